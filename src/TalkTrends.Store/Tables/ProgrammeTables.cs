using TalkTrends.Core.Comparisons;

namespace TalkTrends.Store.Tables;

/// <summary>Tables of what made up each event's programme: tracks, speakers, affiliations.</summary>
public static class ProgrammeTables
{
    /// <summary>Tracks.</summary>
    public static Table<EventTrack> Tracks { get; } = new("event_tracks", "A track of an event's programme.", 2,
    [
        Column.Text<EventTrack>("event_id", row => row.EventId, "The event."),
        Column.Text<EventTrack>("track", row => row.Track, "Its name as the programme writes it."),
        Column.Int<EventTrack>("talks_total", row => row.TalksTotal, "Accepted talks in it, with text or without."),
        Column.IntOrNull<EventTrack>("previous_talks", row => row.PreviousTalks, "Talks in the track of that name (capitals, \"track\" and \"devroom\" aside) in the conference's latest year before; 0: it is new. Null: no earlier year is here."),
        Column.TextOrNull<EventTrack>("main_theme", row => row.MainTheme, "Theme that most of its talks with text count for. Null: none counts for any."),
        Column.NumberOrNull<EventTrack>("main_theme_share", row => row.MainThemeShare, "Those by its talks with text. Null: no main theme.", ColumnRange.Fraction),
    ]);

    /// <summary>Speakers.</summary>
    public static Table<EventSpeakers> Speakers { get; } = new("event_speakers", "The persons who spoke at an event; an event that names none has no row.", 1,
    [
        Column.Text<EventSpeakers>("event_id", row => row.EventId, "The event."),
        Column.Int<EventSpeakers>("speakers", row => row.Speakers, "Persons with an accepted talk; \"TBA\" and the like are none."),
        Column.IntOrNull<EventSpeakers>("new", row => row.New, "Those who spoke in no earlier year of the conference, as far as it is here. Null: no earlier year is here."),
        Column.IntOrNull<EventSpeakers>("returning", row => row.Returning, "Those who did. Null: as new."),
    ]);

    /// <summary>Affiliations.</summary>
    public static Table<EventAffiliation> Affiliations { get; } = new("event_affiliations", "A company or institution at an event, where the documents name them.", 2,
    [
        Column.Text<EventAffiliation>("event_id", row => row.EventId, "The event."),
        Column.Text<EventAffiliation>("affiliation", row => row.Affiliation, "As most of its talks there write it; capitals and spaces aside."),
        Column.Int<EventAffiliation>("talks_total", row => row.TalksTotal, "Accepted talks with a speaker of it."),
    ]);
}
