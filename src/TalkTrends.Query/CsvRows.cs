using System.Data.Common;
using CsvHelper;
using TalkTrends.Store.Tables;

namespace TalkTrends.Query;

/// <summary>Writes rows as CSV the way the tables of a run are written.</summary>
internal static class CsvRows
{
    public static void Write(DbDataReader rows, TextWriter output, CancellationToken cancel)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n" }, true);
        for (var column = 0; column < rows.FieldCount; column++)
            csv.WriteField(rows.GetName(column));
        csv.EndRecord();
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            for (var column = 0; column < rows.FieldCount; column++)
                csv.WriteField(rows.IsDBNull(column) ? null : rows.GetValue(column) is string text ? TableFiles.Harmless(text) : CellText.Of(rows.GetValue(column)));
            csv.EndRecord();
        }
    }
}
