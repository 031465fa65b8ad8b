using System.Globalization;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>Makes sides: each under the words that choose it again.</summary>
public static class Sides
{
    /// <summary>All editions of a series.</summary>
    public static Side Conference(ComparedCorpus corpus, string conference) =>
        new(SideKind.Conference, conference, conference, Where(corpus, e => e.Conference == conference));

    /// <summary>One edition.</summary>
    public static Side Event(ComparedCorpus corpus, int e) => new(SideKind.Event, corpus.Events[e].EventId, corpus.EventNames[e], [e]);

    /// <summary>All events of one year.</summary>
    public static Side Year(ComparedCorpus corpus, int year) =>
        new(SideKind.Year, Written(year), Written(year), Where(corpus, e => e.Year == year));

    /// <summary>Some years, of one conference; null: of all.</summary>
    public static Side Years(ComparedCorpus corpus, string? conference, IReadOnlyList<int> years)
    {
        var written = Spans(years, "-", ",");
        return new(
            SideKind.Filter, conference is null ? written : $"{conference}:{written}", $"{(conference is null ? "" : conference + " ")}{Spans(years, "–", ", ")}",
            Where(corpus, e => (conference is null || e.Conference == conference) && e.Year is { } year && years.Contains(year)));
    }

    /// <summary>Every event but those of <paramref name="side"/>.</summary>
    public static Side Others(ComparedCorpus corpus, Side side) =>
        new(SideKind.Others, "all other events", "all other events", [.. Enumerable.Range(0, corpus.Events.Count).Except(side.Events)]);

    private static List<int> Where(ComparedCorpus corpus, Func<EventCounts, bool> isIn) =>
        [.. Enumerable.Range(0, corpus.Events.Count).Where(e => isIn(corpus.Events[e]))];

    private static string Written(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2015-2017,2019".</summary>
    private static string Spans(IReadOnlyList<int> years, string to, string and)
    {
        List<string> spans = [];
        int[] sorted = [.. years.Distinct().Order()];
        for (var from = 0; from < sorted.Length;)
        {
            var last = from;
            while (last + 1 < sorted.Length && sorted[last + 1] == sorted[last] + 1)
                last++;
            spans.Add(last == from ? Written(sorted[from]) : $"{Written(sorted[from])}{to}{Written(sorted[last])}");
            from = last + 1;
        }
        return string.Join(and, spans);
    }
}
