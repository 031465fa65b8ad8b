using System.Globalization;
using CsvHelper;
using TalkTrends.Parquet;

namespace TalkTrends.Io.Tables;

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
        using (var parquet = new ParquetWriter(stream, new ParquetSchema([.. table.Columns.Select(column => column.Definition)]), Options(table)))
        using (var csv = CsvWriter.ToFile(Path.Combine(folder, table.Name + ".csv"), new CsvWriterOptions { NewLine = "\n" }))
        {
            WriteHeader(csv, table);
            foreach (var group in rows.Chunk(RowsPerGroup))
            {
                parquet.WriteRowGroup([.. table.Columns.Select(column => column.Gather(group))]);
                foreach (var row in group)
                    WriteRow(csv, table, row);
                count += group.Length;
            }
            parquet.Complete();
        }
        TableCheck.Reopen(parquetPath, table, count);
        return count;
    }

    private static ParquetWriterOptions Options(Table table) => new()
    {
        RowsPerGroup = RowsPerGroup,
        Metadata = [new("talktrends.table", table.Name), new("talktrends.key_columns", table.KeyColumns.ToString(CultureInfo.InvariantCulture))],
    };

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
