using System.Text;
using CsvHelper;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Fields;
using TalkTrends.Ingest.Formats;

namespace TalkTrends.Ingest.Tabular;

/// <summary>Reads CSV, TSV and their like: how their text parts into rows, whatever is wrong with its quotes.</summary>
internal static class CsvTalks
{
    /// <summary>How it is told, and what reads it.</summary>
    public static GeneralFormat Format { get; } = new("csv", head => TableDelimiter.Of(head) is not null, (head, document, file, _) =>
    {
        var delimiter = TableDelimiter.Of(head) ?? ',';
        using var reader = document.Reader();
        return Read(reader, delimiter, file.Source, file.Settings.Mapping) with { Format = delimiter == '\t' ? "tsv" : "csv" };
    })
    { HasColumns = true };

    /// <summary>Longest record that is read, in bytes of UTF-8.</summary>
    public const int LongestRecord = 16 << 20;

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
            return TabularTalks.Read(Records(reader, delimiter, problems), source, mapping, problems);
        }
        catch (CsvFormatException error)
        {
            throw new InputException(source, (int)error.LineNumber, FormattableString.Invariant($"a record of more than {LongestRecord >> 20} MB; wanted the quote that ends a cell"));
        }
    }

    private static IEnumerable<TableRow> Records(TextReader reader, char delimiter, Problems problems)
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
                        yield return new TableRow(values, before + line, before + line);
                        before += line;
                        break;
                    }
                    rest = null;
                }
                yield return new TableRow(values, before + line, before + line + lines);
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
}
