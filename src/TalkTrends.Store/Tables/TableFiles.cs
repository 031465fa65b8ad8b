using System.Globalization;
using CsvHelper;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>Writes a table as Parquet and as CSV, streaming, then reopens the Parquet file and checks it.</summary>
public static class TableFiles
{
    private const int RowsPerGroup = 16_384;

    /// <summary>Writes <c>NAME.parquet</c> and <c>NAME.csv</c> into <paramref name="folder"/> and returns the number of rows.</summary>
    /// <exception cref="TableCheckException">The rows, or the file as reopened, break the table's own rules.</exception>
    public static long Write<TRow>(string folder, Table<TRow> table, IEnumerable<TRow> rows)
    {
        var parquetPath = Path.Combine(folder, table.Name + ".parquet");
        long count = 0;
        using (var stream = new FileStream(parquetPath, FileMode.Create, FileAccess.ReadWrite))
        using (var parquet = new ParquetTableWriter(stream, [.. table.Columns.Select(column => column.Definition)], Metadata(table)))
        using (var csv = CsvWriter.ToFile(Path.Combine(folder, table.Name + ".csv"), new CsvWriterOptions { NewLine = "\n" }))
        {
            WriteHeader(csv, table);
            foreach (var group in rows.Chunk(RowsPerGroup))
            {
                // The two forms of the same rows know nothing of each other; each takes about as long.
                var asCsv = Task.Run(() =>
                {
                    foreach (var row in group)
                        WriteRow(csv, table, row);
                });
                try
                {
                    WriteGroup(parquet, table, group);
                }
                finally
                {
                    asCsv.GetAwaiter().GetResult();
                }
                count += group.Length;
            }
            parquet.Complete();
        }
        TableCheck.Reopen(parquetPath, table, count);
        return count;
    }

    private static void WriteGroup<TRow>(ParquetTableWriter parquet, Table<TRow> table, TRow[] rows)
    {
        try
        {
            parquet.WriteGroup([.. table.Columns.Select(column => column.Gather(rows))]);
        }
        catch (ArgumentException problem)
        {
            throw new TableCheckException(table.Name, problem.Message);
        }
    }

    /// <summary>What the footer tells of the table and its columns, so that a file that travels alone still says what it holds.</summary>
    private static Dictionary<string, string> Metadata(Table table)
    {
        Dictionary<string, string> metadata = new(StringComparer.Ordinal)
        {
            ["talktrends.table"] = table.Name,
            ["talktrends.meaning"] = table.Meaning,
            ["talktrends.key_columns"] = table.KeyColumns.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (definition, range, meaning) in table.Shape)
            metadata["talktrends.column." + definition.Name] = DataReadme.Word(range) is { Length: > 0 } unit ? $"{meaning} ({unit})" : meaning;
        return metadata;
    }

    private static void WriteHeader<TRow>(CsvWriter csv, Table<TRow> table)
    {
        foreach (var column in table.Columns)
            csv.WriteField(column.Definition.Name);
        csv.EndRecord();
    }

    private static void WriteRow<TRow>(CsvWriter csv, Table<TRow> table, TRow row)
    {
        foreach (var column in table.Columns)
            csv.WriteField(column.Definition.Type == ParquetType.String ? Harmless(column.Cell(row)) : column.Cell(row));
        csv.EndRecord();
    }

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe in front; our reader takes it off again.</summary>
    internal static string? Harmless(string? cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
