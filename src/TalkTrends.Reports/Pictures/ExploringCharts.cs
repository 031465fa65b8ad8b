using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>Charts for those who look around: what was read, and how themes lie to each other.</summary>
internal static class ExploringCharts
{
    private const int FewestForGrowth = 30;
    private const int MostEvents = 40;

    /// <summary>Talks by year where there are several, else by event: what every share is taken of.</summary>
    public static TalkCountsChart? TalkCounts(ReportModel model, string source)
    {
        var events = model.Analysis.Events.Where(e => e.TalksTotal > 0).ToList();
        var years = events.Where(e => e.Event.Year is not null).GroupBy(e => e.Event.Year!.Value).OrderBy(year => year.Key).ToList();
        var isByYear = years.Count >= VerdictRules.FewestYears && years.Count >= events.Count / 2 || events.Count > MostEvents;
        List<TalkCount> rows = isByYear
            ? [.. years.Select(year => Row(Figures.Years([year.Key]), [.. year])), .. Undated(events)]
            : [.. events.OrderBy(e => e.Event.Year ?? int.MaxValue).ThenBy(e => e.Event.Id, StringComparer.Ordinal).Select(e => Row(e.Event.Name, [e]))];
        return rows.Count == 0 ? null : new TalkCountsChart
        {
            Id = isByYear ? "talks-by-year" : "talks-by-event",
            Finding = Finding(rows, isByYear),
            Measure = "Accepted talks, and those of them with at least 40 words of text in the language of the report",
            Source = source,
            Rows = rows,
        };
    }

    /// <summary>Share against growth, for themes with enough talks.</summary>
    public static ShareGrowthChart? ShareGrowth(ReportModel model, IReadOnlyList<ThemeLine> lines, string source)
    {
        var points = lines.Where(line => line.Counted >= FewestForGrowth && line.Trend is { First: not null, Last: not null })
            .OrderByDescending(line => IsSure(line.Trend)).ThenByDescending(line => line.Trend.Last!.Share).ThenBy(line => line.Theme.Theme.Id, StringComparer.Ordinal).ToList();
        if (points.Count < 2)
            return null;
        var up = points.Where(line => line.Trend.Verdict is Verdict.Rising or Verdict.New).Select(line => line.Theme.Theme.Name).Take(2).ToList();
        var down = points.Where(line => line.Trend.Verdict is Verdict.Falling)
            .OrderByDescending(line => line.Trend.First!.Share).ThenBy(line => line.Theme.Theme.Id, StringComparer.Ordinal).Select(line => line.Theme.Theme.Name).Take(1).ToList();
        var parts = new[] { up.Count == 0 ? "" : $"Largest that rise: {Figures.Names(up)}", down.Count == 0 ? "" : $"{(up.Count == 0 ? "Largest" : "largest")} that falls: {down[0]}" };
        return new ShareGrowthChart
        {
            Id = "share-growth",
            FindsSomething = up.Count + down.Count > 0,
            Finding = up.Count + down.Count == 0 ? "No theme’s growth is sure" : string.Join("; ", parts.Where(part => part.Length > 0)),
            Measure = $"{Figures.Number(points.Count, "theme")} with {FewestForGrowth} counted talks or more, of {Figures.Number(model.Analysis.Totals.TalksWithText, "talk")} with text; in colour: rising, falling or new",
            Source = source,
            Before = "the first three complete years",
            After = "the last three complete years",
            Points = [.. points.Select(line => new GrowthPoint(
                ThemeLines.Label(line.Theme, IsSure(line.Trend)), ThemeLines.Estimate(line.Trend.First!), ThemeLines.Estimate(line.Trend.Last!)))],
        };
    }

    // What rose and fell again stands where it began, and its colour would say that nothing happened.
    private static bool IsSure(ThemeTrend trend) => trend.Verdict is Verdict.Rising or Verdict.New or Verdict.Falling;

    private static IEnumerable<TalkCount> Undated(List<EventSummary> events) =>
        events.Where(e => e.Event.Year is null).ToList() is { Count: > 0 } undated ? [Row("undated", undated)] : [];

    private static TalkCount Row(string name, List<EventSummary> events)
    {
        var total = events.Sum(e => e.TalksTotal);
        var isComplete = 2 * events.Where(e => e.Event.Complete).Sum(e => e.TalksTotal) > total;
        var reasons = events.Where(e => e.Event.IncompleteReason is not null).ToList();
        var note = events.Count == 1 ? events[0].Event.IncompleteReason?.Split(';')[0].TrimEnd('.') ?? (events[0].Event.Coverage == Core.Talks.Coverage.Programme ? null : ReportWords.Holds(events[0]))
            : reasons.Count > 0 ? $"{Figures.Number(reasons.Count)} of {Figures.Number(events.Count, "event")} incomplete" : Figures.Number(events.Count, "event");
        return new TalkCount(name, total, Math.Min(total, events.Sum(e => e.TalksWithText)), isComplete, note);
    }

    private static string Finding(List<TalkCount> rows, bool isByYear)
    {
        var (talks, text) = (rows.Sum(row => row.Talks), rows.Sum(row => row.WithText));
        var incomplete = rows.Where(row => !row.Complete).Select(row => row.Name).ToList();
        var what = rows.Count == 1 ? $"{Figures.Number(talks, "talk")}, {Figures.Number(text)} with text"
            : $"{Figures.Number(talks, "talk")} {(isByYear ? "in" : "at")} {Figures.Number(rows.Count, isByYear ? "year" : "event")}, {Figures.Number(text)} with text";
        return what + (incomplete.Count is 0 or > 3 ? "" : $"; {Figures.List(incomplete)} incomplete");
    }
}
