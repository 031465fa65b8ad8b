using TalkTrends.Ingest.Notes.Heads;

namespace TalkTrends.Ingest.Notes;

/// <summary>What stands before a colon or dash in nearly all titles of a document is the event or the channel, and of no title: "TapConf 2018: Two taps".</summary>
internal static class SharedPrefix
{
    private const int Fewest = 4;
    private const double LeastShare = 0.8;
    private static readonly string[] Separators = [": ", " - ", " – ", " — ", " | "];

    /// <summary>Takes from the titles what nearly all of them begin with.</summary>
    public static void Remove(List<HeadReading> readings)
    {
        var shared = readings.Select(reading => Prefix(reading.Title)).Where(prefix => prefix.Length > 0)
            .GroupBy(prefix => prefix, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (shared is null || shared.Count() < Fewest || shared.Count() < LeastShare * readings.Count)
            return;
        for (var i = 0; i < readings.Count; i++)
            if (readings[i].Title.StartsWith(shared.Key, StringComparison.Ordinal) && readings[i].Title.Length > shared.Key.Length)
                readings[i] = readings[i] with { Title = readings[i].Title[shared.Key.Length..].Trim() };
    }

    private static string Prefix(string title)
    {
        var end = Separators.Select(separator => (At: title.IndexOf(separator, StringComparison.Ordinal), separator.Length)).Where(place => place.At > 0).OrderBy(place => place.At).FirstOrDefault();
        return end.Length == 0 ? "" : title[..(end.At + end.Length)];
    }
}
