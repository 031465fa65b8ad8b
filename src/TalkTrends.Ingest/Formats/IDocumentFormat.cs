using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Ingest.Formats;

/// <summary>A format of documents: how one is told from others, and what makes talks of it. <see cref="DocumentFormats"/> lists them.</summary>
internal interface IDocumentFormat
{
    /// <summary>One word for tables and messages, in lower case.</summary>
    string Name { get; }

    /// <summary>True where the track of a record is a column, whose values may be labels.</summary>
    bool HasColumns => false;

    /// <summary>True for the beginning of such a document.</summary>
    bool IsOne(DocumentHead head);

    /// <summary>The talks of a document; its content is read once.</summary>
    /// <exception cref="InputException">It holds none, or is no such document after all.</exception>
    DocumentDraft Read(DocumentHead head, OpenDocument document, InputFile file, ReadingTools tools);
}
