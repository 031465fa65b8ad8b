using System.Text;
using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

/// <summary>Tables in memory: written, read back, compared and made up at random.</summary>
internal static class Tables
{
    public static ParquetWriterOptions Plain { get; } = new() { Compression = ParquetCompression.None, UseDictionaries = false };

    public static byte[] Write(ParquetSchema schema, IReadOnlyList<ColumnData> columns, ParquetWriterOptions? options = null)
    {
        var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, schema, options, leaveOpen: true);
        writer.Write(columns);
        writer.Complete();
        return stream.ToArray();
    }

    public static byte[] Write(ColumnData column, bool isNullable, ParquetWriterOptions? options = null) =>
        Write(new([new("x", column.Type, isNullable)]), [column], options);

    public static ParquetReader Open(byte[] file, ParquetReaderOptions? options = null) => ParquetReader.Open(new MemoryStream(file), options);

    /// <summary>Every cell of a column over all row groups, as an object.</summary>
    public static List<object?> Cells(byte[] file, int column)
    {
        using var reader = Open(file);
        var cells = new List<object?>();
        for (var group = 0; group < reader.RowGroups.Count; group++)
            cells.AddRange(Cells(reader.ReadColumn(group, column)));
        return cells;
    }

    public static IEnumerable<object?> Cells(ColumnData column)
    {
        for (var row = 0; row < column.Count; row++)
            yield return column switch
            {
                BooleanColumn rows => rows[row],
                Int32Column rows => rows[row],
                Int64Column rows => rows[row],
                // Doubles are compared by their bits, or -0.0 would pass for 0.0 and one NaN for another.
                DoubleColumn rows => rows[row] is { } value ? BitConverter.DoubleToInt64Bits(value) : null,
                StringColumn rows => rows[row],
                _ => throw new InvalidOperationException(column.GetType().Name),
            };
    }

    public static void RoundTrips(ColumnData column, bool isNullable, ParquetWriterOptions? options = null)
    {
        var file = Write(column, isNullable, options);
        Assert.Equal(Cells(column), Cells(file, 0));
        using var reader = Open(file);
        Assert.Equal(column.Count, reader.RowCount);
        Assert.Equal(column.NullCount, reader.RowGroups.Sum(group => group.Statistics[0].NullCount));
    }

    public static ColumnData RandomColumn(Random random, ParquetType type, int rows, bool isNullable)
    {
        // Few values make dictionaries, many do not; runs make runs.
        var (kinds, runLength, nullPart) = (1 << random.Next(12), random.Next(1, 30), isNullable ? random.Next(0, 5) / 4.0 : 0);
        var seeds = new int?[rows];
        for (var row = 0; row < rows;)
        {
            int? seed = random.NextDouble() < nullPart ? null : random.Next(kinds);
            for (var end = Math.Min(rows, row + random.Next(1, runLength + 1)); row < end; row++)
                seeds[row] = seed;
        }
        return type switch
        {
            ParquetType.Boolean => BooleanColumn.Of(Array.ConvertAll(seeds, seed => (bool?)(seed % 2 == 1) is var value && seed is null ? null : value)),
            ParquetType.Int32 => Int32Column.Of(Array.ConvertAll(seeds, seed => seed * -1_640_531_527)),
            ParquetType.Int64 => Int64Column.Of(Array.ConvertAll(seeds, seed => seed * -7_046_029_254_386_353_131)),
            ParquetType.Double => DoubleColumn.Of(Array.ConvertAll(seeds, seed => seed is { } value ? RandomDouble(value) : (double?)null)),
            _ => new StringColumn(Array.ConvertAll(seeds, seed => seed is { } value ? RandomText(value) : null)),
        };
    }

    public static double RandomDouble(int seed) => seed switch
    {
        0 => -0.0,
        1 => 0.0,
        2 => double.NaN,
        3 => double.PositiveInfinity,
        4 => double.NegativeInfinity,
        5 => double.Epsilon,
        6 => double.MaxValue,
        7 => BitConverter.Int64BitsToDouble(0x7FF0_0000_DEAD_BEEF),
        _ => BitConverter.Int64BitsToDouble(new Random(seed).NextInt64()),
    };

    public static string RandomText(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var length = seed == 0 ? 0 : random.Next(0, 40); length > 0; length--)
        {
            var rune = random.Next(4) switch
            {
                0 => random.Next(0, 0x80),
                1 => random.Next(0x80, 0x800),
                2 => random.Next(0xE000, 0x10000),
                _ => random.Next(0x10000, 0x110000),
            };
            text.Append(new Rune(rune));
        }
        return text.ToString();
    }
}
