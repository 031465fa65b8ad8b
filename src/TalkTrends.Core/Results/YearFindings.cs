using System.Globalization;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>What a yearly report says of themes over the years: one sentence a theme, the last complete year first, then how it came there.</summary>
/// <remarks>Chosen by effect and certainty: what certainly changed in the last year (q ≤ .05), then verdicts that say more than "steady".</remarks>
internal static class YearFindings
{
    private const int Most = 12;
    private const double LargestQ = VerdictRules.LargestQ;

    /// <summary>The strongest first; empty where years cannot be followed.</summary>
    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        var changes = analysis.Trends.LastYear.GroupBy(change => change.ThemeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(change => change.Q ?? 1).ThenByDescending(change => change.Total).ThenBy(change => change.Conference, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
        return
        [
            .. analysis.Trends.Trends
                .Select(trend => (Trend: trend, Change: changes.GetValueOrDefault(trend.ThemeId)))
                .Where(pair => Weight(pair.Trend, pair.Change) > 0)
                .OrderByDescending(pair => pair.Change is { Q: <= LargestQ }).ThenByDescending(pair => Weight(pair.Trend, pair.Change)).ThenBy(pair => pair.Trend.ThemeId, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => Of(names[pair.Trend.ThemeId], pair.Trend, pair.Change)),
        ];
    }

    private static Finding Of(string name, ThemeTrend trend, YearChange? change) => change is null
        ? new Finding("verdict", trend.ThemeId, $"{name} is {char.ToLowerInvariant(trend.Reason[0])}{trend.Reason[1..]}",
            trend.Last?.Counted, trend.Last?.Total, trend.Last?.Share, trend.Last?.Bounds.Low, trend.Last?.Bounds.High) { Q = trend.Q }
        : new Finding("year", trend.ThemeId, Sentence(name, trend, change),
            change.Counted, change.Total, change.Share, change.Bounds.Low, change.Bounds.High) { Q = change.Q };

    /// <summary>Cohen's h of what is certain, in the last year and over all years; 0 where nothing is.</summary>
    private static double Weight(ThemeTrend trend, YearChange? change) =>
        (change is { Q: <= LargestQ } ? Math.Abs(change.Effect) : 0)
        + (IsSaid(trend.Verdict) ? Math.Abs(YearChange.CohenH(trend.Last!.Share, (trend.Verdict is Verdict.Faded or Verdict.Peaked ? trend.Peak! : trend.First!).Share)) : 0);

    private static bool IsSaid(Verdict verdict) => verdict is Verdict.New or Verdict.Faded or Verdict.Peaked or Verdict.Rising or Verdict.Falling;

    private static string Sentence(string name, ThemeTrend trend, YearChange change) =>
        $"{name}: {Figures.Share(change.Counted, change.Total, change.Bounds, $" at {change.Conference} {change.Year.ToString(CultureInfo.InvariantCulture)}")}"
        + $"{Before(trend, change)}{Longer(trend, change)}{Track(change)}.";

    /// <summary>Against the three years before.</summary>
    private static string Before(ThemeTrend trend, YearChange change)
    {
        var before = $"{Figures.Share(change.CountedBefore, change.TotalBefore)} in {Figures.Years(change.YearsBefore)}";
        if (trend.ProgrammeChange is { TrackCame: false } gone && gone.Year == change.Year && gone.Conference == change.Conference)
            return $", against {before}: its track was absent, a programme change and not a trend";
        if (trend.ProgrammeChange is { TrackCame: true } came && came.Year == change.Year && came.Conference == change.Conference)
            return $", against {before}: it had a track of its own for the first time in four editions, a programme change";
        return change.Q is { } q and <= LargestQ
            ? $", {(change.Effect > 0 ? "up" : "down")} from {before} ({Figures.Certainty(q)}, {Figures.Q(q)})"
            : $", no clear change from {before}";
    }

    /// <summary>Over all years, and against its peak.</summary>
    private static string Longer(ThemeTrend trend, YearChange change)
    {
        var isHighest = change is { IsHighest: true, Q: <= LargestQ };
        var highest = isHighest ? ", and never stood higher" : "";
        return trend.Verdict switch
        {
            Verdict.New => $"; it is new here, its first talk in {trend.FirstYear!.Value.ToString(CultureInfo.InvariantCulture)}",
            Verdict.Rising when trend.OffPeak => $"; it has risen since {Figures.Years(trend.First!.Years)} ({Figures.Share(trend.First.Counted, trend.First.Total, trend.First.Share)}), and is off its peak of {Figures.In(trend.Peak!)}",
            Verdict.Rising when change is { Effect: < 0, Q: <= LargestQ } => $"; over the years it has risen all the same, from {Figures.In(trend.First!)} ({Figures.Q(trend.Q!.Value)})",
            Verdict.Rising => $"; over the years it has risen, from {Figures.In(trend.First!)} ({Figures.Q(trend.Q!.Value)}){highest}",
            Verdict.Falling => $"; over the years it has fallen, from {Figures.In(trend.First!)} ({Figures.Q(trend.Q!.Value)})",
            Verdict.Faded => $"; it has faded from its peak of {Figures.In(trend.Peak!)}",
            Verdict.Peaked => $"; it is past its peak of {Figures.In(trend.Peak!)}",
            _ when isHighest => "; it never stood higher",
            _ when trend.Peak is { } peak && !peak.Years.Contains(change.Year) => $"; its peak was {Figures.In(peak)}",
            _ => "",
        };
    }

    private static string Track(YearChange change) => change.InOwnTrack switch
    {
        0 => "",
        _ when change.InOwnTrack == change.Counted => "; all of them in a track of their own",
        _ => $"; {Figures.Number(change.InOwnTrack)} of them in a track of their own",
    };
}
