using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Notes;

/// <summary>A talk as the notes give it, before the document has an id and an event.</summary>
public sealed record TalkDraft
{
    /// <summary>Clean and never empty; where the document gives no title, what it says the talk was about, else "Talk by" and the speaker.</summary>
    public required string Title { get; init; }

    /// <summary>True where the document gives no title and the reader made one of what it says of the talk.</summary>
    public bool TitleGiven { get; init; }

    /// <summary>1-based line of the title.</summary>
    public required int LineStart { get; init; }

    /// <summary>1-based last line of the talk's own text; at least <see cref="LineStart"/>.</summary>
    public required int LineEnd { get; init; }

    /// <summary>In the order of the document; empty where it names nobody.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The talk's own text, without title and speaker lines; empty where there is none.</summary>
    public IReadOnlyList<TextLine> Lines { get; init; } = [];

    /// <summary>What sort of session it is.</summary>
    public TalkKind Kind { get; init; }

    /// <summary>The heading it stands under; null where there is none, or where that names only a day.</summary>
    public string? Track { get; init; }

    /// <summary>How sure the reader is that this is a talk with this title and these speakers: in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>The pattern by which it was recognised, in words.</summary>
    public required string Pattern { get; init; }

    /// <summary>The talk, once its document and event are known.</summary>
    /// <param name="id">The talk's id.</param>
    /// <param name="documentId">The document's id.</param>
    /// <param name="eventId">The event's id; null where unknown.</param>
    public Talk ToTalk(string id, string documentId, string? eventId) => new()
    {
        Id = id,
        DocumentId = documentId,
        EventId = eventId,
        Title = Title,
        LineStart = LineStart,
        LineEnd = LineEnd,
        Speakers = Speakers,
        Lines = Lines,
        Kind = Kind,
        Track = Track,
        Confidence = Confidence,
        TitleGiven = TitleGiven,
    };
}
