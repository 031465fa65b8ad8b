using System.Text;
using CsvHelper;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>Reads tables of talks: CSV, TSV and their like, with a header, or with columns that a corpus file gives by position.</summary>
internal static class CsvTalks
{
    /// <summary>Longest record that is read, in bytes of UTF-8.</summary>
    public const int LongestRecord = 16 << 20;

    /// <summary>How far down the header may stand.</summary>
    public const int MostLinesAboveHeader = 10;

    // A quote that never ends takes the rest of the file with it; so often the rest is read again.
    private const int MostRecoveries = 20;
    private const int RowsLookedAt = 50;

    /// <summary>The talks of a table.</summary>
    /// <param name="reader">The text; read once, from where it stands.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="source">For errors.</param>
    /// <param name="mapping">Columns that the corpus file names.</param>
    /// <exception cref="InputException">No header, no column of titles, or a cell without end.</exception>
    public static TableDraft Read(TextReader reader, char delimiter, string source, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping)
    {
        var problems = new Problems();
        try
        {
            using var records = Records(reader, delimiter, problems).GetEnumerator();
            return ReadRows(records, source, mapping, problems);
        }
        catch (CsvFormatException error)
        {
            throw new InputException(source, (int)error.LineNumber, FormattableString.Invariant($"a record of more than {LongestRecord >> 20} MB; wanted the quote that ends a cell"));
        }
    }

    private readonly record struct Cells(string[] Values, int Line, int LastLine);

    private static IEnumerable<Cells> Records(TextReader reader, char delimiter, Problems problems)
    {
        var (before, width) = (0, 0);
        for (var round = 0; ; round++)
        {
            var swallowed = 0;
            using var table = CsvReader.Create(reader, Options(delimiter, before, problems, line => swallowed = line), leaveOpen: true);
            string? rest = null;
            while (table.Read())
            {
                var (values, line) = (table.Current.ToArray(), (int)table.LineNumber);
                var raw = table.Current.RawRecord;
                var lines = raw.Count((byte)'\n');
                width = width == 0 ? values.Length : width;
                if (swallowed == line && round < MostRecoveries)
                {
                    // What follows its first line was read as one cell of it: rows, or the end of a text that breaks off.
                    var end = raw.IndexOf((byte)'\n') is >= 0 and var found ? found : raw.Length;
                    rest = end < raw.Length ? Encoding.UTF8.GetString(raw[(end + 1)..]) : "";
                    if (rest.Length == 0 || AreRows(rest, delimiter, width))
                    {
                        values = [.. Broken(Encoding.UTF8.GetString(raw[..end]).TrimEnd('\r'), delimiter)];
                        yield return new Cells(values, before + line, before + line);
                        before += line;
                        break;
                    }
                    rest = null;
                }
                yield return new Cells(values, before + line, before + line + lines);
            }
            if (string.IsNullOrEmpty(rest))
                yield break;
            reader = new StringReader(rest);
        }
    }

    // True where half of the first lines have as many cells as the header.
    private static bool AreRows(string text, char delimiter, int width)
    {
        using var table = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = delimiter, HasHeader = false, TrimWhitespace = true });
        var (rows, fitting) = (0, 0);
        while (rows < RowsLookedAt && table.Read())
        {
            rows++;
            fitting += table.Current.ToArray().Length == width ? 1 : 0;
        }
        return width > 1 && fitting * 2 >= rows;
    }

    // One line whose quote never ends: the quote opens nothing.
    private static IEnumerable<string> Broken(string line, char delimiter)
    {
        using var table = CsvReader.Create(new StringReader(line), new CsvReaderOptions { Separator = delimiter, HasHeader = false, Mode = CsvMode.NoEscape, TrimWhitespace = true });
        return table.Read() ? [.. table.Current.ToArray().Select(cell => cell.Trim('"'))] : [];
    }

    private static CsvReaderOptions Options(char delimiter, int before, Problems problems, Action<int> swallowed) => new()
    {
        Separator = delimiter,
        // The header is read as a record: its names need not differ, and its line counts.
        HasHeader = false,
        // A blank before a quote does not keep it from opening a cell.
        TrimWhitespace = true,
        MaxRecordSize = LongestRecord,
        TrackLineNumbers = true,
        PoolStrings = true,
        OnMalformedRecord = record =>
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                swallowed((int)record.LineNumber);
            problems.Add(before + (int)record.LineNumber, record.Reason switch
            {
                CsvMalformedReason.UnterminatedQuote => "a quote that never ends; wanted one at the end of the cell",
                CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote; wanted the quotes inside a cell doubled",
                _ => "a quote inside a cell that is not quoted; wanted the cell in quotes and its own doubled",
            });
        },
    };

    private static TableDraft ReadRows(IEnumerator<Cells> records, string source, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping, Problems problems)
    {
        var above = new List<string>();
        if (Header(records, source, mapping, above, out var first) is not { } found)
            throw new InputException(source, 0, "an empty table; wanted a header and a row for each talk");
        var (header, columns) = found;
        var rows = new CsvRows(columns, header.Length);
        var skipped = 0;
        void Take(Cells cells)
        {
            if (cells.Values.Length != header.Length)
                problems.Add(cells.Line, FormattableString.Invariant($"{Figures.Number(cells.Values.Length, "cell")}; wanted {header.Length} as in the {(columns.IsByPosition ? "first row" : "header")}"));
            if (rows.Add(cells.Values, cells.Line, cells.LastLine, problems))
                return;
            skipped++;
            problems.Add(cells.Line, "no title; wanted one");
        }
        if (first is { } row)
            Take(row);
        while (records.MoveNext())
            Take(records.Current);
        return new TableDraft(rows.Sessions(problems), TitleAbove(above), skipped, problems.ToList()) { Unread = rows.Unread(header) };
    }

    // The first of the rows that names a title and another field; where columns are given by position the first row is a talk's.
    private static (string[] Names, ColumnMap Columns)? Header(IEnumerator<Cells> records, string source, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping, List<string> above, out Cells? first)
    {
        first = null;
        (string[] Names, int Line, ColumnMap Columns, string? Missing)? refused = null;
        for (var count = 0; count < MostLinesAboveHeader && records.MoveNext(); count++)
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
            if (columns.HasTitle && missing is null && (refused is null || ColumnMap.Known(names) >= 2))
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
