using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Notes;

/// <summary>What the reader of free-form notes makes of one document.</summary>
public sealed record NotesReading
{
    /// <summary>In document order.</summary>
    public required IReadOnlyList<TalkDraft> Talks { get; init; }

    /// <summary>Single keys and values of the front matter, by ordinal key; empty where there is none.</summary>
    public required IReadOnlyDictionary<string, string> FrontMatter { get; init; }

    /// <summary>The lines in which the document names itself: its title, a byline, a date.</summary>
    public required IReadOnlyList<TextLine> Headline { get; init; }

    /// <summary>What stands between the headline and the first talk.</summary>
    public required IReadOnlyList<TextLine> Introduction { get; init; }

    /// <summary>Headings that are no talks, each with the reason.</summary>
    public required IReadOnlyList<SkippedHeading> Skipped { get; init; }

    /// <summary>Why it was read so.</summary>
    public required NotesExplanation Explanation { get; init; }
}

/// <summary>A heading that is no talk.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Text">Clean text.</param>
/// <param name="Reason">In words.</param>
public sealed record SkippedHeading(int Line, string Text, string Reason);
