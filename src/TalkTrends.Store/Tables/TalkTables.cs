using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;

namespace TalkTrends.Store.Tables;

/// <summary>Tables with a row for each talk, or for a talk and something of it.</summary>
public static class TalkTables
{
    /// <summary>The talks.</summary>
    public static Table<TalkRow> Talks { get; } = new("talks", "One session. Non-talks (stands, BoFs, exams, breaks) are here too, and in no count.", 1,
    [
        Column.Text<TalkRow>("talk_id", row => row.Talk.Talk.Id, "`document_id` and a zero-padded number, in the order of the document."),
        Column.Text<TalkRow>("document_id", row => row.Talk.Talk.DocumentId, "The document."),
        Column.Text<TalkRow>("source", row => row.Source, "Path of the document, as in `documents`."),
        Column.Int<TalkRow>("line_start", row => row.Talk.Talk.LineStart, "1-based line of the title."),
        Column.Int<TalkRow>("line_end", row => row.Talk.Talk.LineEnd, "1-based last line that belongs to the talk."),
        Column.TextOrNull<TalkRow>("event_id", row => row.Talk.Event?.Id, "The event. Null: the document names none."),
        Column.TextOrNull<TalkRow>("conference", row => row.Talk.Event?.Conference, "The series. Null: unknown."),
        Column.TextOrNull<TalkRow>("event", row => row.Talk.Event?.Name, "The edition. Null: unknown."),
        Column.IntOrNull<TalkRow>("year", row => row.Talk.Event?.Year, "Year of the event. Null: undated."),
        Column.Text<TalkRow>("kind", row => row.Talk.Talk.Kind.Word(), "`talk`, `keynote`, `workshop`, `lightning`, `panel`, `section` (of an essay), or a non-talk: `stand`, `bof`, `exam`, `break`."),
        Column.Text<TalkRow>("status", row => row.Talk.Talk.Status.Word(), "`accepted` or `proposed`."),
        Column.TextOrNull<TalkRow>("track", row => row.Talk.Talk.Track, "Track or session heading. Null: none."),
        Column.Flag<TalkRow>("track_is_room", row => row.TrackIsRoom, "True: the track is a room (\"Track 1\", \"Main Room\"), and no subject: it makes no row of `event_tracks`, and no theme is in a track of its own there."),
        Column.TextOrNull<TalkRow>("room", row => row.Talk.Talk.Room, "Room. Null: none."),
        Column.Text<TalkRow>("title", row => row.Talk.Talk.Title, "Title without markup."),
        Column.TextOrNull<TalkRow>("speakers", row => string.Join("; ", row.Talk.Talk.Speakers.Select(speaker => speaker.Name)), "Names joined by `; `. Null: the document names nobody."),
        Column.TextOrNull<TalkRow>("affiliations", row => Affiliations(row.Talk.Talk.Speakers), "Affiliations joined by `; `, in the order of the speakers, empty where one has none. Null: no speaker has one."),
        Column.TextOrNull<TalkRow>("text", row => row.Talk.Talk.Text, "The talk's own text; lines joined by line feeds. Null: none."),
        Column.TextOrNull<TalkRow>("language", row => row.Talk.Language, "Two-letter code that the record states, else the one its letters tell. Null: too few letters to tell; the talk then counts as one in the corpus's language."),
        Column.Int<TalkRow>("words", row => row.Talk.Tokens.TextWords, "Words of the text."),
        Column.TextOrNull<TalkRow>("tags", row => string.Join("; ", row.Talk.Talk.Tags), "The record's own tags joined by `; `. Null: none."),
        Column.TextOrNull<TalkRow>("url", row => row.Talk.Talk.Url, "Where the talk is published. Null: unknown."),
        Column.Number<TalkRow>("confidence", row => row.Talk.Talk.Confidence, "How sure the reader is that this is a talk with this title and these speakers.", ColumnRange.Fraction),
        Column.Flag<TalkRow>("title_given", row => row.Talk.Talk.TitleGiven, "True where the document gives no title and the reader made one of what it says of the talk."),
        Column.TextOrNull<TalkRow>("duplicate_of", row => row.Talk.DuplicateOf, "`talk_id` of the record that stands for the same talk: the first on a programme, else the first. Null: that record itself, or no repeat."),
        Column.Flag<TalkRow>("repeats_at_event", row => row.Talk.RepeatsAtEvent, "True: the same talk stands on the programme of the same event under a smaller `talk_id`; it counts there once."),
        Column.Flag<TalkRow>("enters_shares", row => row.Talk.EntersShares, "True: in the denominator of shares: accepted, a talk and no section, not `repeats_at_event`, in the corpus's language or of unknown language, at least 40 `words`."),
        Column.NumberOrNull<TalkRow>("map_x", row => row.Place?.X, "Place on the map of talks, in [-1, 1]. Null: no known term."),
        Column.NumberOrNull<TalkRow>("map_y", row => row.Place?.Y, "Place on the map of talks, in [-1, 1]. Null: no known term."),
    ]);

