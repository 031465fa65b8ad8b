using System.Globalization;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>Finds the jumps of a theme that come from its track and not from interest.</summary>
/// <remarks>
/// An edition is compared with the three complete editions of its conference before. The theme's share jumps (Newcombe's interval
/// excludes zero), its own track came (none in the three; now at least three talks and half of the theme's) or went (in at
/// least two of the three, the last of them included, with half of the theme's talks; now none), and outside that track the share did not move the same way.
/// </remarks>
public static class ProgrammeChanges
{
    private const int EditionsBefore = 3;

    /// <summary>One complete edition of a conference, for one theme.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Counted">Counted talks of the theme.</param>
    /// <param name="InOwnTrack">Those in a track of its own.</param>
    /// <param name="Total">Talks with text.</param>
    public readonly record struct Edition(int Year, int Counted, int InOwnTrack, int Total);

    /// <summary>The changes of one theme at one conference, ascending by year.</summary>
    /// <param name="conference">Its name; null where it has none.</param>
    /// <param name="editions">Ascending by year.</param>
    public static IReadOnlyList<ProgrammeChange> Find(string? conference, IReadOnlyList<Edition> editions)
    {
        var changes = new List<ProgrammeChange>();
        for (var i = EditionsBefore; i < editions.Count; i++)
        {
            var (now, with) = (editions[i], 0);
            var before = new Edition();
            for (var k = i - EditionsBefore; k < i; k++)
            {
                var e = editions[k];
                before = new(e.Year, before.Counted + e.Counted, before.InOwnTrack + e.InOwnTrack, before.Total + e.Total);
                with += e.InOwnTrack > 0 ? 1 : 0;
            }
            var came = with == 0 && now.InOwnTrack >= 3 && 2 * now.InOwnTrack >= now.Counted;
            var went = with >= 2 && editions[i - 1].InOwnTrack > 0 && now.InOwnTrack == 0
                && 2 * before.InOwnTrack >= before.Counted;
            if (!came && !went || !IsExplained(now, before, came))
                continue;
            var next = i + 1 < editions.Count ? editions[i + 1] : (Edition?)null;
            // A track that is missing once, or in the latest edition, hides talks that would have been given; one that came, even
            // for one edition, shows talks that were given.
            var isolated = went && next is not { InOwnTrack: 0 };
            changes.Add(new(conference, now.Year, came, isolated, Sentence(conference, now, before, came, isolated)));
        }
        return changes;
    }

    private static bool IsExplained(Edition now, Edition before, bool came)
    {
        if (Newcombe.Difference(now.Counted, now.Total, before.Counted, before.Total) is not { } jump
            || Newcombe.Difference(
                now.Counted - now.InOwnTrack, now.Total, before.Counted - before.InOwnTrack, before.Total) is not { } rest)
            return false;
        return came ? jump.Low > 0 && rest.Low <= 0 : jump.High < 0 && rest.High >= 0;
    }

    private static string Sentence(string? conference, Edition now, Edition before, bool came, bool isolated)
    {
        var place = conference is null ? "" : $" at {conference}";
        var (year, own) = (now.Year, came ? now.InOwnTrack : before.InOwnTrack);
        return came
            ? string.Create(CultureInfo.InvariantCulture,
                $"In {year}{place} {own:N0} of its {now.Counted:N0} talks were in a track of its own that the three editions before did not have: a programme change.")
            : string.Create(CultureInfo.InvariantCulture,
                $"In {year}{place} its own track was absent, which held {own:N0} of its {before.Counted:N0} talks in the three editions before: a programme change{(isolated ? ", not a trend" : "")}.");
    }
}
