using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Events;

namespace TalkTrends.Ingest;

/// <summary>A session as a reader finds it, before it has an id and an event.</summary>
public sealed record SessionDraft
{
    /// <summary>Title without markup, never empty.</summary>
    public required string Title { get; init; }

    /// <summary>1-based line of the title.</summary>
    public required int LineStart { get; init; }

    /// <summary>1-based last line of the session.</summary>
    public required int LineEnd { get; init; }

    /// <summary>In the order of the document.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The session's own text.</summary>
    public IReadOnlyList<TextLine> Lines { get; init; } = [];

    /// <summary>What sort of session it is.</summary>
    public TalkKind Kind { get; init; }

    /// <summary>Whether it was on the programme.</summary>
    public TalkStatus Status { get; init; }

    /// <summary>Null where there is none.</summary>
    public string? Track { get; init; }

    /// <summary>Null where there is none.</summary>
    public string? Room { get; init; }

    /// <summary>Two letters; null where the record states none.</summary>
    public string? Language { get; init; }

    /// <summary>The record's own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>In [0, 1].</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True where the document gives no title and the reader made one of what it says of the talk.</summary>
    public bool TitleGiven { get; init; }

    /// <summary>The event that the record itself states; null where it is the document's.</summary>
    public RecordEvent? Event { get; init; }
}
