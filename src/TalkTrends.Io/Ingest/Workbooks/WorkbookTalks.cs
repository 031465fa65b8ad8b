using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Io.Ingest.Structured;

namespace TalkTrends.Io.Ingest.Workbooks;

/// <summary>Reads workbooks (XLSX, XLS, ODS): every sheet with a header is a table of talks, under the same names of columns as CSV.</summary>
/// <remarks>The line of a talk is its row in the sheet.</remarks>
internal static class WorkbookTalks
{
    private const int MostRowsBeforeHeader = 20;
    private const int MostCharacters = 256 << 20;

    /// <summary>The talks of a workbook.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="kind">"xlsx", "xls" or "ods".</param>
    /// <param name="file">For errors, and the corpus file's mapping.</param>
    /// <exception cref="InputException">It is damaged or too large, or no sheet has a header with a column of titles.</exception>
    public static TableDraft Read(MemoryStream bytes, string kind, InputFile file) =>
        Read(kind == "ods" ? OpenDocumentSheets.Read(bytes, file.Source) : ExcelSheets.Read(bytes, kind, file.Source), file);

    /// <summary>The talks of sheets.</summary>
    /// <exception cref="InputException">They are damaged or too large, or none has a header with a column of titles.</exception>
    public static TableDraft Read(IEnumerable<Sheet> sheets, InputFile file)
    {
        var (sessions, problems, skipped) = (new List<SessionDraft>(), new Problems(), 0);
        var (others, characters) = (new List<string>(), 0L);
        foreach (var sheet in sheets)
        {
            var rows = sheet.Rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => Counted(row, ref characters, file.Source)).ToList();
            var header = Header(rows, file.Settings.Mapping);
            if (header < 0)
            {
                if (rows.Count > 0)
                    others.Add($"\"{sheet.Name}\"");
                continue;
            }
            rows = rows[header..];
            var table = CsvTalks.Read(new StringReader(Csv(rows)), ',', file.Source, file.Settings.Mapping);
            sessions.AddRange(table.Sessions.Select(session => Placed(session, rows, YearIn(sheet.Name))));
            skipped += table.Skipped;
            foreach (var problem in table.Problems)
                problems.Add(problem.Line == 0 ? 0 : RowOf(problem.Line, rows), $"{problem.Text} (sheet \"{sheet.Name}\")");
        }
        if (sessions.Count == 0)
            throw new InputException(file.Source, 0, "no sheet with a header and a talk below it; wanted a column of titles such as \"title\", and another that is known");
        if (others.Count > 0)
            problems.Add(0, $"without a header of talks, and not read: {(others.Count == 1 ? "the sheet" : "the sheets")} {Figures.List([.. others.Take(8)])}{(others.Count > 8 ? FormattableString.Invariant($" and {others.Count - 8} more") : "")}");
        return new TableDraft(sessions, null, skipped, problems.ToList());
    }

    private static SheetRow Counted(SheetRow row, ref long characters, string source)
    {
        foreach (var cell in row.Cells)
            characters += cell.Length;
        return characters <= MostCharacters ? row : throw new InputException(source, row.Number, FormattableString.Invariant($"cells of more than {MostCharacters >> 20} million characters; wanted fewer, or a CSV table"));
    }

    // A title and a note may stand above it.
    private static int Header(List<SheetRow> rows, IReadOnlyDictionary<string, string> mapping)
    {
        for (var i = 0; i < Math.Min(rows.Count, MostRowsBeforeHeader); i++)
        {
            if (ColumnMap.Of(rows[i].Cells, mapping, out var missing).HasTitle && missing is null && (mapping.Count > 0 || ColumnMap.Known(rows[i].Cells) >= 2))
                return i;
        }
        return -1;
    }

    // A record a line: line feeds inside cells become line separators, which part paragraphs as well.
    private static string Csv(List<SheetRow> rows)
    {
        var (csv, width) = (new StringBuilder(), rows[0].Cells.Length);
        foreach (var row in rows)
        {
            for (var i = 0; i < width; i++)
            {
                var cell = i < row.Cells.Length ? row.Cells[i] : "";
                csv.Append(i == 0 ? "" : ",").Append('"').Append(cell.ReplaceLineEndings("\u2028").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            }
            csv.Append('\n');
        }
        return csv.ToString();
    }

    private static SessionDraft Placed(SessionDraft session, List<SheetRow> rows, int? year)
    {
        var row = RowOf(session.LineStart, rows);
        return session with
        {
            LineStart = row,
            LineEnd = row,
            Lines = [.. session.Lines.Select(line => line with { Line = row })],
            Event = session.Event is { Year: null } stated ? stated with { Year = year } : session.Event,
        };
    }

    private static int RowOf(int line, List<SheetRow> rows) => rows[Math.Clamp(line - 1, 0, rows.Count - 1)].Number;

    private static int? YearIn(string sheet) => NameWords.Of(sheet).Select(word => Years.IsYear(word.Key, out var year) ? year : (int?)null).FirstOrDefault(year => year is not null);
}
