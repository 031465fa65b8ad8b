using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>Charts over the years; left out where year and conference cannot be separated.</summary>
internal static class YearCharts
{
    private const int MostPanels = 35;
    private const int FewestPanels = 15;
    private const int MostRows = 16;
    private const int FewestTalks = 20;
    private const int MostConferences = 4;
    private const double LargestQ = VerdictRules.LargestQ;

    /// <summary>The last complete year of each conference against the three before: shares, and their difference; the largest conference first.</summary>
    public static IReadOnlyList<(DumbbellChart Shares, DifferenceBarsChart Differences)> LastYear(ReportModel model, string source) =>
    [
        .. model.Analysis.Trends.LastYear.GroupBy(change => change.Conference, StringComparer.Ordinal)
            .OrderByDescending(changes => changes.Max(change => change.Total)).ThenBy(changes => changes.Key, StringComparer.Ordinal).Take(MostConferences)
            .Select((changes, rank) => LastYear(model, [.. changes], rank, source)).OfType<(DumbbellChart, DifferenceBarsChart)>(),
    ];

    /// <summary>The themes over the years, a panel for each.</summary>
    public static SmallMultiplesChart? OverTheYears(ReportModel model, IReadOnlyList<ThemeLine> lines, string source)
    {
        // Every theme that the title counts has its panel, in the order of the findings; where few changed, the largest of the others have the room.
        var byTheme = lines.ToDictionary(line => line.Theme.Theme.Id, StringComparer.Ordinal);
        var changed = ThemeClaim.Ranked([.. lines.Select(line => line.Trend)]).Select(trend => byTheme[trend.ThemeId]).ToList();
        List<ThemeLine> shown = [.. changed.Concat(lines.Except(changed)).Take(Math.Clamp(changed.Count, FewestPanels, MostPanels))];
        var isAdjusted = ThemeLines.Conferences(model).Count > 1;
        return shown.Count == 0 ? null : new SmallMultiplesChart
        {
            Id = "themes-over-the-years",
            Finding = Finding(lines),
            FindsSomething = changed.Count > 0,
            Measure = $"{(shown.Count < lines.Count ? $"{shown.Count} of them, own" : "Own")} scales",
            LineMeaning = ThemeLines.MeaningOf(isAdjusted),
            Source = source,
            Series = [.. shown.Select(line => line.Series)],
        };
    }

