using System.Data.Common;
using System.Globalization;
using System.Numerics;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Query;

/// <summary>Writes rows as Parquet. Whole numbers, numbers, truth values and text keep their type; what the tables of a run never hold becomes text.</summary>
internal static class ParquetRows
{
    private const int RowsPerGroup = 16_384;

    public static void Write(DbDataReader rows, Stream output, CancellationToken cancel)
    {
        ParquetColumn[] columns = [.. Enumerable.Range(0, rows.FieldCount).Select(i => new ParquetColumn(Name(rows, i), TypeOf(rows.GetFieldType(i)), true))];
        // The stream belongs to the caller: the writer is not disposed of, for that closes it.
        var writer = new ParquetTableWriter(output, columns);
        var group = new List<object?[]>(RowsPerGroup);
        while (rows.Read())
        {
            cancel.ThrowIfCancellationRequested();
            group.Add([.. Enumerable.Range(0, columns.Length).Select(i => rows.IsDBNull(i) ? null : rows.GetValue(i))]);
            if (group.Count < RowsPerGroup)
                continue;
            writer.WriteGroup(Gather(columns, group));
            group.Clear();
        }
        writer.WriteGroup(Gather(columns, group));
        writer.Complete();
    }

    /// <summary>Names are unique in a Parquet file, in a SELECT not.</summary>
    private static string Name(DbDataReader rows, int index)
    {
        var before = Enumerable.Range(0, index).Count(i => rows.GetName(i) == rows.GetName(index));
        return before == 0 ? rows.GetName(index) : FormattableString.Invariant($"{rows.GetName(index)}_{before}");
    }

    private static ParquetType TypeOf(Type type) =>
        type == typeof(bool) ? ParquetType.Boolean
        : type == typeof(int) || type == typeof(short) || type == typeof(sbyte) || type == typeof(byte) || type == typeof(ushort) ? ParquetType.Int32
        : type == typeof(long) || type == typeof(uint) ? ParquetType.Int64
        // Sums of whole numbers are of 128 bits in DuckDB, and means may be decimals.
        : type == typeof(double) || type == typeof(float) || type == typeof(decimal) || type == typeof(BigInteger) || type == typeof(ulong) ? ParquetType.Double
        : ParquetType.String;

    private static ColumnData[] Gather(ParquetColumn[] columns, List<object?[]> rows) => [.. columns.Select((column, i) => column.Type switch
    {
        ParquetType.Boolean => Values(rows, i, value => (bool)value),
        ParquetType.Int32 => Values(rows, i, value => Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        ParquetType.Int64 => Values(rows, i, value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ParquetType.Double => Values(rows, i, value => value is BigInteger large ? (double)large : Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => (ColumnData)new TextColumn([.. rows.Select(row => row[i] is { } value ? CellText.Of(value) : null)]),
    })];

    private static ValueColumn<T> Values<T>(List<object?[]> rows, int column, Func<object, T> value)
        where T : struct => new([.. rows.Select(row => row[column] is { } cell ? value(cell) : (T?)null)]);
}
