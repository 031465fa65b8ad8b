using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.CorpusFiles;

/// <summary>What a corpus file puts right about one talk.</summary>
/// <param name="File">The corpus file, for messages.</param>
/// <param name="Line">1-based line of the correction.</param>
/// <param name="Document">Source or id of the document.</param>
/// <param name="Title">Title of the talk as the reader gives it, or its id; case, spaces and punctuation do not matter.</param>
public sealed record Correction(string File, int Line, string Document, string Title)
{
    /// <summary>The right title; null: it stays.</summary>
    public string? SetTitle { get; init; }

    /// <summary>The right speakers; null: they stay.</summary>
    public IReadOnlyList<Speaker>? SetSpeakers { get; init; }

    /// <summary>The right kind; null: it stays.</summary>
    public TalkKind? SetKind { get; init; }

    /// <summary>Ids of themes that the talk is about, whatever its words say.</summary>
    public IReadOnlyList<string> PinnedThemes { get; init; } = [];

    /// <summary>Ids of themes that the talk has nothing to do with, whatever its words say.</summary>
    public IReadOnlyList<string> DeniedThemes { get; init; } = [];
}
