using System.Globalization;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Results;

/// <summary>Which verdicts differ from an earlier run's, and what in the data made them differ.</summary>
internal static class VerdictChanges
{
    /// <summary>A sentence for each verdict that claims something now or did before: what is claimed now first, the larger changes of share first; empty without an earlier run.</summary>
    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        if (analysis.Options.Since is not { } earlier)
            return [];
        var years = analysis.Trends.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
        return
        [
            .. Changed(analysis, earlier).Where(change => IsClaim(change.Trend.Verdict.Word()) || IsClaim(change.Before?.Verdict))
                .OrderByDescending(change => IsClaim(change.Trend.Verdict.Word())).ThenByDescending(change => Effect(change.Trend)).ThenBy(change => change.Trend.ThemeId, StringComparer.Ordinal)
                .Select(change => new Finding(
                    Finding.Since, change.Trend.ThemeId,
                    change.Before is null
                        ? $"{change.Name}: now {change.Trend.Verdict.Word()}; the catalogue of run “{earlier.Name}” did not have it."
                        : $"{change.Name}: now {change.Trend.Verdict.Word()}, in run “{earlier.Name}” {change.Before.Verdict}: {Why(analysis, earlier, change.Before, change.Trend, [.. years[change.Trend.ThemeId]])}.",
                    null, null, null, null, null) { Q = change.Trend.Q }),
        ];
    }

    /// <summary>How many verdicts changed; null without an earlier run.</summary>
    public static string? Summary(Analysis analysis)
    {
        if (analysis.Options.Since is not { } earlier)
            return null;
        var changed = Changed(analysis, earlier).ToList();
        var silent = changed.Count(change => !IsClaim(change.Trend.Verdict.Word()) && !IsClaim(change.Before?.Verdict));
        var gone = earlier.Themes.Keys.Except(analysis.Themes.Select(theme => theme.Theme.Id), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return $"Since run “{earlier.Name}”, {(changed.Count == 0 ? "none" : Figures.Number(changed.Count))} of {Figures.Number(analysis.Themes.Count, "verdict")} changed"
            + (silent == 0 ? "." : $", {Figures.Number(silent)} of them only among “too few”, “cannot tell” and “unclear”, which claim nothing.")
            + (gone.Count == 0 ? "" : $" The catalogue no longer has {Figures.List(gone)}.");
    }

    private static IEnumerable<(string Name, ThemeTrend Trend, EarlierTheme? Before)> Changed(Analysis analysis, EarlierRun earlier)
    {
        var trends = analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        return from theme in analysis.Themes
               let trend = trends[theme.Theme.Id]
               let before = earlier.Themes.GetValueOrDefault(theme.Theme.Id)
               where before is null ? IsClaim(trend.Verdict.Word()) : before.Verdict != trend.Verdict.Word()
               select (theme.Theme.Name, trend, before);
    }

    private static double Effect(ThemeTrend trend) => trend is { First: { } first, Last: { } last } ? Math.Abs(YearChange.CohenH(last.Share, first.Share)) : 0;

    /// <summary>Only complete years up to now can change a verdict; the criterion named last is the one that crossed.</summary>
    private static string Why(Analysis analysis, EarlierRun earlier, EarlierTheme before, ThemeTrend trend, IReadOnlyList<ThemeYear> now)
    {
        List<string> reasons = [];
        bool Counts(ThemeYear row) => row is { Complete: true, TalksTotal: > 0 } && !(row.Year > analysis.Options.Trends.AsOf);
        var added = now.Where(row => Counts(row) && !before.Years.ContainsKey(row.Year)).ToList();
        if (added.Count > 0)
            reasons.Add($"{Years(added)} {(added.Count == 1 ? "was" : "were")} added ({Tally(added.Sum(row => row.TalksCounted), added.Sum(row => row.TalksTotal))} talks)");
        var gone = before.Years.Where(year => year.Value is { Complete: true, Total: > 0 } && !now.Any(row => row.Year == year.Key && row.TalksTotal > 0)).Select(year => year.Key).Order().ToList();
        if (gone.Count > 0)
            reasons.Add($"{Figures.Years(gone)} {(gone.Count == 1 ? "is" : "are")} gone");
        var judged = now.Where(row => before.Years.TryGetValue(row.Year, out var year) && row.Complete != year.Complete).ToList();
        foreach (var same in judged.GroupBy(row => row.Complete).OrderByDescending(same => same.Key))
            reasons.Add($"{Years([.. same])} {(same.Count() == 1 ? "counts" : "count")} {(same.Key ? "as complete now" : "as incomplete now")}");
        var shared = now.Where(row => Counts(row) && before.Years.TryGetValue(row.Year, out var year) && year.Complete).ToList();
        var (counted, total) = (shared.Sum(row => row.TalksCounted), shared.Sum(row => row.TalksTotal));
        var (countedBefore, totalBefore) = (shared.Sum(row => before.Years[row.Year].Counted), shared.Sum(row => before.Years[row.Year].Total));
        if (shared.Any(row => (row.TalksCounted, row.TalksTotal) != (before.Years[row.Year].Counted, before.Years[row.Year].Total)))
            reasons.Add($"in the years of both, {Tally(countedBefore, totalBefore)} became {Tally(counted, total)}"
                + (earlier.CatalogueHash.Length > 0 && earlier.CatalogueHash != analysis.Options.CatalogueHash ? ", after an edit of the catalogue or of the documents" : ", after an edit of the documents"));
        // What is new is told from the last year, complete or not.
        var (last, lastBefore) = (analysis.Options.Trends.AsOf ?? Last(now.Where(row => row.TalksTotal > 0).Select(row => row.Year)), Last(before.Years.Keys));
        if (before.Verdict == "new" && last > lastBefore && trend.FirstYear <= last - VerdictRules.YearsOfNew)
            reasons.Add("a theme is new for five years only");
        else if ((IsByShares(trend.Verdict.Word()) || IsByShares(before.Verdict) ? ByShares(trend) : BySlope(before, trend)) is { } criterion)
            reasons.Add(criterion);
        return reasons.Count == 0 ? "the counts are the same, but not the rules or the years asked for" : Figures.List(reasons);
    }

    private static string? ByShares(ThemeTrend trend) => trend switch
    {
        { Verdict: Verdict.New, First: { } first, Last: { } reached } => $"it went from {Figures.In(first)} to {Figures.In(reached)}",
        { Last: { } last, Peak: { } peak } when !last.Years.SequenceEqual(peak.Years) => $"{Figures.In(last)} stands against a peak of {Figures.In(peak)}",
        _ => null,
    };

    /// <summary>Which of the criteria of <see cref="VerdictRules"/> crossed: whether it can be tested, q, the size of the change, or the interval of the slope.</summary>
    private static string? BySlope(EarlierTheme before, ThemeTrend trend)
    {
        if (before.Q is not { } old || trend.Q is not { } q)
            return before.Q is not null ? "it can no longer be tested" : trend.Q is { } tested ? $"it can be tested now ({Figures.Q(tested)})" : null;
        var isTrend = trend.Verdict is Verdict.Rising or Verdict.Falling;
        if (!isTrend && before.Verdict is not ("rising" or "falling"))
            return $"the interval of its slope {(trend.Verdict == Verdict.Steady ? "rules out doubling and halving now" : "no longer rules out doubling and halving")}";
        if (old <= VerdictRules.LargestQ != q <= VerdictRules.LargestQ)
            return $"q of its slope went from {Number(old)} to {Number(q)}, {(q <= VerdictRules.LargestQ ? "small enough" : "too large")} for a trend";
        return trend is { First: { } first, Last: { } last }
            ? $"from {Figures.In(first)} to {Figures.In(last)} is {(isTrend ? "now" : "no longer")} the change of half more or a third less that a trend needs" : null;
    }

    private static int? Last(IEnumerable<int> years) => years.Select(year => (int?)year).Max();

    /// <summary>True for verdicts that say something of a theme: not of "too few", "cannot tell" and "unclear".</summary>
    private static bool IsClaim(string? verdict) => verdict is not (null or "cannot tell" or "too few" or "unclear");

    /// <summary>True for verdicts that rest on the shares of three years, and on no slope.</summary>
    private static bool IsByShares(string verdict) => verdict is "new" or "faded" or "peaked";

    private static string Years(IReadOnlyList<ThemeYear> rows) => Figures.Years([.. rows.Select(row => row.Year)]);

    private static string Tally(int counted, int total) => string.Create(CultureInfo.InvariantCulture, $"{counted:N0} of {total:N0}");

    private static string Number(double q) => q < 0.001 ? "below 0.001" : q.ToString(q < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
