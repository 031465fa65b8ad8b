using TalkTrends.Ingest.Notes;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest;

/// <summary>Brings the reader of notes to the form in which every reader hands over its sessions.</summary>
public static class NotesAdapter
{
    /// <summary>Reads prose with what is known of names.</summary>
    public static Func<string, NotesFormat, NotesDraft> With(NameTokens names) => (text, format) =>
    {
        var reading = NotesReader.Read(text, format, names);
        return new NotesDraft(
            [.. reading.Talks.Select(Session)],
            reading.Headline,
            reading.FrontMatter,
            reading.Introduction,
            reading.Talks.Count > 0 && reading.Talks.All(talk => talk.Kind == Core.Talks.TalkKind.Section),
            reading.Skipped.Count,
            []);
    };

    private static SessionDraft Session(TalkDraft talk) => new()
    {
        Title = talk.Title,
        LineStart = talk.LineStart,
        LineEnd = talk.LineEnd,
        Speakers = talk.Speakers,
        Lines = talk.Lines,
        Kind = talk.Kind,
        Track = talk.Track,
        Confidence = talk.Confidence,
        TitleGiven = talk.TitleGiven,
    };
}
