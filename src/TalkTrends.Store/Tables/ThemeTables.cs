using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Store.Tables;

/// <summary>Tables of the catalogue's themes, over years and events.</summary>
public static class ThemeTables
{
    private const string Counted = "Talks about it by title and first 60 words alone.";
    private const string OwnTrack = "Counted talks in tracks of its own: at least half of the track is about the theme, and more of it than of the rest of the event by more than chance; tracks that are rooms are nobody's own.";

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
        .. TrendTables.Key("theme_id", "The theme."),
        Column.Int<ThemeYear>("talks_about", row => row.TalksAbout, "Talks about it by their whole text."),
        .. TrendTables.Shares(Counted),
        Column.Int<ThemeYear>("talks_in_own_track", row => row.TalksInOwnTrack, OwnTrack),
        TrendTables.Complete,
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
        .. TrendTables.OverYears("theme"),
        Column.TextOrNull<ThemeTrend>("programme_change_conference", row => row.ProgrammeChange?.Conference, "Conference of the latest jump that a track explains. Null: none, or the conference has no name."),
        Column.IntOrNull<ThemeTrend>("programme_change_year", row => row.ProgrammeChange?.Year, "Year of that jump. Null: none.", ColumnRange.Any),
        Column.TextOrNull<ThemeTrend>("programme_change_track", row => row.ProgrammeChange is { } change ? change.TrackCame ? "came" : "gone" : null, "`came`: the track was not there before; `gone`: it was. Null: none."),
        Column.Flag<ThemeTrend>("programme_change_isolated", row => row.ProgrammeChange?.Isolated ?? false, "True: that edition is kept out of slope and verdict."),
        Column.TextOrNull<ThemeTrend>("programme_change", row => row.ProgrammeChange?.Sentence, "That jump in words. Null: none."),
        TrendTables.Reason,
    ]);

    /// <summary>The last complete year of each conference against the three before.</summary>
    public static Table<YearChange> LastYear { get; } = new("theme_last_year", "A theme at a conference in its last complete year, against the three complete years before; conferences with four such years.", 2,
    [
        Column.Text<YearChange>("theme_id", row => row.ThemeId, "The theme."),
        Column.Text<YearChange>("conference", row => row.Conference, "The conference."),
        Column.Int<YearChange>("year", row => row.Year, "The last complete year of the corpus.", ColumnRange.Any),
        Column.Int<YearChange>("talks_counted", row => row.Counted, Counted),
        Column.Int<YearChange>("talks_total", row => row.Total, "Talks with text in the year."),
        Column.Int<YearChange>("talks_in_own_track", row => row.InOwnTrack, OwnTrack),
        Column.Number<YearChange>("share", row => row.Share, "talks_counted / talks_total.", ColumnRange.Fraction),
        Column.Number<YearChange>("share_low", row => row.Bounds.Low, "Lower end of the Wilson interval (95 %), widened by the theme's dispersion.", ColumnRange.Fraction),
        Column.Number<YearChange>("share_high", row => row.Bounds.High, "Upper end.", ColumnRange.Fraction),
        Column.Text<YearChange>("years_before", row => TrendTables.Joined(row.YearsBefore), "The three complete years before, joined by `; `."),
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
        Column.Text<RankedFinding>("kind", row => row.Finding.Kind, "`rise` (rises or is new), `fall` (falls, faded, passed its peak), `year` (only the last year changed), `since`, `event difference`, `theme` (its size), `year profile`, `event` or `only at one event`."),
        Column.Text<RankedFinding>("subject", row => row.Finding.Subject, "Id of the theme it is about."),
        Column.Text<RankedFinding>("sentence", row => row.Finding.Sentence, "Plain English; each share with its n."),
        Column.IntOrNull<RankedFinding>("talks_counted", row => row.Finding.Counted, "Talks that count. Null: no single share."),
        Column.IntOrNull<RankedFinding>("talks_total", row => row.Finding.Total, "Talks with text they are counted among. Null: no single share."),
        Column.NumberOrNull<RankedFinding>("share", row => row.Finding.Share, "The one by the other; of a theme over several conferences, adjusted for their mix. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("share_low", row => row.Finding.ShareLow, "Lower end of the 95 % interval. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("share_high", row => row.Finding.ShareHigh, "Upper end. Null: no single share.", ColumnRange.Fraction),
        Column.NumberOrNull<RankedFinding>("q", row => row.Finding.Q, "q of what the sentence claims, corrected for everything tested with it. Null: it rests on no test.", ColumnRange.Fraction),
    ]);
}

/// <summary>A finding and its 1-based rank.</summary>
public sealed record RankedFinding(int Rank, Finding Finding);
