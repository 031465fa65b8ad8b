using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Formats;

/// <summary>A format that is told by more than its text, or read in another way than as a stream of text.</summary>
/// <param name="Name">One word for tables and messages, in lower case.</param>
/// <param name="Sniff">True for the head of such a document.</param>
/// <param name="Draft">What it makes of one. Throws <see cref="Core.Talks.InputException"/> where it holds no talk.</param>
internal sealed record GeneralFormat(string Name, Func<DocumentHead, bool> Sniff, Func<DocumentHead, OpenDocument, InputFile, ReadingTools, DocumentDraft> Draft) : IDocumentFormat
{
    /// <inheritdoc/>
    public bool HasColumns { get; init; }

    /// <inheritdoc/>
    public bool IsOne(DocumentHead head) => Sniff(head);

    /// <inheritdoc/>
    public DocumentDraft Read(DocumentHead head, OpenDocument document, InputFile file, ReadingTools tools) => Draft(head, document, file, tools);
}
