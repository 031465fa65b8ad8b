using System.Globalization;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Tables;

/// <summary>Tables of the catalogue's themes, over years and events.</summary>
public static class ThemeTables
{
    private const string Counted = "Talks about it by title and first 60 words alone.";

    /// <summary>The catalogue and the size of each theme here.</summary>
    public static Table<ThemeSummary> Themes { get; } = new("themes", "A named concept of the catalogue.", 1,
    [
        Column.Text<ThemeSummary>("theme_id", row => row.Theme.Id, "As in the catalogue."),
        Column.Text<ThemeSummary>("name", row => row.Theme.Name, "As in the catalogue."),
        Column.Text<ThemeSummary>("parent", row => row.Theme.GroupId, "Its group in the catalogue."),
        Column.Text<ThemeSummary>("color", row => row.Theme.Color, "As `#rrggbb`."),
        Column.Text<ThemeSummary>("definition", row => row.Theme.Definition, "One sentence."),
        Column.Int<ThemeSummary>("talks_about", row => row.TalksAbout, "Talks and sections about it by their whole text, repeats once, undated ones too."),
        Column.Int<ThemeSummary>("talks_mentioning", row => row.TalksMentioning, "Those that only mention it."),
    ]);

    /// <summary>Themes over years.</summary>
    public static Table<ThemeYear> Years { get; } = new("theme_years", "A theme in a year; undated events and essays are in none.", 2,
    [
        Column.Text<ThemeYear>("theme_id", row => row.ThemeId, "The theme."),
        Column.Int<ThemeYear>("year", row => row.Year, "The year.", ColumnRange.Any),
        Column.Int<ThemeYear>("talks_about", row => row.TalksAbout, "Talks about it by their whole text."),
        Column.Int<ThemeYear>("talks_counted", row => row.TalksCounted, Counted),
        Column.Int<ThemeYear>("talks_total", row => row.TalksTotal, "Talks with text in the year: the denominator."),
        Column.NumberOrNull<ThemeYear>("share", row => row.Share, "talks_counted / talks_total. Null: no talk with text.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("share_low", row => row.Bounds?.Low, "Lower end of the Wilson interval (95 %), widened by the theme's dispersion. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("share_high", row => row.Bounds?.High, "Upper end. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_share", row => row.Adjusted, "The share, had every year the same mix of conferences: multilevel regression and poststratification; with one conference the plain share. Without a counted talk at most Wilson's upper limit. Null: the year is incomplete, or not connected with the others through conferences.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_low", row => row.AdjustedBounds?.Low, "Lower end of its interval (95 %), from what the year's own talks leave possible; 0 without a counted talk. Null: no adjusted share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeYear>("adjusted_high", row => row.AdjustedBounds?.High, "Upper end. Null: no adjusted share.", ColumnRange.Fraction),
        Column.Int<ThemeYear>("talks_in_own_track", row => row.TalksInOwnTrack, "Counted talks in tracks of which at least half are about the theme."),
        Column.Flag<ThemeYear>("complete", row => row.Complete, "False: a part of the year is known to be missing, or it is too thin for a share; kept out of slopes and verdicts."),
    ]);

    /// <summary>Themes at events.</summary>
    public static Table<ThemeEvent> Events { get; } = new("theme_events", "A theme at an event, undated events too.", 2,
    [
        Column.Text<ThemeEvent>("theme_id", row => row.ThemeId, "The theme."),
        Column.Text<ThemeEvent>("event_id", row => row.EventId, "The event."),
        Column.Int<ThemeEvent>("talks_about", row => row.TalksAbout, "Talks about it by their whole text; of an essay, its sections."),
        Column.Int<ThemeEvent>("talks_counted", row => row.TalksCounted, Counted),
        Column.Int<ThemeEvent>("talks_total", row => row.TalksTotal, "Talks with text at the event: the denominator; 0 for an essay."),
        Column.NumberOrNull<ThemeEvent>("share", row => row.Share, "talks_counted / talks_total. Null: no talk with text.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeEvent>("share_low", row => row.Bounds?.Low, "Lower end of the Wilson interval (95 %), of a dated event widened by the theme's dispersion as in `theme_years`. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeEvent>("share_high", row => row.Bounds?.High, "Upper end. Null: no share.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeEvent>("lift", row => row.Lift, "share / share pooled over all events. Null: either is missing, or the latter 0.", ColumnRange.NotNegative),
    ]);

    /// <summary>Themes over all years together.</summary>
    public static Table<ThemeTrend> Trends { get; } = new("theme_trends", "What may be said of a theme over the years.", 1,
    [
        Column.Text<ThemeTrend>("theme_id", row => row.ThemeId, "The theme."),
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
        Column.Number<ThemeTrend>("share_dispersion", row => row.ShareDispersion, "By how much the intervals of `theme_years` are widened: the scatter between neighbouring years, at least 1.", ColumnRange.NotNegative),
        Column.NumberOrNull<ThemeTrend>("p", row => row.P, "Two-sided p of the slope. Null: not tested.", ColumnRange.Fraction),
        Column.NumberOrNull<ThemeTrend>("q", row => row.Q, "Benjamini–Hochberg's q over all themes tested. Null: not tested.", ColumnRange.Fraction),
        Column.Text<ThemeTrend>("verdict", row => row.Verdict.Word(), "`rising`, `falling`, `new`, `faded`, `peaked`, `steady`, `unclear`, `too few` or `cannot tell`."),
        Column.Flag<ThemeTrend>("off_peak", row => row.OffPeak, "True: rising or falling, and the last share is under 80 % of the peak, or rising and certainly lower in the last year (q ≤ .05) than in the three before."),
        Column.Text<ThemeTrend>("recent", row => row.Recent.Word(), "The last six complete years alone: `rising`, `falling`, `level` or `unclear`."),
        Column.TextOrNull<ThemeTrend>("programme_change_conference", row => row.ProgrammeChange?.Conference, "Conference of the latest jump that a track explains. Null: none, or the conference has no name."),
        Column.IntOrNull<ThemeTrend>("programme_change_year", row => row.ProgrammeChange?.Year, "Year of that jump. Null: none.", ColumnRange.Any),
        Column.TextOrNull<ThemeTrend>("programme_change_track", row => row.ProgrammeChange is { } change ? change.TrackCame ? "came" : "gone" : null, "`came`: the track was not there before; `gone`: it was. Null: none."),
        Column.Flag<ThemeTrend>("programme_change_isolated", row => row.ProgrammeChange?.Isolated ?? false, "True: that edition is kept out of slope and verdict."),
        Column.TextOrNull<ThemeTrend>("programme_change", row => row.ProgrammeChange?.Sentence, "That jump in words. Null: none."),
        Column.Text<ThemeTrend>("reason", row => row.Reason, "The verdict in words, with its figures."),
    ]);

    /// <summary>The last complete year of each conference against the three before.</summary>
    public static Table<YearChange> LastYear { get; } = new("theme_last_year", "A theme at a conference in its last complete year, against the three complete years before; conferences with four such years.", 2,
    [
        Column.Text<YearChange>("theme_id", row => row.ThemeId, "The theme."),
        Column.Text<YearChange>("conference", row => row.Conference, "The conference."),
        Column.Int<YearChange>("year", row => row.Year, "The last complete year of the corpus.", ColumnRange.Any),
        Column.Int<YearChange>("talks_counted", row => row.Counted, Counted),
        Column.Int<YearChange>("talks_total", row => row.Total, "Talks with text in the year."),
        Column.Int<YearChange>("talks_in_own_track", row => row.InOwnTrack, "Counted talks in tracks of which at least half are about the theme."),
        Column.Number<YearChange>("share", row => row.Share, "talks_counted / talks_total.", ColumnRange.Fraction),
        Column.Number<YearChange>("share_low", row => row.Bounds.Low, "Lower end of the Wilson interval (95 %), widened by the theme's dispersion.", ColumnRange.Fraction),
        Column.Number<YearChange>("share_high", row => row.Bounds.High, "Upper end.", ColumnRange.Fraction),
        Column.Text<YearChange>("years_before", row => Joined(row.YearsBefore), "The three complete years before, joined by `; `."),
        Column.Int<YearChange>("counted_before", row => row.CountedBefore, "Counted talks in them together."),
        Column.Int<YearChange>("total_before", row => row.TotalBefore, "Talks with text in them together."),
        Column.Number<YearChange>("share_before", row => row.ShareBefore, "counted_before / total_before.", ColumnRange.Fraction),
        Column.Flag<YearChange>("is_highest", row => row.IsHighest, "True: no other dated year of the conference, incomplete ones too, of at least six in all, has as high a share."),
        Column.NumberOrNull<YearChange>("q", row => row.Q, "Benjamini–Hochberg's q, over all themes and conferences tested, that both shares are one. Null: under ten talks in all, not tested.", ColumnRange.Fraction),
    ]);

    /// <summary>Years in which a theme runs high.</summary>
    public static Table<ThemeBurst> Bursts { get; } = new("theme_bursts", "Years in which a theme runs at twice its usual share or more (Kleinberg).", 2,
    [
        Column.Text<ThemeBurst>("theme_id", row => row.ThemeId, "The theme."),
        Column.Int<ThemeBurst>("from_year", row => row.FromYear, "First year of the burst.", ColumnRange.Any),
        Column.Int<ThemeBurst>("to_year", row => row.ToYear, "Last year of it.", ColumnRange.Any),
        Column.Number<ThemeBurst>("weight", row => row.Weight, "How much likelier the burst makes the counts, in natural logarithms.", ColumnRange.NotNegative),
    ]);

    /// <summary>What a writer would put first.</summary>
    public static Table<RankedFinding> Findings { get; } = new("findings", "A sentence that the report puts first, with its figures.", 1,
    [
        Column.Int<RankedFinding>("rank", row => row.Rank, "1-based: the first is the one to lead with."),
        Column.Text<RankedFinding>("kind", row => row.Finding.Kind, "What sort of finding it is."),
        Column.Text<RankedFinding>("subject", row => row.Finding.Subject, "Id of the theme it is about."),
        Column.Text<RankedFinding>("sentence", row => row.Finding.Sentence, "Plain English, with n and interval."),
        Column.IntOrNull<RankedFinding>("talks_counted", row => row.Finding.Counted, "Talks that count. Null: no single share."),
        Column.IntOrNull<RankedFinding>("talks_total", row => row.Finding.Total, "Talks with text they are counted among. Null: no single share."),
        Column.NumberOrNull<RankedFinding>("share", row => row.Finding.Share, "The one by the other. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("share_low", row => row.Finding.ShareLow, "Lower end of the 95 % interval. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("share_high", row => row.Finding.ShareHigh, "Upper end. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("q", row => row.Finding.Q, "q of what the sentence claims, corrected for everything tested with it. Null: it rests on no test.", ColumnRange.Fraction),
    ]);

    private static string Joined(IReadOnlyList<int> years) => string.Join("; ", years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

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

/// <summary>A finding and its 1-based rank.</summary>
public sealed record RankedFinding(int Rank, Finding Finding);
