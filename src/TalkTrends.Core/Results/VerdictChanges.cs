using System.Globalization;
using TalkTrends.Core.Trends;

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
                    "since", change.Trend.ThemeId,
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

    private static string Why(Analysis analysis, EarlierRun earlier, EarlierTheme before, ThemeTrend trend, IReadOnlyList<ThemeYear> now)
    {
        List<string> reasons = [];
        var added = now.Where(row => row.TalksTotal > 0 && !before.Years.ContainsKey(row.Year)).ToList();
        if (added.Count > 0)
            reasons.Add($"{Years(added)} {(added.Count == 1 ? "was" : "were")} added ({Tally(added.Sum(row => row.TalksCounted), added.Sum(row => row.TalksTotal))} talks)");
        var gone = before.Years.Where(year => year.Value.Total > 0 && !now.Any(row => row.Year == year.Key && row.TalksTotal > 0)).Select(year => year.Key).Order().ToList();
        if (gone.Count > 0)
            reasons.Add($"{Figures.Years(gone)} {(gone.Count == 1 ? "is" : "are")} gone");
        var shared = now.Where(row => before.Years.ContainsKey(row.Year)).ToList();
        var judged = shared.Where(row => row.Complete != before.Years[row.Year].Complete).ToList();
        if (judged.Count > 0)
            reasons.Add($"{Years(judged)} {(judged.Count == 1 ? "counts" : "count")} {(judged[0].Complete ? "as complete now" : "as incomplete now")}");
        var (counted, total) = (shared.Sum(row => row.TalksCounted), shared.Sum(row => row.TalksTotal));
        var (countedBefore, totalBefore) = (shared.Sum(row => before.Years[row.Year].Counted), shared.Sum(row => before.Years[row.Year].Total));
        if (shared.Any(row => (row.TalksCounted, row.TalksTotal) != (before.Years[row.Year].Counted, before.Years[row.Year].Total)))
            reasons.Add($"in the years of both, {Tally(countedBefore, totalBefore)} became {Tally(counted, total)}"
                + (earlier.CatalogueHash.Length > 0 && earlier.CatalogueHash != analysis.Options.CatalogueHash ? ", after an edit of the catalogue or of the documents" : ", after an edit of the documents"));
        if (before.Verdict == "new" && added.Count > 0 && trend.FirstYear <= added[^1].Year - VerdictRules.YearsOfNew)
            reasons.Add("a theme is new for five years only");
        else if (IsByShares(trend.Verdict.Word()) || IsByShares(before.Verdict))
        {
            if (trend is { Verdict: Verdict.New, First: { } first, Last: { } reached })
                reasons.Add($"it went from {Figures.In(first)} to {Figures.In(reached)}");
            else if (trend is { Last: { } last, Peak: { } peak } && !last.Years.SequenceEqual(peak.Years))
                reasons.Add($"{Figures.In(last)} stands against a peak of {Figures.In(peak)}");
        }
        else if (before.Q is { } old && trend.Q is { } q && Math.Abs(old - q) > 1e-12)
            reasons.Add($"q of its slope went from {Number(old)} to {Number(q)}");
        else if (before.Q is null && trend.Q is { } tested)
            reasons.Add($"it can be tested now ({Figures.Q(tested)})");
        else if (before.Q is not null && trend.Q is null)
            reasons.Add("it can no longer be tested");
        return reasons.Count == 0 ? "the counts are the same, but not the rules or the years asked for" : Figures.List(reasons);
    }

    /// <summary>True for verdicts that say something of a theme: not of "too few", "cannot tell" and "unclear".</summary>
    private static bool IsClaim(string? verdict) => verdict is not (null or "cannot tell" or "too few" or "unclear");

    /// <summary>True for verdicts that rest on the shares of three years, and on no slope.</summary>
    private static bool IsByShares(string verdict) => verdict is "new" or "faded" or "peaked";

    private static string Years(IReadOnlyList<ThemeYear> rows) => Figures.Years([.. rows.Select(row => row.Year)]);

    private static string Tally(int counted, int total) => string.Create(CultureInfo.InvariantCulture, $"{counted:N0} of {total:N0}");

    private static string Number(double q) => q < 0.001 ? "below 0.001" : q.ToString(q < 0.01 ? "0.000" : "0.00", CultureInfo.InvariantCulture);
}
