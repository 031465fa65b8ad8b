using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Reports;

/// <summary>Charts over the years; left out where year and conference cannot be separated.</summary>
internal static class YearCharts
{
    private const int MostPanels = 15;
    private const int MostRows = 16;
    private const int YearsBefore = 3;
    private const int FewestTalks = 20;

    /// <summary>The last complete year against the mean of the three before.</summary>
    public static DumbbellChart? LastYear(ReportModel model, string source)
    {
        var years = model.Analysis.Trends.Years.Where(row => row is { Complete: true, TalksTotal: > 0 }).Select(row => row.Year).Distinct().Order().ToList();
        if (model.Analysis.Trends.CannotTell is not null || years.Count <= YearsBefore)
            return null;
        var (last, before) = (years[^1], years[^(YearsBefore + 1)..^1]);
        var rows = model.Analysis.Themes.Select(theme => (Theme: theme, Rows: model.Analysis.Trends.Years.Where(row => row.ThemeId == theme.Theme.Id).ToList()))
            .Select(pair => (pair.Theme,
                Before: YearWindows.Pool([.. pair.Rows.Where(row => before.Contains(row.Year) && row.Complete)]),
                After: YearWindows.Pool([.. pair.Rows.Where(row => row.Year == last)])))
            .Where(pair => pair.Before.Counted + pair.After.Counted >= FewestTalks)
            .OrderByDescending(pair => pair.After.Share - pair.Before.Share).ThenBy(pair => pair.Theme.Theme.Id, StringComparer.Ordinal).ToList();
        var shown = rows.OrderByDescending(pair => Math.Abs(pair.After.Share - pair.Before.Share)).Take(MostRows).Select(pair => pair.Theme).ToHashSet();
        rows = [.. rows.Where(pair => shown.Contains(pair.Theme))];
        if (rows.Count == 0)
            return null;
        var above = rows.Where(pair => pair.After.Bounds.LiesAbove(pair.Before.Bounds)).Select(pair => pair.Theme.Theme.Name).Take(3).ToList();
        var below = rows.Where(pair => pair.Before.Bounds.LiesAbove(pair.After.Bounds)).Select(pair => pair.Theme.Theme.Name).Reverse().Take(2).ToList();
        return new DumbbellChart
        {
            Id = "last-year",
            Finding = Finding(last, above, below),
            Measure = $"Share of talks with text, {Figures.Years(before)} (n = {Figures.Number(rows[0].Before.Total)}) and {Figures.Years([last])} (n = {Figures.Number(rows[0].After.Total)}), with 95% intervals; in colour where they part",
            Source = source,
            Before = "mean of " + Figures.Years(before),
            After = Figures.Years([last]),
            Rows = [.. rows.Select(pair => new DumbbellRow(
                new ThemeLabel(pair.Theme.Theme.Name, Palette.NearestHue(pair.Theme.Theme.Color),
                    pair.After.Bounds.LiesAbove(pair.Before.Bounds) || pair.Before.Bounds.LiesAbove(pair.After.Bounds)),
                Estimate(pair.Before), Estimate(pair.After)))],
        };
    }

    /// <summary>The themes over the years, a panel for each.</summary>
    public static SmallMultiplesChart? OverTheYears(ReportModel model, string source)
    {
        if (model.Analysis.Trends.CannotTell is not null)
            return null;
        var means = YearWindows.Trailing(model.Analysis.Trends.Years).ToDictionary(window => (window.ThemeId, window.Year), window => window.Window);
        var trends = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        var themes = model.Analysis.Themes.Select(theme => (Theme: theme, Years: model.Analysis.Trends.Years.Where(row => row.ThemeId == theme.Theme.Id).ToList()))
            .Where(pair => pair.Years.Sum(row => row.TalksCounted) >= FewestTalks)
            .OrderByDescending(pair => Weight(trends[pair.Theme.Theme.Id])).ThenByDescending(pair => pair.Years.Sum(row => row.TalksCounted))
            .ThenBy(pair => pair.Theme.Theme.Id, StringComparer.Ordinal).ToList();
        var all = themes.Count;
        // What falls is shown beside what rises, however much of that there is.
        var falling = themes.Where(pair => trends[pair.Theme.Theme.Id].Verdict is Verdict.Falling or Verdict.Faded or Verdict.Peaked).Take(MostPanels / 3).ToList();
        themes = [.. themes.Except(falling).Take(MostPanels - falling.Count), .. falling];
        return themes.Count == 0 ? null : new SmallMultiplesChart
        {
            Id = "themes-over-the-years",
            Finding = Finding(model, themes.ConvertAll(pair => pair.Theme)),
            Measure = $"{themes.Count} of {all} themes, each on its own scale; line and band: mean of three years, 95% interval; hollow: incomplete; shaded: own track",
            Source = source,
            Series = [.. themes.Select(pair => new ThemeSeries(
                new ThemeLabel(pair.Theme.Theme.Name, Palette.NearestHue(pair.Theme.Theme.Color)),
                Words(trends[pair.Theme.Theme.Id]),
                [.. pair.Years.Select(row => new YearPoint(
                    row.Year, Estimate(row), means.TryGetValue((row.ThemeId, row.Year), out var mean) ? Estimate(mean) : null,
                    row.TalksTotal == 0 ? null : (double)row.TalksInOwnTrack / row.TalksTotal, row.Complete))]))],
        };
    }

    private static string Finding(int last, List<string> above, List<string> below)
    {
        var year = Figures.Years([last]);
        if (above.Count + below.Count == 0)
            return $"In {year} no theme parts from the mean of the three years before";
        var up = above.Count == 0 ? "" : $"{Figures.List(above)} {(above.Count == 1 ? "stands" : "stand")} above the three years before";
        var down = below.Count == 0 ? "" : $"{Figures.List(below)} below";
        return $"In {year} {(up.Length == 0 ? $"{Figures.List(below)} {(below.Count == 1 ? "stands" : "stand")} below the three years before" : down.Length == 0 ? up : $"{up}, {down}")}";
    }

    private static string Finding(ReportModel model, List<ThemeSummary> themes)
    {
        var verdicts = model.Analysis.Trends.Trends.GroupBy(trend => trend.Verdict).ToDictionary(group => group.Key, group => group.Count());
        var parts = new[] { Verdict.Rising, Verdict.New, Verdict.Falling, Verdict.Faded, Verdict.Peaked }
            .Where(verdicts.ContainsKey).Select(verdict => $"{Figures.Number(verdicts[verdict])} {verdict.Word()}").ToList();
        return parts.Count == 0
            ? $"None of {Figures.Number(themes.Count, "theme")} changes by more than chance"
            : $"Of {Figures.Number(model.Analysis.Themes.Count, "theme")}: {Figures.List(parts)}";
    }

    private static string Words(ThemeTrend trend) => trend.Verdict.Word() + (trend.OffPeak ? ", off its peak" : "");

    private static int Weight(ThemeTrend trend) => trend.Verdict switch
    {
        Verdict.New => 5,
        Verdict.Rising => 4,
        Verdict.Falling or Verdict.Faded or Verdict.Peaked => 3,
        Verdict.Steady => 2,
        _ => 1,
    };

    private static ShareEstimate Estimate(WindowShare window) =>
        new(window.Share, window.Bounds.Low, window.Bounds.High, window.Counted, window.Total);

    private static ShareEstimate? Estimate(ThemeYear row) => row is { Share: { } share, TalksTotal: > 0 }
        ? new ShareEstimate(share, row.Bounds?.Low, row.Bounds?.High, row.TalksCounted, row.TalksTotal) : null;
}
