using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;

namespace TalkTrends.Ingest;

/// <summary>What a reader of a structured format makes of a document.</summary>
/// <param name="Sessions">In document order.</param>
/// <param name="Event">The event that the document itself states for all its sessions; null where records state theirs.</param>
/// <param name="Skipped">Records seen and not taken for sessions.</param>
/// <param name="Problems">Line (0: the whole document) and what was found; what was wanted.</param>
internal sealed record TableDraft(IReadOnlyList<SessionDraft> Sessions, RecordEvent? Event, int Skipped, IReadOnlyList<TextLine> Problems)
{
    /// <summary>The rooms that the document lists, sorted, with a session in them or without.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>True for a document that is one talk: with the others of its folder it is of one event.</summary>
    public bool IsOneTalk { get; init; }

    /// <summary>Columns or keys that have values and that nothing was read from, as the document spells them.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>True where a corpus file's "columns" can name what was not found.</summary>
    public bool HasColumns { get; init; } = true;

    /// <summary>True for the texts of an earlier run, which were cleaned when they were first read.</summary>
    public bool IsClean { get; init; }

    /// <summary>The format's name where the content told more than its beginning; null: as it was recognised.</summary>
    public string? Format { get; init; }
}
