using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports;

/// <summary>Themes over the years as charts draw them.</summary>
internal static class ThemeLines
{
    private const int FewestYears = VerdictRules.FewestYears;
    private const int FewestTalks = VerdictRules.FewestTalks;

    /// <summary>Themes with enough talks and years, those that say most first, then the larger; none where year and conference cannot be separated.</summary>
    public static IReadOnlyList<ThemeLine> Of(ReportModel model)
    {
        if (model.Analysis.Trends.CannotTell is not null)
            return [];
        var years = model.Analysis.Trends.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
        var trends = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        var isOne = Conferences(model).Count == 1;
        return
        [
            .. model.Analysis.Themes
                .Where(theme => years[theme.Theme.Id].Sum(row => row.TalksCounted) >= FewestTalks && years[theme.Theme.Id].Count(row => row.TalksTotal > 0) >= FewestYears)
                .Select(theme => Line(theme, trends[theme.Theme.Id], [.. years[theme.Theme.Id].OrderBy(row => row.Year)], isOne))
                .OrderByDescending(line => Weight(line.Trend)).ThenByDescending(line => line.Counted).ThenBy(line => line.Theme.Theme.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Names of the conferences with a dated event that has talks with text, in order; an event of no conference counts as one.</summary>
    public static IReadOnlyList<string> Conferences(ReportModel model) =>
        [.. model.Analysis.Events.Where(e => e is { Event.Year: not null, TalksWithText: > 0 }).Select(e => e.Event.Conference ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Name and hue of a theme.</summary>
    public static ThemeLabel Label(ThemeSummary theme, bool isEmphasised = false) =>
        new(theme.Theme.Name, Palette.NearestHue(theme.Theme.Color), isEmphasised);

    /// <summary>The years as points: hollow where incomplete, with the three years up to them as the line.</summary>
    public static IReadOnlyList<YearPoint> Points(IReadOnlyList<ThemeYear> rows) =>
        [.. rows.Select(row => new YearPoint(row.Year, Estimate(row), row.Window is { } window ? Estimate(window) : null, OwnTrack(row), row.Complete))];

    /// <summary>The share of a year; null where it has no talk with text.</summary>
    public static ShareEstimate? Estimate(ThemeYear row) => row is { Share: { } share, TalksTotal: > 0 }
        ? new ShareEstimate(share, row.Bounds?.Low, row.Bounds?.High, row.TalksCounted, row.TalksTotal) : null;

    /// <summary>A share of several years.</summary>
    public static ShareEstimate Estimate(WindowShare window) =>
        new(window.Share, Math.Min(window.Bounds.Low, window.Share), Math.Max(window.Bounds.High, window.Share), window.Adjusted ? null : window.Counted, window.Total);

    /// <summary>The last complete year that has a share; null where none has.</summary>
    public static ThemeYear? LastComplete(IReadOnlyList<ThemeYear> rows) => rows.LastOrDefault(row => row is { Complete: true, Share: not null });

    /// <summary>What the line of a theme is: "three complete years, adjusted for the mix of conferences".</summary>
    public static string MeaningOf(bool isAdjusted) => isAdjusted ? "three complete years, adjusted for the mix of conferences" : "mean of three complete years";

    /// <summary>What a line's last number is: "mean of 2022–2023 and 2026", "adjusted, 2023–2025".</summary>
    public static string NameOf(WindowShare window) => (window.Adjusted ? "adjusted, " : "mean of ") + Figures.Years(window.Years);

    private static ThemeLine Line(ThemeSummary theme, ThemeTrend trend, List<ThemeYear> rows, bool isOneConference)
    {
        // An edition that lost or gained the theme's own track is kept out of its verdict, and so of the line that shows it.
        if (isOneConference && trend.ProgrammeChange is { Isolated: true, Year: var year })
            rows = rows.ConvertAll(row => row.Year == year ? row with { Complete = false } : row);
        return new ThemeLine(theme, trend, rows, new ThemeSeries(Label(theme), trend.Words(), Points(rows)));
    }

    private static double? OwnTrack(ThemeYear row) => row.TalksTotal == 0 ? null : (double)row.TalksInOwnTrack / row.TalksTotal;

    private static int Weight(ThemeTrend trend) => trend.Verdict switch
    {
        Verdict.New => 5,
        Verdict.Rising => 4,
        Verdict.Falling or Verdict.Faded or Verdict.Peaked => 3,
        Verdict.Steady => 2,
        _ => 1,
    };
}
