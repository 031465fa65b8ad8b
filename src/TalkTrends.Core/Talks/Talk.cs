namespace TalkTrends.Core.Talks;

/// <summary>One session as a document gives it, before anything outside that document is looked at.</summary>
public sealed record Talk
{
    /// <summary><see cref="DocumentId"/> and a zero-padded number, so that ids sort in document order.</summary>
    public required string Id { get; init; }

    /// <summary>The document's id: the slug of its relative path.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Id of the event (<see cref="Event.Id"/>); null where the document names none.</summary>
    public string? EventId { get; init; }

    /// <summary>Title as people write it, without markup; never empty.</summary>
    public required string Title { get; init; }

    /// <summary>1-based line of the title.</summary>
    public required int LineStart { get; init; }

    /// <summary>1-based last line that belongs to the talk; at least <see cref="LineStart"/>.</summary>
    public required int LineEnd { get; init; }

    /// <summary>In the order of the document; empty where it names nobody.</summary>
    public IReadOnlyList<Speaker> Speakers { get; init; } = [];

    /// <summary>The talk's own text in order, without title and speaker lines; empty where there is none.</summary>
    public IReadOnlyList<TextLine> Lines { get; init; } = [];

    /// <summary>What sort of session it is.</summary>
    public TalkKind Kind { get; init; }

    /// <summary>Whether it was on the programme.</summary>
    public TalkStatus Status { get; init; }

    /// <summary>Track or session heading; null where there is none.</summary>
    public string? Track { get; init; }

    /// <summary>Room; null where there is none.</summary>
    public string? Room { get; init; }

    /// <summary>Two-letter language code that the record states; null where it states none.</summary>
    public string? Language { get; init; }

    /// <summary>The record's own tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Where the talk is published; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>How sure the reader is that this is a talk with this title and these speakers: in [0, 1].</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>True where the document gives no title and the reader made one of what it says of the talk.</summary>
    public bool TitleGiven { get; init; }

    /// <summary>Themes that the corpus file pins to this talk, whatever its words say.</summary>
    public IReadOnlyList<string> PinnedThemes { get; init; } = [];

    /// <summary>Themes that the corpus file denies this talk.</summary>
    public IReadOnlyList<string> DeniedThemes { get; init; } = [];

    /// <summary>The lines of the text joined by line feeds.</summary>
    public string Text => string.Join('\n', Lines.Select(line => line.Text));
}