    /// <summary>The speakers of each talk.</summary>
    public static Table<SpeakerRow> Speakers { get; } = new("speakers", "A speaker of a talk.", 2,
    [
        Column.Text<SpeakerRow>("talk_id", row => row.TalkId, "The talk."),
        Column.Int<SpeakerRow>("position", row => row.Position, "1-based place among the talk's speakers."),
        Column.Text<SpeakerRow>("speaker_id", row => row.SpeakerId, "The person: spellings of one name share it."),
        Column.Text<SpeakerRow>("name", row => row.Speaker.Name, "The name as the document writes it."),
        Column.TextOrNull<SpeakerRow>("affiliation", row => row.Speaker.Affiliation, "Company or institution. Null: the document gives none."),
    ]);

    /// <summary>The terms of each talk.</summary>
    public static Table<TalkTermRow> Terms { get; } = new("talk_terms", "A term in a talk; the talk's own speakers, their companies and its conference are left out.", 2,
    [
        Column.Text<TalkTermRow>("talk_id", row => row.TalkId, "The talk."),
        Column.Text<TalkTermRow>("term_id", row => row.TermId, "The term."),
        Column.Int<TalkTermRow>("occurrences", row => row.Occurrences, "How often it occurs in title and text."),
        Column.Number<TalkTermRow>("weight", row => row.Weight, "(1 + ln occurrences) · (ln((1 + talks) / (1 + talks with the term)) + 1).", ColumnRange.NotNegative),
        Column.Flag<TalkTermRow>("counted", row => row.Counted, "True: it stands in the title or the first 60 words; what `comparisons` and `term_trends` count."),
    ]);

    /// <summary>The topics of each talk.</summary>
    public static Table<TalkTopicRow> Topics { get; } = new("talk_topics", "A topic of a talk; a talk no nearer to a topic than random talks are has no row.", 2,
    [
        Column.Text<TalkTopicRow>("talk_id", row => row.TalkId, "The talk."),
        Column.Text<TalkTopicRow>("topic_id", row => row.TopicId, "The topic."),
        Column.Number<TalkTopicRow>("weight", row => row.Weight, "How much of the talk belongs to the topic; the weights of a talk sum to 1.", ColumnRange.Fraction),
        Column.Flag<TalkTopicRow>("is_primary", row => row.IsPrimary, "True for the one topic it belongs to most."),
    ]);

    /// <summary>The themes of each talk.</summary>
    public static Table<ThemeMembership> Themes { get; } = new("talk_themes", "A theme that a talk carries.", 2,
    [
        Column.Text<ThemeMembership>("talk_id", row => row.TalkId, "The talk."),
        Column.Text<ThemeMembership>("theme_id", row => row.ThemeId, "The theme."),
        Column.Text<ThemeMembership>("level", row => row.Level.Word(), "`about` or `mentions`, by the whole text."),
        Column.Flag<ThemeMembership>("counted", row => row.Counted, "True: about it by title and first 60 words alone; what shares and trends count."),
        Column.Number<ThemeMembership>("score", row => row.Score, "Noisy-or over the evidence in its context, of the whole text or of title and opening, whichever is more; `about` from 0.5.", ColumnRange.Fraction),
        Column.Number<ThemeMembership>("context", row => row.Context, "What the words beside the theme's strong terms make of their worth, where the score was read: a factor above 0; 1 where nothing is known."),
    ]);

    /// <summary>Why each talk carries each theme.</summary>
    public static Table<EvidenceRow> Evidence { get; } = new("theme_evidence", "A term that put a talk into a theme.", 3,
    [
        Column.Text<EvidenceRow>("talk_id", row => row.TalkId, "The talk."),
        Column.Text<EvidenceRow>("theme_id", row => row.ThemeId, "The theme."),
        Column.Int<EvidenceRow>("number", row => row.Number, "1-based, in reading order."),
        Column.Text<EvidenceRow>("term", row => row.Evidence.Term, "The term as the catalogue shows it."),
        Column.Text<EvidenceRow>("place", row => row.Evidence.Place.Word(), "`title`, `opening` (the first 60 words of the text) or `body`."),
        Column.Int<EvidenceRow>("line", row => row.Evidence.Line, "1-based line of the document."),
    ]);

    private static string? Affiliations(IReadOnlyList<Speaker> speakers) =>
        speakers.Any(speaker => speaker.Affiliation is not null) ? string.Join("; ", speakers.Select(speaker => speaker.Affiliation)) : null;
}
