using System.Text.RegularExpressions;

namespace TalkTrends.Ingest.Notes.Blocks;

/// <summary>Brings the blocks of a document into the form in which headings are looked for.</summary>
internal static partial class BlockTidying
{
    /// <summary>Without rows that only lead to posts, and with each line of a timetable a block of its own.</summary>
    public static IReadOnlyList<NoteBlock> Tidy(IReadOnlyList<NoteBlock> blocks)
    {
        var tidy = new List<NoteBlock>(blocks.Count);
        foreach (var block in blocks)
            if (WithoutPosts(block) is { } kept)
                tidy.AddRange(TimetableRows(LinkedByAddress(kept)));
        return tidy;
    }

    // "[nick (Jane Roe)](https://twitter.com/nick/status/1)": what somebody wrote about the talk, and no speaker of it.
    private static NoteBlock? WithoutPosts(NoteBlock block)
    {
        var posts = block.Spans.Where(span => span.Kind == SpanKind.Link && Post().IsMatch(span.Target)).ToList();
        if (posts.Count == 0)
            return block;
        var rows = block.Rows.Where(row => !IsCovered(row, posts)).ToList();
        return rows.Count == block.Rows.Count ? block : rows.Count == 0 ? null : Of(block, rows);
    }

    // An address on a line of its own below one line is that line's link.
    private static NoteBlock LinkedByAddress(NoteBlock block) =>
        block is { Kind: BlockKind.Paragraph, Rows: [var row, var address] } && Address().IsMatch(address.Text)
            ? new NoteBlock(block.Kind, block.Level, block.List, [row], [new NoteSpan(SpanKind.Link, 0, row.Text.Length, address.Text)])
            : block;

    private static bool IsCovered(NoteRow row, List<NoteSpan> posts)
    {
        for (var i = 0; i < row.Text.Length; i++)
            if (char.IsLetterOrDigit(row.Text[i]) && !posts.Any(post => post.Start <= row.Start + i && row.Start + i < post.Start + post.Length))
                return false;
        return true;
    }

    // In a timetable each line that begins with a time is an entry, with or without empty lines between; what follows it is its text.
    private static IEnumerable<NoteBlock> TimetableRows(NoteBlock block)
    {
        if (block.Kind != BlockKind.Paragraph || block.Rows.Count < 2 || !block.Rows.Any(row => Entry().IsMatch(row.Text)))
            return [block];
        var parts = new List<List<NoteRow>>();
        var entry = false;
        foreach (var row in block.Rows)
        {
            var begins = Entry().IsMatch(row.Text);
            if (begins || entry || parts.Count == 0)
                parts.Add([]);
            parts[^1].Add(row);
            entry = begins;
        }
        return parts.Select(rows => Of(block, rows));
    }

    private static NoteBlock Of(NoteBlock block, List<NoteRow> rows)
    {
        var moved = new List<NoteRow>();
        var spans = new List<NoteSpan>();
        var length = 0;
        foreach (var row in rows)
        {
            foreach (var span in block.Spans)
                if (span.Start >= row.Start && span.Start + span.Length <= row.Start + row.Text.Length)
                    spans.Add(span with { Start = span.Start - row.Start + length });
            moved.Add(row with { Start = length });
            length += row.Text.Length + 1;
        }
        return new NoteBlock(block.Kind, block.Level, block.List, moved, spans);
    }

    [GeneratedRegex(@"^https?://(?:www\.)?(?:(?:twitter|x)\.com/\w+/status/|bsky\.app/profile/[^/]+/post/|threadreaderapp\.com/|[\w.-]+/@\w+/\d+)")]
    private static partial Regex Post();

    [GeneratedRegex(@"^<?https?://\S+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^\(?\d{1,2}[:.h]\d{2}\)?\s*(?:am|pm|uhr|h)?\s*[-–—|:]*\s*(?:\d{1,2}[:.h]\d{2})?\s*(?:am|pm|uhr|h)?\W{0,4}\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Entry();
}
