using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Notes.Blocks;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest;

/// <summary>The map stage for one file: from its bytes to talks, events and warnings. Pure in the bytes and the corpus file's say.</summary>
/// <param name="catalogue">The conferences known by name.</param>
/// <param name="notes">Reads prose.</param>
/// <param name="standardInput">Opens what <c>-</c> stands for; null: the process's own.</param>
public sealed class DocumentReader(
    ConferenceCatalogue catalogue, Func<string, NotesFormat, NotesDraft> notes, Func<Stream>? standardInput = null)
{
    /// <summary>Longest prose that is read, in characters.</summary>
    public const int MostNotesCharacters = 16 << 20;

    /// <summary>Longest line of prose, in characters.</summary>
    public const int MostLineCharacters = 1 << 20;

    /// <summary>Largest Parquet file that is read, in bytes.</summary>
    public const int MostParquetBytes = 1 << 30;

    /// <summary>Largest workbook that is read, in bytes.</summary>
    public const int MostWorkbookBytes = 256 << 20;

    /// <summary>The word for the format of a document that could not be read.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>How a warning begins where the reader itself failed.</summary>
    public const string OwnFault = "the reader failed on it";

    /// <summary>What is known of names: where titles may end in those of speakers.</summary>
    public NameTokens Names { get; init; } = NameTokens.None;

    /// <summary>Reads one document. What is wrong with it becomes a warning; it never throws for its content.</summary>
    public DocumentReading Read(InputFile file)
    {
        OpenDocument document;
        try
        {
            document = OpenDocument.Open(file, standardInput ?? Console.OpenStandardInput);
        }
        catch (InputException error)
        {
            return Failed(file, 0, "", error);
        }
        using (document)
        {
            try
            {
                var (format, completion) = ReadContent(document, file);
                var (bytes, hash) = document.Finish();
                return completion.Complete(new Document(file.DocumentId, file.Source, hash, bytes, format, null, 0), Strays(document));
            }
            catch (InputException error)
            {
                var (bytes, hash) = document.Finish();
                return Failed(file, bytes, hash, error);
            }
            catch (Exception error) when (error is not (IOException or OutOfMemoryException or OperationCanceledException))
            {
                // Our own fault, not the document's: one document must not cost the others. The type tells where to look.
                var (bytes, hash) = document.Finish();
                return Failed(file, bytes, hash, new InputException(file.Source, 0, $"{OwnFault} ({error.GetType().Name}); please report it with the document"));
            }
            catch (IOException)
            {
                return Failed(file, 0, "", new InputException(file.Source, 0, "reading failed; wanted a file that can be read"));
            }
        }
    }

    /// <summary>Refuses a run of which nothing could be read.</summary>
    /// <exception cref="InputException">Every document is unreadable; the message is the first one's.</exception>
    public static void ThrowIfNothingRead(IReadOnlyList<DocumentReading> readings)
    {
        if (readings.Any(reading => reading.Document.Format != Unreadable))
            return;
        var first = readings.Count > 0 ? readings[0] : null;
        throw first is null || first.Warnings.Count == 0
            ? new InputException("input", 0, $"no readable document; {InputSet.Wanted}")
            : readings.Count == 1
                ? new InputException(first.Document.Source, first.Warnings[0].Line, first.Warnings[0].Problem)
                : new InputException(first.Document.Source, first.Warnings[0].Line, FormattableString.Invariant($"{first.Warnings[0].Problem}; and none of the other {readings.Count - 1} could be read"));
    }

    private (string Format, DraftCompletion Completion) ReadContent(OpenDocument document, InputFile file)
    {
        if (document.BinaryKind is { } kind)
            throw new InputException(file.Source, 0, $"{kind}; {InputSet.Wanted}");
        if (document.Head.AsSpan().Trim().IsEmpty && !document.IsParquet && document.Workbook is null)
            throw new InputException(file.Source, 0, $"an empty file; {InputSet.Wanted}");
        var head = new DocumentHead(document.Head, file.Source, file.Settings.Columns.Count > 0) { IsParquet = document.IsParquet, Workbook = document.Workbook };
        var format = DocumentFormats.Of(head);
        var draft = format.Read(head, document, file, new ReadingTools(notes, Names));
        if (draft.Prose is { } prose)
            return (format.Name, DraftCompletion.OfNotes(file, prose with { Sessions = Labelled(prose.Sessions, format, file) }, catalogue));
        var table = draft.Table! with { Sessions = Labelled(draft.Table!.Sessions, format, file) };
        return (table.Format ?? format.Name, DraftCompletion.OfTable(file, table, catalogue));
    }

    // Where labels of a column are asked for, the track of a document without columns is none of them.
    private static IReadOnlyList<SessionDraft> Labelled(IReadOnlyList<SessionDraft> sessions, IDocumentFormat format, InputFile file) =>
        file.Settings.LabelColumn is null || format.HasColumns ? sessions : [.. sessions.Select(session => session with { Track = null })];

    private static IEnumerable<TextLine> Strays(OpenDocument document) => document.StrayBytes == 0
        ? []
        : [new TextLine(0, FormattableString.Invariant($"{document.StrayBytes} bytes that are no UTF-8, read as Windows-1252; wanted UTF-8"))];

    private static DocumentReading Failed(InputFile file, long bytes, string hash, InputException error) => new(
        new Document(file.DocumentId, file.Source, hash, bytes, Unreadable, null, 0), [], [], [new Warning(file.DocumentId, error.Line, error.Problem)]);
}
