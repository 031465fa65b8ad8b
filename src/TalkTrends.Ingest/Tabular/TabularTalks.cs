using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Events;

namespace TalkTrends.Ingest.Tabular;

/// <summary>Makes talks of the rows of a table, wherever they come from: with a header, or with columns that a corpus file gives by position.</summary>
internal static class TabularTalks
{
    /// <summary>How far down the header may stand.</summary>
    public const int MostRowsAboveHeader = 10;

    // Two usual names make a header; where the document is known to be a table, its first row with a title is one.
    private const int FewestKnown = 2;

    /// <summary>The talks of a table.</summary>
    /// <param name="rows">Read once.</param>
    /// <param name="source">For errors.</param>
    /// <param name="mapping">Columns that the corpus file names.</param>
    /// <param name="problems">Takes what is wrong with rows.</param>
    /// <param name="mayBeOther">True where the rows need not be talks: a sheet of a workbook.</param>
    /// <exception cref="InputException">No header, or no column of titles.</exception>
    public static TableDraft Read(IEnumerable<TableRow> rows, string source, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping, Problems problems, bool mayBeOther = false)
    {
        using var records = rows.GetEnumerator();
        var above = new List<string>();
        if (Header(records, source, mapping, mayBeOther, above, out var first) is not { } found)
            throw new InputException(source, 0, "an empty table; wanted a header and a row for each talk");
        var (header, columns) = found;
        var talks = new TableRows(columns, header.Length);
        var skipped = 0;
        void Take(TableRow row)
        {
            if (row.Cells.Length != header.Length)
                problems.Add(row.Line, FormattableString.Invariant($"{Figures.Number(row.Cells.Length, "cell")}; wanted {header.Length} as in the {(columns.IsByPosition ? "first row" : "header")}"));
            if (talks.Add(row.Cells, row.Line, row.LastLine, problems))
                return;
            skipped++;
            problems.Add(row.Line, "no title; wanted one");
        }
        if (first is { } row)
            Take(row);
        while (records.MoveNext())
            Take(records.Current);
        return new TableDraft(talks.Sessions(problems), TitleAbove(above), skipped, problems.ToList()) { Unread = talks.Unread(header) };
    }

    // The first of the rows that names a title and another field; where columns are given by position the first row is a talk's.
    private static (string[] Names, ColumnMap Columns)? Header(
        IEnumerator<TableRow> records, string source, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping, bool mayBeOther, List<string> above, out TableRow? first)
    {
        first = null;
        (string[] Names, int Line, ColumnMap Columns, string? Missing)? refused = null;
        for (var count = 0; count < MostRowsAboveHeader && records.MoveNext(); count++)
        {
            var (names, line, _) = records.Current;
            if (count == 0 && names[0].Equals("sep=", StringComparison.OrdinalIgnoreCase))
                continue;
            var columns = ColumnMap.Of(names, mapping, out var missing);
            if (columns.IsByPosition && missing is null)
            {
                first = records.Current;
                return (names, columns);
            }
            if (columns.IsOfPeople && mapping.Count == 0)
                throw new InputException(source, line, $"a table of people ({Listed(names)}); wanted one of talks, or a mapping under \"columns\" in the corpus file");
            if (columns.HasTitle && missing is null && (mapping.Count > 0 || (refused is null && !mayBeOther) || ColumnMap.Known(names) >= FewestKnown))
                return (names, columns);
            refused ??= (names, line, columns, missing);
            above.AddRange(names.Where(cell => !string.IsNullOrWhiteSpace(cell)));
        }
        if (refused is not { } wrong)
            return null;
        throw wrong.Missing is not null
            ? new InputException(source, wrong.Line, $"no column \"{wrong.Missing}\", which was asked for; wanted one of {Listed(wrong.Names)}")
            : new InputException(source, wrong.Line, $"no column of titles among {Listed(wrong.Names)}; wanted \"title\", or a mapping under \"columns\" in the corpus file");
    }

    private static RecordEvent? TitleAbove(List<string> above) =>
        above.Select(EventRecognition.Named).FirstOrDefault(named => named is not null) is { } stated ? stated : null;

    private static string Listed(string[] header)
    {
        var cells = header.Take(12).Select(cell => cell.Length > 30 ? cell[..30] + "…" : cell);
        return string.Join(", ", cells) + (header.Length > 12 ? ", …" : "");
    }
}
