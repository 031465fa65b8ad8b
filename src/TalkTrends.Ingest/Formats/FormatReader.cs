using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.Background;

namespace TalkTrends.Ingest.Formats;

/// <summary>A format that is read as a stream of text.</summary>
/// <param name="Name">One word for tables and messages, in lower case.</param>
/// <param name="Sniff">True for the head of such a document (its first 64 KB) and its extension (in lower case, without a dot, ".gz" taken off).</param>
/// <param name="Talks">The talks of a document, whose text is read once. Throws <see cref="Core.Talks.InputException"/> where it holds none.</param>
internal sealed record FormatReader(string Name, Func<string, string, bool> Sniff, Func<TextReader, InputFile, NameTokens, TableDraft> Talks) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool HasColumns { get; init; }

    /// <inheritdoc/>
    public bool IsOne(DocumentHead head) => Sniff(head.Text, head.Extension);

    /// <inheritdoc/>
    public DocumentDraft Read(DocumentHead head, OpenDocument document, InputFile file, ReadingTools tools)
    {
        using var reader = document.Reader();
        return Talks(reader, file, tools.Names);
    }
}
