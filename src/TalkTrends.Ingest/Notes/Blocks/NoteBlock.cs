namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>What a block of a document is, whatever the markup it came in.</summary>
internal enum BlockKind
{
    /// <summary>A heading that the markup says is one.</summary>
    Heading,

    /// <summary>A paragraph; in plain text also what a person would see as a heading.</summary>
    Paragraph,

    /// <summary>An item of a list, without the items inside it.</summary>
    Item,

    /// <summary>A paragraph of a quotation.</summary>
    Quote,

    /// <summary>A row of a table, its cells joined by bars.</summary>
    Row,
}

/// <summary>What a stretch of a block's text is marked as.</summary>
internal enum SpanKind
{
    Strong,
    Emphasis,
    Strike,
    Link,
}

/// <summary>A marked stretch of a block's text.</summary>
/// <param name="Kind">The mark.</param>
/// <param name="Start">Index in <see cref="NoteBlock.Text"/>.</param>
/// <param name="Length">Characters.</param>
/// <param name="Target">Where a link leads; empty for other marks.</param>
internal readonly record struct NoteSpan(SpanKind Kind, int Start, int Length, string Target);

/// <summary>One line of a block as the author broke it.</summary>
/// <param name="Line">1-based line of the document.</param>
/// <param name="Start">Index of its first character in <see cref="NoteBlock.Text"/>.</param>
/// <param name="Text">Clean text.</param>
internal readonly record struct NoteRow(int Line, int Start, string Text);

/// <summary>The common model of Markdown, HTML and plain text: a heading, paragraph, item, quotation or table row in clean text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Of a heading 1–6; of an item and a quotation its depth from 0; else 0.</param>
/// <param name="List">Number of the list an item is in, counted through the document; 0 outside lists.</param>
/// <param name="Rows">At least one, none empty.</param>
/// <param name="Spans">By start.</param>
internal sealed record NoteBlock(BlockKind Kind, int Level, int List, IReadOnlyList<NoteRow> Rows, IReadOnlyList<NoteSpan> Spans)
{
    /// <summary>The rows joined by line feeds.</summary>
    public string Text { get; } = string.Join('\n', Rows.Select(row => row.Text));

    /// <summary>The text in one line.</summary>
    public string Flat { get; } = string.Join(' ', Rows.Select(row => row.Text));

    /// <summary>1-based first line.</summary>
    public int Line => Rows[0].Line;

    /// <summary>1-based last line.</summary>
    public int EndLine => Rows[^1].Line;

    /// <summary>The text of a mark.</summary>
    public string TextOf(NoteSpan span) => Text[Math.Min(span.Start, Text.Length)..Math.Min(span.Start + span.Length, Text.Length)].Replace('\n', ' ');

    /// <summary>True where the whole text, punctuation at its ends aside, is marked so.</summary>
    public bool IsAll(SpanKind kind)
    {
        var (start, end) = (0, Text.Length);
        while (start < end && !char.IsLetterOrDigit(Text[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(Text[end - 1]))
            end--;
        return end > start && Spans.Any(span => span.Kind == kind && span.Start <= start && span.Start + span.Length >= end);
    }
}
