using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>Chooses what a report says first: verdicts where years allow them, differences between events, the largest themes.</summary>
internal static class Findings
{
    private const int MostVerdicts = 12;
    private const int MostDifferences = 6;
    private const int MostThemes = 5;

    public static IReadOnlyList<Finding> Of(Analysis analysis) =>
        [.. Verdicts(analysis).Take(MostVerdicts), .. Differences(analysis).Take(MostDifferences), .. Largest(analysis).Take(MostThemes)];

    /// <summary>Trends that are certain enough to be named, the strongest first.</summary>
    private static IEnumerable<Finding> Verdicts(Analysis analysis)
    {
        var names = Names(analysis);
        return analysis.Trends.Trends
            .Where(trend => trend.Verdict is Verdict.New or Verdict.Faded or Verdict.Peaked or Verdict.Rising or Verdict.Falling)
            .OrderByDescending(trend => Math.Abs(trend.Slope?.Value ?? 0) * Math.Sqrt(trend.Last?.Share + trend.Peak?.Share ?? 0))
            .ThenBy(trend => trend.ThemeId, StringComparer.Ordinal)
            .Select(trend => new Finding(
                "verdict", trend.ThemeId, $"{names[trend.ThemeId]} is {trend.Verdict.Word()}: {trend.Reason}",
                trend.Last?.Counted, trend.Last?.Total, trend.Last?.Share, trend.Last?.Bounds.Low, trend.Last?.Bounds.High));
    }

    /// <summary>Themes whose share at one event and at all others together differ by more than chance.</summary>
    private static IEnumerable<Finding> Differences(Analysis analysis)
    {
        var names = Names(analysis);
        var events = analysis.Events.ToDictionary(e => e.Event.Id, StringComparer.Ordinal);
        if (events.Values.Count(e => e.TalksWithText > 0) is < 2 or > 30)
            return [];
        return analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal).SelectMany(rows =>
        {
            var (counted, total) = (rows.Sum(row => row.TalksCounted), rows.Sum(row => row.TalksTotal));
            return rows.Where(row => row.TalksTotal > 0 && row.TalksCounted >= 2).Select(row =>
                (Row: row, Others: counted - row.TalksCounted, OtherTotal: total - row.TalksTotal,
                    Gap: Newcombe.Difference(row.TalksCounted, row.TalksTotal, counted - row.TalksCounted, total - row.TalksTotal)));
        })
        .Where(pair => pair.Gap is { Low: > 0 })
        .OrderByDescending(pair => pair.Gap!.Value.Low).ThenBy(pair => pair.Row.ThemeId, StringComparer.Ordinal).ThenBy(pair => pair.Row.EventId, StringComparer.Ordinal)
        .Select(pair => new Finding(
            "event difference", pair.Row.ThemeId,
            $"{names[pair.Row.ThemeId]} takes {Figures.Share(pair.Row.TalksCounted, pair.Row.TalksTotal, pair.Row.Bounds)} of {Talks(events[pair.Row.EventId])}"
            + $" at {events[pair.Row.EventId].Event.Name}, against {Figures.Share(pair.Others, pair.OtherTotal)} at the other events here.",
            pair.Row.TalksCounted, pair.Row.TalksTotal, pair.Row.Share, pair.Row.Bounds?.Low, pair.Row.Bounds?.High));
    }

    private static string Talks(EventSummary summary) => summary.Event.Coverage == Coverage.Selection ? "the talks written up" : "the talks";

    /// <summary>The themes with most counted talks over all events.</summary>
    private static IEnumerable<Finding> Largest(Analysis analysis)
    {
        var names = Names(analysis);
        return analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Theme: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal),
                Events: rows.Where(row => row.TalksCounted > 0).Count()))
            .Where(theme => theme.Counted >= 3)
            .OrderByDescending(theme => theme.Counted).ThenBy(theme => theme.Theme, StringComparer.Ordinal)
            .Select(theme =>
            {
                var bounds = Wilson.Of(theme.Counted, theme.Total);
                return new Finding(
                    "theme", theme.Theme,
                    $"{names[theme.Theme]}: {Figures.Share(theme.Counted, theme.Total, bounds)} of all talks with text, at {Figures.Number(theme.Events, "event")}.",
                    theme.Counted, theme.Total, (double)theme.Counted / theme.Total, bounds?.Low, bounds?.High);
            });
    }

    private static Dictionary<string, string> Names(Analysis analysis) =>
        analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
}
