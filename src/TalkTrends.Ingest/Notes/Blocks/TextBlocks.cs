namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Plain text: paragraphs end at empty lines, items begin with a bullet or a number.</summary>
internal static class TextBlocks
{
    private const int HardWrap = 100;

    public static IReadOnlyList<NoteBlock> Read(string text)
    {
        var blocks = new List<NoteBlock>();
        var lines = text.Split('\n');
        var wrapped = IsHardWrapped(lines);
        BlockBuilder? open = null;
        var (kind, level, list) = (BlockKind.Paragraph, 0, 0);
        var lastItem = -10;

        void Close()
        {
            if (open?.Build(kind, level, kind == BlockKind.Item ? list : 0) is { } block)
                blocks.Add(block);
            open = null;
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                Close();
                continue;
            }
            if (ItemText(trimmed) is { } item)
            {
                Close();
                // Items with nothing but empty lines between them are one list.
                if (blocks.Count == 0 || blocks[^1].Kind != BlockKind.Item || i - lastItem > 3)
                    list++;
                lastItem = i;
                (open, kind, level) = (new BlockBuilder(i + 1), BlockKind.Item, Math.Min(line.TakeWhile(char.IsWhiteSpace).Count() / 2, 8));
                open.Append(item);
            }
            else if (open is not null && kind == BlockKind.Item && !char.IsWhiteSpace(line[0]))
            {
                Close();
                (open, kind, level) = (new BlockBuilder(i + 1), BlockKind.Paragraph, 0);
                open.Append(trimmed);
            }
            else
            {
                if (open is null)
                    (open, kind, level) = (new BlockBuilder(i + 1), BlockKind.Paragraph, 0);
                else if (wrapped || kind == BlockKind.Item)
                    open.Append(" ");
                else
                    open.Break(i + 1);
                open.Append(trimmed);
            }
        }
        Close();
        return blocks;
    }

    private static string? ItemText(string line)
    {
        if (line.Length > 2 && line[0] is '•' or '-' or '*' or '·' or '‣' or '◦' && line[1] is ' ' or '\t')
            return line[2..].TrimStart();
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        return digits is 1 or 2 && line.Length > digits + 2 && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? line[(digits + 2)..] : null;
    }

    // Lines that stop before the margin and go on below: most lines inside paragraphs are long, none is longer than the margin.
    private static bool IsHardWrapped(string[] lines)
    {
        var (inside, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (lines[i].Length > HardWrap)
                return false;
            if (lines[i].Trim().Length == 0 || lines[i + 1].Trim().Length == 0)
                continue;
            inside++;
            full += lines[i].Length >= 55 ? 1 : 0;
        }
        return inside >= 4 && full >= 0.7 * inside;
    }
}
