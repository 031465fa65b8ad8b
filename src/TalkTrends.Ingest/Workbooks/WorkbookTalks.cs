using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Events;
using TalkTrends.Ingest.Formats;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Ingest.Tabular;

namespace TalkTrends.Ingest.Workbooks;

/// <summary>Reads workbooks (XLSX, XLS, ODS): every sheet with a header is a table of talks, under the same names of columns as CSV.</summary>
/// <remarks>The line of a talk is its row in the sheet.</remarks>
internal static class WorkbookTalks
{
    /// <summary>How each kind is told, and what reads it.</summary>
    public static IReadOnlyList<GeneralFormat> Formats { get; } = [Of("xlsx"), Of("xls"), Of("ods")];

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
        var (others, unread, characters) = (new List<string>(), new List<string>(), 0L);
        foreach (var sheet in sheets)
        {
            var rows = sheet.Rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Select(row => Counted(row, ref characters, file.Source)).ToList();
            if (rows.Count == 0)
                continue;
            var found = new Problems();
            TableDraft table;
            try
            {
                table = TabularTalks.Read(Even(rows), file.Source, file.Settings.Mapping, found, mayBeOther: true);
            }
            catch (InputException)
            {
                others.Add($"\"{sheet.Name}\"");
                continue;
            }
            sessions.AddRange(table.Sessions.Select(session => Placed(session, table.Event, YearIn(sheet.Name))));
            unread.AddRange(table.Unread.Except(unread, StringComparer.Ordinal));
            skipped += table.Skipped;
            foreach (var problem in table.Problems)
                problems.Add(problem.Line, $"{problem.Text} (sheet \"{sheet.Name}\")");
        }
        if (sessions.Count == 0)
            throw new InputException(file.Source, 0, "no sheet with a header and a talk below it; wanted a column of titles such as \"title\", and another that is known");
        if (others.Count > 0)
            problems.Add(0, $"without a header of talks, and not read: {(others.Count == 1 ? "the sheet" : "the sheets")} {Figures.List([.. others.Take(8)])}{(others.Count > 8 ? FormattableString.Invariant($" and {others.Count - 8} more") : "")}");
        return new TableDraft(sessions, null, skipped, problems.ToList()) { Unread = unread };
    }

    private static SheetRow Counted(SheetRow row, ref long characters, string source)
    {
        foreach (var cell in row.Cells)
            characters += cell.Length;
        return characters <= MostCharacters ? row : throw new InputException(source, row.Number, FormattableString.Invariant($"cells of more than {MostCharacters >> 20} million characters; wanted fewer, or a CSV table"));
    }

    // Sheets have no width: empty cells at the end are filled in.
    private static IEnumerable<TableRow> Even(List<SheetRow> rows)
    {
        var width = rows.Max(row => row.Cells.Length);
        foreach (var (number, cells) in rows)
            yield return new TableRow([.. cells.Select(cell => cell.Trim().ReplaceLineEndings("\n")), .. Enumerable.Repeat("", width - cells.Length)], number, number);
    }

    // What stands above the header, and the sheet's name, tell of the event of its own talks.
    private static SessionDraft Placed(SessionDraft session, RecordEvent? above, int? year)
    {
        var stated = session.Event ?? default;
        return session with
        {
            Lines = [.. session.Lines.Select(line => line with { Line = session.LineStart })],
            Event = new RecordEvent(stated.Conference ?? above?.Conference, stated.Name ?? (stated.Conference is null ? above?.Name : null), stated.Year ?? above?.Year ?? year),
        };
    }

    private static int? YearIn(string sheet) => NameWords.Of(sheet).Select(word => Years.IsYear(word.Key, out var year) ? year : (int?)null).FirstOrDefault(year => year is not null);

    private static GeneralFormat Of(string kind) => new(kind, head => head.Workbook == kind, (_, document, file, _) => Read(document.Bytes(DocumentReader.MostWorkbookBytes), kind, file)) { HasColumns = true };
}
