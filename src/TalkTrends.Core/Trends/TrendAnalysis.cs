using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends;

/// <summary>From counts of themes at events to shares, trends, verdicts and bursts: a pure function that never sees a talk.</summary>
public static class TrendAnalysis
{
    /// <summary>Everything that can be said of themes over years and events.</summary>
    /// <param name="events">Any order.</param>
    /// <param name="themeCounts">Any order; a pair of theme and event that is missing counts zero.</param>
    /// <param name="options">Years to look at, and the year that counts as now.</param>
    /// <exception cref="ArgumentException">Ids are not unique, a count names no event, or counts contradict each other.</exception>
    public static TrendResult Analyse(
        IReadOnlyList<EventCounts> events, IReadOnlyList<ThemeEventCounts> themeCounts, TrendOptions options)
    {
        var corpus = new TrendCorpus(events, themeCounts, options.Checked());
        var fits = ThemeFit.All(corpus);
        var q = Adjust(fits, fit => fit is { IsEnough: true, Item.First: not null } ? fit.Item.Slope?.P : null);
        var recentQ = Adjust(fits, fit => fit.IsRecentEnough ? fit.Item.RecentSlope?.P : null);
        var lastYear = YearChanges.Of(corpus, fits);
        var fell = lastYear.Where(change => change is { Q: <= VerdictRules.LargestQ, Effect: < 0 }).Select(change => change.ThemeId).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. fits.SelectMany((fit, theme) => ThemeTables.Years(corpus, theme, fit))],
            [.. fits.SelectMany((fit, theme) => ThemeTables.Events(corpus, theme, fit))],
            [.. fits.Select((fit, theme) => Trend(corpus, theme, fit, q[theme], recentQ[theme], fell.Contains(corpus.Themes[theme])))],
            corpus.CanTell ? [.. fits.SelectMany((_, theme) => Bursts(corpus, theme))] : [],
            corpus.CanTell ? null : Reasons.CannotTell(corpus))
        {
            LastYear = lastYear,
        };
    }

    private static double?[] Adjust(ThemeFit[] fits, Func<ThemeFit, double?> pOf)
    {
        int[] tested = [.. Enumerable.Range(0, fits.Length).Where(i => pOf(fits[i]) is not null)];
        var adjusted = BenjaminiHochberg.Adjust([.. tested.Select(i => pOf(fits[i])!.Value)]);
        var q = new double?[fits.Length];
        for (var i = 0; i < tested.Length; i++)
            q[tested[i]] = adjusted[i];
        return q;
    }

    private static ThemeTrend Trend(TrendCorpus corpus, int theme, ThemeFit fit, double? q, double? recentQ, bool fellLastYear)
    {
        var (first, last, second, highest) = ThemeTables.CountedYears(corpus, theme);
        var trend = new ThemeTrend(corpus.Themes[theme])
        {
            FirstYear = first,
            LastYear = last,
            PeakYear = first is null ? null : fit.Item.Peak?.Years[1] ?? highest,
            First = fit.Item.First,
            Peak = fit.Item.Peak,
            Last = fit.Item.Last,
            Slope = corpus.CanTell ? fit.Item.Slope : null,
            ShareDispersion = fit.Item.Dispersion,
            P = q is null ? null : fit.Item.Slope?.P,
            Q = q,
            Verdict = Verdict.CannotTell,
            ProgrammeChange = fit.Changes.Count > 0 ? fit.Changes[^1] : null,
        };
        if (corpus.CanTell)
            trend = Judge(corpus, fit, trend, recentQ, second, fellLastYear);
        return trend with { Reason = Reasons.Of(corpus, fit, trend, second) };
    }

    private static ThemeTrend Judge(TrendCorpus corpus, ThemeFit fit, ThemeTrend trend, double? recentQ, int? second, bool fellLastYear)
    {
        if (!fit.IsEnough)
            return trend with { Verdict = Verdict.TooFew };
        if (Evidence.Of(fit.Item, second) is not { } evidence)
            return trend with { Verdict = Verdict.Unclear };
        var verdict = evidence.Decide(trend.Q, corpus.Now);
        return trend with
        {
            Verdict = verdict,
            OffPeak = VerdictRules.IsOffPeak(verdict, evidence.First, evidence.Peak, evidence.Last, fit.Item.LastYear, fellLastYear),
            Recent = fit.IsRecentEnough
                ? VerdictRules.DecideRecent(
                    fit.Item.RecentFirst!, evidence.Last, fit.Item.RecentSlope, recentQ, fit.Item.Window(fit.Item.Frame.RecentYears))
                : RecentTrend.Unclear,
        };
    }

    private static IEnumerable<ThemeBurst> Bursts(TrendCorpus corpus, int theme)
    {
        var (totals, counted) = ThemeTables.CompleteYears(corpus, theme);
        int[] years = [.. totals.Keys];
        foreach (var burst in KleinbergBursts.Find([.. counted.Values], [.. totals.Values]))
            yield return new(corpus.Themes[theme], years[burst.First], years[burst.Last], burst.Weight);
    }
}
