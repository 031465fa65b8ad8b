using System.Text;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Gathers the text of one block: spaces folded, rows and their lines kept, marks moved along.</summary>
internal sealed class BlockBuilder(int line)
{
    private readonly List<NoteRow> rows = [];
    private readonly List<NoteSpan> spans = [];
    private readonly StringBuilder row = new();
    private int line = line;
    private int length;
    private bool space;

    /// <summary>Where the next character will stand in the block's text; for the start of a mark.</summary>
    public int Position => length + row.Length + (space && row.Length > 0 ? 1 : 0);

    public void Append(string text)
    {
        foreach (var c in text)
            if (c is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD' or '\0' or '\u200D' or '\u200C')
                continue;
            else if (char.IsWhiteSpace(c) || char.IsControl(c))
                space = true;
            else
            {
                if (space && row.Length > 0)
                    row.Append(' ');
                space = false;
                row.Append(c);
            }
    }

    /// <summary>Ends the row; the next one stands on the line given.</summary>
    public void Break(int next)
    {
        if (row.Length > 0)
        {
            rows.Add(new NoteRow(line, length, row.ToString()));
            length += row.Length + 1;
        }
        row.Clear();
        space = false;
        line = next;
    }

    public void Mark(SpanKind kind, int start, string target = "")
    {
        var end = length + row.Length;
        if (end > start)
            spans.Add(new NoteSpan(kind, start, end - start, target));
    }

    /// <summary>The block; null where it holds no text.</summary>
    public NoteBlock? Build(BlockKind kind, int level = 0, int list = 0)
    {
        Break(line);
        return rows.Count == 0 ? null : new NoteBlock(kind, level, list, rows, [.. spans.OrderBy(span => span.Start)]);
    }
}
