using TalkTrends.Core.Talks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Notes.Heads;

/// <summary>Of "Jane Roe, Xyrqo Zzgthl" nobody can tell alone whether the second is a company or a person: the other headings tell.</summary>
internal static class SecondSpeakers
{
    /// <summary>The readings, in each of which a company that is shaped like a name is a second speaker where others of the same pattern have two speakers and none a company.</summary>
    public static IReadOnlyList<HeadReading> Read(IEnumerable<HeadReading> readings, NameTokens names)
    {
        var all = readings.ToList();
        foreach (var pattern in all.GroupBy(reading => reading.Pattern, StringComparer.Ordinal).ToList())
            if (pattern.Any(reading => reading.Speakers.Count > 1 && reading.Speakers.All(speaker => speaker.Affiliation is null))
                && pattern.All(reading => reading.Speakers.All(speaker => speaker.Affiliation is null || IsName(speaker.Affiliation, names))))
                foreach (var reading in pattern.Where(reading => reading is { HasCompanyPart: false, Speakers: [{ Affiliation: not null }] }))
                    all[all.IndexOf(reading)] = reading with { Speakers = [reading.Speakers[0] with { Affiliation = null }, new Speaker(reading.Speakers[0].Affiliation!, null)] };
        return all;
    }

    private static bool IsName(string text, NameTokens names) =>
        text.Split(' ') is { Length: 2 or 3 } words && words.All(NameTokens.HasNameShape) && names.PersonLogOdds(text) > 0;
}