    private static (DumbbellChart Shares, DifferenceBarsChart Differences)? LastYear(ReportModel model, List<YearChange> changes, int rank, string source)
    {
        var themes = model.Analysis.Themes.ToDictionary(theme => theme.Theme.Id, StringComparer.Ordinal);
        var trends = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        var rows = changes.Where(change => change.Counted + change.CountedBefore >= FewestTalks)
            .OrderByDescending(change => Math.Abs(change.Share - change.ShareBefore)).ThenBy(change => change.ThemeId, StringComparer.Ordinal).Take(MostRows)
            .OrderByDescending(change => change.Share - change.ShareBefore).ThenBy(change => change.ThemeId, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
            return null;
        var (last, before, one) = (Figures.Years([rows[0].Year]), Figures.Years(rows[0].YearsBefore), rows[0]);
        var finding = Finding(one, rows, trends, themes);
        var isSure = rows.Exists(change => IsSure(change, trends[change.ThemeId]));
        var suffix = rank == 0 ? "" : "-" + Slug.Of(one.Conference);
        var (n, m) = ($"{last} (n\u00A0=\u00A0{Figures.Number(one.Total)})", $"{before} (n\u00A0=\u00A0{Figures.Number(one.TotalBefore)})");
        const string colours = "95% intervals; in colour: q\u00A0≤\u00A00.05, own track unchanged";
        return (
            new DumbbellChart
            {
                Id = "last-year" + suffix,
                Finding = finding,
                FindsSomething = isSure,
                Measure = $"Share of talks, {n} and {m}, {colours}",
                Source = source,
                Before = "mean of " + before,
                After = last,
                NoteHead = "over all years",
                Rows = [.. rows.Select(change => new DumbbellRow(
                    ThemeLines.Label(themes[change.ThemeId], IsSure(change, trends[change.ThemeId])),
                    Before(change, trends[change.ThemeId]),
                    new ShareEstimate(change.Share, change.Bounds.Low, change.Bounds.High, change.Counted, change.Total),
                    Note(change, trends[change.ThemeId])))],
            },
            new DifferenceBarsChart
            {
                Id = "last-year-differences" + suffix,
                Finding = finding,
                FindsSomething = isSure,
                Measure = $"Percentage points, {n} less {m}, {colours}",
                Source = source,
                Left = new EventLabel(before, one.TotalBefore),
                Right = new EventLabel(last, one.Total),
                SidesAreTimes = true,
                Rows = [.. rows.Select(change => Difference(change, trends[change.ThemeId], themes[change.ThemeId]))],
            });
    }

    private static ShareEstimate? Before(YearChange change, ThemeTrend trend) => Wilson.Of(change.CountedBefore, change.TotalBefore, trend.ShareDispersion) is { } bounds
        ? new ShareEstimate(change.ShareBefore, bounds.Low, bounds.High, change.CountedBefore, change.TotalBefore) : null;

    private static DifferenceRow Difference(YearChange change, ThemeTrend trend, ThemeSummary theme)
    {
        var bounds = Newcombe.Difference(change.Counted, change.Total, change.CountedBefore, change.TotalBefore, trend.ShareDispersion);
        return new DifferenceRow(ThemeLines.Label(theme, IsSure(change, trend)), change.Share - change.ShareBefore, bounds?.Low, bounds?.High);
    }

    private static bool IsSure(YearChange change, ThemeTrend trend) => change.Q <= LargestQ && !IsProgramme(change, trend);

    /// <summary>True where a track that came or went explains the year.</summary>
    private static bool IsProgramme(YearChange change, ThemeTrend trend) =>
        trend.ProgrammeChange is { } programme && programme.Year == change.Year && (programme.Conference is null || programme.Conference == change.Conference);

    /// <summary>What reconciles a year with the long run: one may fall in what the other calls rising.</summary>
    private static string Note(YearChange change, ThemeTrend trend) =>
        IsProgramme(change, trend) ? (trend.ProgrammeChange!.TrackCame ? "own track new this year" : "own track gone this year")
        : trend.Words();

    private static string Finding(YearChange one, List<YearChange> rows, Dictionary<string, ThemeTrend> trends, Dictionary<string, ThemeSummary> themes)
    {
        var sure = rows.Where(change => IsSure(change, trends[change.ThemeId])).OrderByDescending(change => Math.Abs(change.Effect)).ThenBy(change => change.ThemeId, StringComparer.Ordinal).ToList();
        var up = sure.Where(change => change.Effect > 0).Select(change => themes[change.ThemeId].Theme.Name).ToList();
        var down = sure.Where(change => change.Effect < 0).Select(change => themes[change.ThemeId].Theme.Name).ToList();
        var year = $"{one.Conference} {Figures.Years([one.Year])}";
        if (sure.Count == 0)
            return $"{year}: no theme differs for certain from {Figures.Years(one.YearsBefore)}";
        // As many names as the title holds, at least one of each.
        for (var most = 3; ; most--)
        {
            var parts = new[] { (Word: "more", Names: up.Take(most)), (Word: "less", Names: down.Take(Math.Max(1, most - 1))) }
                .Select(part => (part.Word, Names: Figures.Names([.. part.Names]))).Where(part => part.Names.Length > 0).Select(part => $"{part.Word} on {part.Names}");
            var finding = $"{year}: {string.Join("; ", parts)} than in {Figures.Years(one.YearsBefore)}";
            if (most == 1 || ChartRenderer.TitleFits(finding))
                return finding;
        }
    }

    /// <summary>Of the themes that can be drawn: the rest have too few talks for a verdict.</summary>
    private static string Finding(IReadOnlyList<ThemeLine> lines)
    {
        var verdicts = lines.GroupBy(line => line.Trend.Verdict).ToDictionary(group => group.Key, group => group.Count());
        var parts = new[] { Verdict.Rising, Verdict.New, Verdict.Falling, Verdict.Faded, Verdict.Peaked }
            .Where(verdicts.ContainsKey).Select(verdict => $"{Figures.Number(verdicts[verdict])} {Verb(verdict, verdicts[verdict] == 1)}").ToList();
        return parts.Count == 0
            ? $"No theme of {Figures.Number(lines.Count)} can be said to rise or fall"
            : $"Of {Figures.Number(lines.Count, "theme")}, {Figures.List(parts)}";
    }

    private static string Verb(Verdict verdict, bool isOne) => verdict switch
    {
        Verdict.Rising => isOne ? "rises" : "rise",
        Verdict.Falling => isOne ? "falls" : "fall",
        Verdict.New => isOne ? "is new" : "are new",
        _ => verdict.Word(),
    };
}
