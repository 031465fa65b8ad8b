using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;

namespace TalkTrends.Ingest.Notes;

/// <summary>Prose, in any markup: what no other format takes.</summary>
internal static class NotesDocuments
{
    /// <summary>A page of HTML, told by its root whatever its name.</summary>
    public static GeneralFormat WebPage { get; } = new("notes", head => "html".Equals(head.Root, StringComparison.OrdinalIgnoreCase), (_, document, _, tools) => Read(document, NotesFormat.Html, tools));

    /// <summary>Anything else.</summary>
    public static GeneralFormat Format { get; } = new("notes", _ => true, (head, document, file, tools) => Read(document, NotesSyntax.Of(head.Text, file.Source), tools));

    private static NotesDraft Read(OpenDocument document, NotesFormat syntax, ReadingTools tools) =>
        tools.Notes(document.Text(DocumentReader.MostNotesCharacters, DocumentReader.MostLineCharacters), syntax);
}
