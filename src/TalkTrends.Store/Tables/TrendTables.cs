using System.Globalization;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;

namespace TalkTrends.Store.Tables;

/// <summary>The columns that themes, topics and terms over the years have in common.</summary>
internal static class TrendTables
{
    /// <summary>False for a year of which a part is missing.</summary>
    public static Column<ThemeYear> Complete { get; } = Column.Flag<ThemeYear>("complete", row => row.Complete, "False: a part of the year is known to be missing, or it is too thin for a share; kept out of slopes and verdicts.");

    /// <summary>The verdict in words.</summary>
    public static Column<ThemeTrend> Reason { get; } = Column.Text<ThemeTrend>("reason", row => row.Reason, "The verdict in words, with its figures.");

    /// <summary>Whose year it is, and the year.</summary>
    public static Column<ThemeYear>[] Key(string name, string meaning) =>
        [Column.Text<ThemeYear>(name, row => row.ThemeId, meaning), Column.Int<ThemeYear>("year", row => row.Year, "The year.", ColumnRange.Any)];

    /// <summary>Counts of a year, its share, the adjusted share, and the three years up to it, with intervals.</summary>
    public static Column<ThemeYear>[] Shares(string counted) =>
    [
        Column.Int<ThemeYear>("talks_counted", row => row.TalksCounted, counted),
        Column.Int<ThemeYear>("talks_total", row => row.TalksTotal, "Talks with text in the year: the denominator."),
        Column.NumberOrNull<ThemeYear>("share", row => row.Share, "talks_counted / talks_total. Null: no talk with text.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("share_low", row => row.Bounds?.Low, "Lower end of the Wilson interval (95 %), widened by the scatter between years. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("share_high", row => row.Bounds?.High, "Upper end. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_share", row => row.Adjusted, "The share, had every year the same mix of conferences: multilevel regression and poststratification; with one conference the plain share. Without a counted talk at most Wilson's upper limit. Null: the year is incomplete, or not connected with the others through conferences.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_low", row => row.AdjustedBounds?.Low, "Lower end of its interval (95 %), from what the year's own talks leave possible; 0 without a counted talk. Null: no adjusted share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_high", row => row.AdjustedBounds?.High, "Upper end. Null: no adjusted share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("window_share", row => row.Window?.Share, "Share of this year and the two complete years before it together, as verdicts and lines of charts have it; adjusted where there are several conferences. Null: not the third complete year yet, or it enters no verdict.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("window_low", row => row.Window?.Bounds.Low, "Lower end of its interval (95 %). Null: no window.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("window_high", row => row.Window?.Bounds.High, "Upper end. Null: no window.", ColumnRange.Fraction),
        Column.TextOrNull<ThemeYear>("window_years", row => row.Window is { } window ? Joined(window.Years) : null, "Those years, joined by `; `. Null: no window."),
        Column.IntOrNull<ThemeYear>("window_counted", row => row.Window?.Counted, "Counted talks in those years. Null: no window."),
        Column.IntOrNull<ThemeYear>("window_total", row => row.Window?.Total, "Talks with text in those years. Null: no window."),
    ];

    /// <summary>First and last years, windows, slope and verdict.</summary>
    /// <param name="what">"theme" or "topic".</param>
    public static Column<ThemeTrend>[] OverYears(string what) =>
    [
        Column.IntOrNull<ThemeTrend>("first_year", row => row.FirstYear, "Year of the first counted talk. Null: no dated talk is counted.", ColumnRange.Any),
        Column.IntOrNull<ThemeTrend>("last_year", row => row.LastYear, "Year of the last counted talk. Null: as first_year.", ColumnRange.Any),
        Column.IntOrNull<ThemeTrend>("peak_year", row => row.PeakYear, "Middle year of the highest three; without three complete years, the year of the highest share. Null: as first_year.", ColumnRange.Any),
        .. Window("first", "the first three complete years", row => row.First),
        .. Window("peak", "the highest three successive complete years", row => row.Peak),
        .. Window("last", "the last three complete years", row => row.Last),
        Column.NumberOrNull<ThemeTrend>("slope", row => row.Slope?.Value, "Change of the log-odds a year, the mix of conferences allowed for. Null: cannot be estimated."),
        Column.NumberOrNull<ThemeTrend>("slope_low", row => row.Slope?.Bounds?.Low, "Lower end of its interval (95 %, Student's t). Null: no degrees of freedom."),
        Column.NumberOrNull<ThemeTrend>("slope_high", row => row.Slope?.Bounds?.High, "Upper end. Null: no degrees of freedom."),
        Column.NumberOrNull<ThemeTrend>("dispersion", row => row.Dispersion, "How many times more the counts scatter than talks drawn at random; at least 1. Null: no slope.", ColumnRange.NotNegative),
        Column.Number<ThemeTrend>("share_dispersion", row => row.ShareDispersion, $"By how much the intervals of `{what}_years` are widened: the scatter between neighbouring years, at least 1.", ColumnRange.NotNegative),
        Column.NumberOrNull<ThemeTrend>("p", row => row.P, "Two-sided p of the slope. Null: not tested.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeTrend>("q", row => row.Q, $"Benjamini–Hochberg's q over all {what}s tested. Null: not tested.", ColumnRange.Fraction),
        Column.Text<ThemeTrend>("verdict", row => row.Verdict.Word(), "`rising`, `falling`, `new`, `faded`, `peaked`, `steady`, `unclear`, `too few` or `cannot tell`."),
        Column.Flag<ThemeTrend>("off_peak", row => row.OffPeak, "True: rising or falling, and the last share is under 80 % of the peak (of what falls: of a peak after the first years), or rising, and the last year certainly lower (q ≤ .05) than the three before, or under 80 % of a peak before it."),
        Column.Text<ThemeTrend>("recent", row => row.Recent.Word(), "The last six complete years alone: `rising`, `falling`, `level` or `unclear`."),
    ];

    /// <summary>Years as one cell.</summary>
    public static string Joined(IReadOnlyList<int> years) => string.Join("; ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    private static Column<ThemeTrend>[] Window(string name, string years, Func<ThemeTrend, WindowShare?> window) =>
    [
        Column.NumberOrNull<ThemeTrend>($"{name}_share", row => window(row)?.Share, $"Share over {years}, adjusted where there are several conferences. Null: fewer than three, or `cannot tell`.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeTrend>($"{name}_share_low", row => window(row)?.Bounds.Low, "Lower end of its interval (95 %). Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeTrend>($"{name}_share_high", row => window(row)?.Bounds.High, "Upper end. Null: no share.", ColumnRange.Fraction),
        Column.TextOrNull<ThemeTrend>($"{name}_years", row => window(row) is { } w ? Joined(w.Years) : null, "Those years, joined by `; `. Null: no share."),
        Column.IntOrNull<ThemeTrend>($"{name}_counted", row => window(row)?.Counted, "Counted talks in those years. Null: no share."),
        Column.IntOrNull<ThemeTrend>($"{name}_total", row => window(row)?.Total, "Talks with text in those years. Null: no share."),
    ];
}
