using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Tabular;

namespace TalkTrends.Ingest.Fields;

/// <summary>Tells a table of text, and what stands between its cells.</summary>
internal static class TableDelimiter
{
    private static readonly char[] s_delimiters = [',', '\t', ';', '|'];

    /// <summary>The delimiter; null where the document is no table.</summary>
    public static char? Of(DocumentHead document)
    {
        var (head, extension) = (document.Text, document.Extension);
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? head : head[..end];
        // Excel's first line may name the delimiter.
        if (first.Length == 5 && first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && char.IsAscii(first[4]))
            return first[4];
        var isTable = extension is "csv" or "tsv" or "tab" || document.HasMapping;
        if (first.Length > 20_000)
            return isTable ? ',' : null;
        var (best, bestKnown, bestCells) = (',', -1, 0);
        // A spreadsheet may have a line or two above its header.
        foreach (var line in isTable ? head.Split('\n', TabularTalks.MostRowsAboveHeader + 1).Take(TabularTalks.MostRowsAboveHeader).Where(line => line.Length <= 20_000) : [first])
        {
            foreach (var delimiter in s_delimiters)
            {
                var cells = line.Trim().Split(delimiter).Select(cell => cell.Trim().Trim('"')).ToArray();
                var known = ColumnMap.Known(cells);
                if (known > bestKnown || (known == bestKnown && cells.Length > bestCells && line == first))
                    (best, bestKnown, bestCells) = (delimiter, known, cells.Length);
            }
        }
        if (isTable)
            return bestCells > 1 || extension != "tsv" ? best : '\t';
        // Prose may name a title and a speaker; a header is short cells, most of which are names of columns.
        var header = first.Split(best);
        return extension is not ("md" or "markdown" or "html" or "htm") && bestKnown >= 2 && bestKnown * 2 >= header.Length && header.All(cell => cell.Length <= 40)
            && ColumnMap.Of([.. header.Select(cell => cell.Trim().Trim('"'))], new Dictionary<string, IReadOnlyList<string>>(), out _).HasTitle ? best : null;
    }
}
