using System.Text;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>Tables in memory: written, read back and made up at random.</summary>
internal static class ParquetSamples
{
    public static byte[] Write(IReadOnlyList<ParquetColumn> columns, params IReadOnlyList<ColumnData>[] groups) => Write(columns, null, groups);

    public static byte[] Write(IReadOnlyList<ParquetColumn> columns, IReadOnlyDictionary<string, string>? metadata, params IReadOnlyList<ColumnData>[] groups)
    {
        var stream = new MemoryStream();
        using var writer = new ParquetTableWriter(stream, columns, metadata);
        foreach (var group in groups)
            writer.WriteGroup(group);
        writer.Complete();
        return stream.ToArray();
    }

    public static byte[] Write(ColumnData column, bool isNullable) => Write([new ParquetColumn("x", column.Type, isNullable)], [column]);

    public static ParquetTable Open(byte[] file, TimeSpan? patience = null) => ParquetTable.Open(new MemoryStream(file), "t.parquet", patience: patience);

    /// <summary>Every cell of every column, group by group.</summary>
    public static List<object?> Cells(byte[] file)
    {
        using var table = Open(file);
        var cells = new List<object?>();
        for (var group = 0; group < table.GroupRows.Count; group++)
            for (var column = 0; column < table.Columns.Count; column++)
                cells.AddRange(Cells(table.Read(group, column)));
        return cells;
    }

    public static IEnumerable<object?> Cells(ColumnData column)
    {
        for (var row = 0; row < column.Count; row++)
            yield return column switch
            {
                ValueColumn<bool> rows => rows[row],
                ValueColumn<int> rows => rows[row],
                ValueColumn<long> rows => rows[row],
                // Doubles are compared by their bits, or -0.0 would pass for 0.0 and one NaN for another.
                ValueColumn<double> rows => rows[row] is { } value ? BitConverter.DoubleToInt64Bits(value) : null,
                _ => ((TextColumn)column)[row],
            };
    }

    public static ColumnData RandomColumn(Random random, ParquetType type, int rows, bool isNullable)
    {
        // Few different values, so that dictionaries are written, or many.
        var kinds = random.Next(2) == 0 ? 5 : int.MaxValue;
        var seeds = new int?[rows];
        for (var row = 0; row < rows; row++)
            seeds[row] = isNullable && random.Next(4) == 0 ? null : random.Next(kinds);
        return type switch
        {
            ParquetType.Boolean => new ValueColumn<bool>(Array.ConvertAll(seeds, seed => seed is { } value ? value % 2 == 1 : (bool?)null)),
            ParquetType.Int32 => new ValueColumn<int>(Array.ConvertAll(seeds, seed => seed * -1_640_531_527)),
            ParquetType.Int64 => new ValueColumn<long>(Array.ConvertAll(seeds, seed => seed * -7_046_029_254_386_353_131)),
            ParquetType.Double => new ValueColumn<double>(Array.ConvertAll(seeds, seed => seed is { } value ? BitConverter.Int64BitsToDouble(new Random(value).NextInt64()) : (double?)null)),
            _ => new TextColumn(Array.ConvertAll(seeds, seed => seed is { } value ? RandomText(value) : null)),
        };
    }

    public static string RandomText(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var length = seed == 0 ? 0 : random.Next(0, 40); length > 0; length--)
            text.Append(new Rune(random.Next(4) switch
            {
                0 => random.Next(0, 0x80),
                1 => random.Next(0x80, 0x800),
                2 => random.Next(0xE000, 0x10000),
                _ => random.Next(0x10000, 0x110000),
            }));
        return text.ToString();
    }
}
