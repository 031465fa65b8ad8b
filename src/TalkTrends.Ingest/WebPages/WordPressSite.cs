using TalkTrends.Ingest.Events;

namespace TalkTrends.Ingest.WebPages;

/// <summary>The event of which a WordPress site is.</summary>
internal static class WordPressSite
{
    /// <summary>From the address of one of its pages: "https://europe.wordcamp.org/2021/session/…" is WordCamp Europe 2021.</summary>
    /// <param name="link">Null where unknown.</param>
    /// <param name="year">Of the session; null where unknown.</param>
    public static RecordEvent EventOf(string? link, int? year)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || !address.Host.EndsWith(".wordcamp.org", StringComparison.OrdinalIgnoreCase))
            return new RecordEvent(null, null, year);
        var labels = address.Host.Split('.').SkipLast(2).ToArray();
        var stated = labels.Concat(address.Segments.Select(segment => segment.Trim('/'))).Select(part => Years.Of(part)).FirstOrDefault(found => found is not null);
        var city = labels.FirstOrDefault(label => Years.Of(label) is null && label.Length > 0);
        return city is null ? new RecordEvent("WordCamp", null, stated ?? year)
            : new RecordEvent("WordCamp", $"WordCamp {char.ToUpperInvariant(city[0])}{city[1..]}", stated ?? year);
    }
}
