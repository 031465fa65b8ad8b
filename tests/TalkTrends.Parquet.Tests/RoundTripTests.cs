using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

public class RoundTripTests
{
    public static TheoryData<ParquetCompression, bool> Ways => new()
    {
        { ParquetCompression.None, false },
        { ParquetCompression.None, true },
        { ParquetCompression.Gzip, false },
        { ParquetCompression.Gzip, true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Extreme_values_of_every_type_come_back(ParquetCompression compression, bool useDictionaries)
    {
        var options = new ParquetWriterOptions { Compression = compression, UseDictionaries = useDictionaries };
        ColumnData[] columns =
        [
            BooleanColumn.Of([true, false, true, true, false, false, false, true, true]),
            Int32Column.Of([int.MinValue, int.MaxValue, 0, -1, 1, int.MinValue, int.MinValue, 7, 7]),
            Int64Column.Of([long.MinValue, long.MaxValue, 0, -1, 1, long.MinValue, long.MinValue, 7, 7]),
            DoubleColumn.Of([double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.0, double.MinValue, double.Epsilon, 0.1, 0.1]),
            StringColumn.Of(["", " ", "Zürich", "观察", "🦊👩‍👩‍👧", "\0", "a\r\n\tb", "\ufeffmark", "\u0000\uffff\U0010ffff"]),
        ];
        foreach (var column in columns)
        {
            Tables.RoundTrips(column, isNullable: false, options);
            Tables.RoundTrips(column, isNullable: true, options);
        }
    }

    [Theory]
    [InlineData(ParquetType.Boolean)]
    [InlineData(ParquetType.Int32)]
    [InlineData(ParquetType.Int64)]
    [InlineData(ParquetType.Double)]
    [InlineData(ParquetType.String)]
    public void No_some_and_all_rows_may_lack_a_value(ParquetType type)
    {
        foreach (var nulls in new Func<int, bool>[] { _ => false, row => row % 3 == 1, row => row is > 10 and < 90, row => row != 50, _ => true })
        {
            ColumnData column = type switch
            {
                ParquetType.Boolean => BooleanColumn.Of(Rows<bool>(row => row % 2 == 0)),
                ParquetType.Int32 => Int32Column.Of(Rows(row => row)),
                ParquetType.Int64 => Int64Column.Of(Rows(row => (long)row)),
                ParquetType.Double => DoubleColumn.Of(Rows(row => row / 3.0)),
                _ => StringColumn.Of([.. Enumerable.Range(0, 100).Select(row => nulls(row) ? null : $"row {row}")]),
            };
            Tables.RoundTrips(column, isNullable: true);
            Tables.RoundTrips(column, isNullable: true, Tables.Plain);

            T?[] Rows<T>(Func<int, T> value)
                where T : struct => [.. Enumerable.Range(0, 100).Select(row => nulls(row) ? (T?)null : value(row))];
        }
    }

    [Fact]
    public void An_empty_text_is_not_a_missing_one() =>
        Assert.Equal(["", null, ""], Tables.Cells(Tables.Write(StringColumn.Of(["", null, ""]), isNullable: true), 0));

    [Fact]
    public void What_stands_under_a_null_mark_leaves_no_trace()
    {
        var nulls = new[] { false, true, false };
        var one = Tables.Write(new Int32Column((int[])[1, 123_456_789, 3], nulls), isNullable: true);
        var other = Tables.Write(new Int32Column((int[])[1, -5, 3], nulls), isNullable: true);
        Assert.Equal(one, other);
    }

    [Fact]
    public void An_empty_table_keeps_its_schema_and_metadata()
    {
        var schema = new ParquetSchema([new("id", ParquetType.Int64), new("title", ParquetType.String, isNullable: true)]);
        var file = Tables.Write(schema, [new Int64Column(Array.Empty<long>()), new StringColumn(Array.Empty<string>())], new() { Metadata = [new("b", "2"), new("a", "ü"), new("b", "")] });
        using var reader = Tables.Open(file);
        Assert.Equal(schema.Columns, reader.Schema.Columns);
        Assert.Equal(0, reader.RowCount);
        Assert.Empty(reader.RowGroups);
        Assert.Equal([new("b", "2"), new("a", "ü"), new("b", "")], reader.Metadata);
        Assert.Equal(new ParquetWriterOptions().CreatedBy, reader.CreatedBy);
        Assert.Equal(1, reader.Schema.IndexOf("title"));
        Assert.Equal(-1, reader.Schema.IndexOf("Title"));
    }

    [Fact]
    public void Texts_far_larger_than_a_page_come_back()
    {
        var huge = new string('ä', 3_000_000);
        Tables.RoundTrips(StringColumn.Of(["before", huge, null, huge + "🦊", "after"]), isNullable: true);
        Tables.RoundTrips(StringColumn.Of(["before", huge, null, huge + "🦊", "after"]), isNullable: true, Tables.Plain);
    }

    [Fact]
    public void Rows_split_into_groups_of_the_asked_length()
    {
        var column = Int32Column.Of([.. Enumerable.Range(0, 25).Select(row => row % 4 == 0 ? (int?)null : row)]);
        var file = Tables.Write(column, isNullable: true, new() { RowsPerGroup = 10 });
        using var reader = Tables.Open(file);
        Assert.Equal([10, 10, 5], reader.RowGroups.Select(group => group.RowCount));
        Assert.Equal(Tables.Cells(column), Tables.Cells(file, 0));
        Assert.Equal(10, reader.RowGroups[1].Statistics[0].Minimum);
    }

    [Fact]
    public void Groups_are_read_in_any_order()
    {
        var schema = new ParquetSchema([new("n", ParquetType.Int32), new("t", ParquetType.String)]);
        var numbers = new Int32Column(Enumerable.Range(0, 9).ToArray());
        var texts = new StringColumn(Enumerable.Range(0, 9).Select(n => $"t{n}").ToArray());
        using var reader = Tables.Open(Tables.Write(schema, [numbers, texts], new() { RowsPerGroup = 3 }));
        Assert.Equal("t8", ((StringColumn)reader.ReadColumn(2, 1))[2]);
        Assert.Equal(0, ((Int32Column)reader.ReadColumn(0, 0))[0]);
        Assert.Equal("t3", ((StringColumn)reader.ReadColumn(1, 1))[0]);
    }

    [Fact]
    public void A_column_of_many_pages_comes_back()
    {
        var rows = new Random(20260101);
        Tables.RoundTrips(new Int64Column(Enumerable.Range(0, 150_000).Select(_ => rows.NextInt64()).ToArray()), isNullable: false, new() { RowsPerGroup = 200_000 });
        Tables.RoundTrips(Tables.RandomColumn(rows, ParquetType.String, 65_536, isNullable: true), isNullable: true);
    }

    [Fact]
    public void A_dictionary_that_grows_too_large_gives_way_to_plain_values()
    {
        var texts = new StringColumn(Enumerable.Range(0, 3_000).Select(row => new string((char)('a' + row % 26), 1_000) + row / 2).ToArray());
        Tables.RoundTrips(texts, isNullable: false);
        Tables.RoundTrips(texts, isNullable: false, new() { Compression = ParquetCompression.None });
    }

    [Fact]
    public void A_dictionary_is_used_where_it_pays_and_only_there()
    {
        var few = new StringColumn(Enumerable.Range(0, 1_000).Select(row => $"conference {row % 7}").ToArray());
        var distinct = new StringColumn(Enumerable.Range(0, 1_000).Select(row => $"conference {row}").ToArray());
        var options = new ParquetWriterOptions { Compression = ParquetCompression.None };
        Assert.True(Tables.Write(few, false, options).Length * 10 < Tables.Write(few, false, Tables.Plain).Length);
        Assert.Equal(Tables.Write(distinct, false, Tables.Plain).Length, Tables.Write(distinct, false, options).Length);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_good_enough_to_write()
    {
        var column = Int32Column.Of([1, 2, 3]);
        var packed = new MemoryStream();
        using (var forward = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        using (var writer = new ParquetWriter(forward, new([new("x", ParquetType.Int32)])))
        {
            writer.Write([column]);
            writer.Complete();
        }
        packed.Position = 0;
        var file = new MemoryStream();
        new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress).CopyTo(file);
        Assert.Equal([1, 2, 3], Tables.Cells(file.ToArray(), 0));
    }

    [Fact]
    public void Random_tables_come_back()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var rows = random.Next(0, 1 << random.Next(1, 13));
            var columns = Enumerable.Range(0, random.Next(1, 8))
                .Select(index => new ParquetColumn($"c{index} {Tables.RandomText(index + 1)}", (ParquetType)random.Next(5), random.Next(2) == 0))
                .ToArray();
            var data = Array.ConvertAll(columns, column => Tables.RandomColumn(random, column.Type, rows, column.IsNullable));
            var options = new ParquetWriterOptions
            {
                Compression = (ParquetCompression)random.Next(2),
                UseDictionaries = random.Next(4) > 0,
                RowsPerGroup = random.Next(1, 2) + random.Next(rows + 10),
            };
            var file = Tables.Write(new(columns), data, options);
            using var reader = Tables.Open(file);
            Assert.Equal(columns, reader.Schema.Columns);
            Assert.Equal(rows, reader.RowCount);
            for (var column = 0; column < columns.Length; column++)
                Assert.Equal(Tables.Cells(data[column]), Tables.Cells(file, column));
        }
    }
}
