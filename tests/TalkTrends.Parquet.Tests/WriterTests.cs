using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

public class WriterTests
{
    private static ParquetSchema Schema { get; } = new([new("id", ParquetType.Int32), new("title", ParquetType.String, isNullable: true)]);

    [Fact]
    public void Schemas_that_no_reader_could_use_are_refused()
    {
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => new ParquetSchema([])).Message, StringComparison.Ordinal);
        Assert.Contains("'x'", Assert.Throws<ArgumentException>(() => new ParquetSchema([new("x", ParquetType.Int32), new("x", ParquetType.Int64)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ParquetColumn("", ParquetType.Int32));
        Assert.Throws<ArgumentException>(() => new ParquetColumn("\ud800", ParquetType.Int32));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParquetColumn("x", (ParquetType)9));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Row_groups_of_an_absurd_length_are_refused(int rows) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParquetWriterOptions { RowsPerGroup = rows }.Checked());

    [Fact]
    public void Columns_that_do_not_fit_the_schema_are_refused_by_name()
    {
        Refused("1 columns", Int32Column.Of([1]));
        Refused("'title'", Int32Column.Of([1]), Int32Column.Of([1]));
        Refused("'title' has 2 rows", Int32Column.Of([1]), StringColumn.Of(["a", "b"]));
        Refused("'id' lacks 1", Int32Column.Of([null]), StringColumn.Of(["a"]));
        Refused("Row 1 of column 'title'", Int32Column.Of([1, 2]), StringColumn.Of(["fine 🦊", "cut \ud83e"]));
    }

    [Fact]
    public void A_text_that_no_reader_would_take_is_refused() =>
        Refused("a text of 135000000 bytes", Int32Column.Of([1]), StringColumn.Of([new string('观', 45_000_000)]));

    [Fact]
    public void A_refused_row_group_leaves_no_trace()
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, Schema);
        writer.WriteRowGroup([Int32Column.Of([1]), StringColumn.Of(["a"])]);
        Assert.Throws<ArgumentException>(() => writer.WriteRowGroup([Int32Column.Of([2]), StringColumn.Of(["\udc00"])]));
        writer.WriteRowGroup([Int32Column.Of([3]), StringColumn.Of([null])]);
        writer.Complete();
        Assert.Equal([1, 3], Tables.Cells(stream.ToArray(), 0));
        Assert.Equal(2, writer.RowCount);
    }

    [Fact]
    public void A_file_that_was_given_up_is_no_table()
    {
        var stream = new MemoryStream();
        using (var writer = new ParquetWriter(stream, Schema, leaveOpen: true))
            writer.WriteRowGroup([Int32Column.Of([1]), StringColumn.Of(["a"])]);
        Assert.Throws<ParquetFormatException>(() => Tables.Open(stream.ToArray()));
    }

    [Fact]
    public void A_file_whose_stream_failed_cannot_be_passed_off_as_whole()
    {
        using var writer = new ParquetWriter(new MemoryStream(new byte[10]), Schema);
        ColumnData[] rows = [Int32Column.Of([1]), StringColumn.Of(["a"])];
        Assert.Throws<NotSupportedException>(() => writer.WriteRowGroup(rows));
        Assert.Throws<InvalidOperationException>(() => writer.WriteRowGroup(rows));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void Nothing_follows_the_footer()
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetWriter(stream, Schema);
        writer.Complete();
        var length = stream.Length;
        writer.Complete();
        Assert.Equal(length, stream.Length);
        Assert.Throws<InvalidOperationException>(() => writer.WriteRowGroup([Int32Column.Of([1]), StringColumn.Of(["a"])]));
    }

    [Fact]
    public void A_mask_of_another_length_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Int32Column(new int[3], new bool[2]));

    [Fact]
    public void Streams_that_cannot_serve_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ParquetWriter(new MemoryStream([], writable: false), Schema));
        using var closed = new MemoryStream();
        closed.Dispose();
        Assert.Throws<ArgumentException>(() => ParquetReader.Open(closed));
    }

    [Fact]
    public void The_stream_is_closed_unless_asked_otherwise()
    {
        var file = Tables.Write(Int32Column.Of([1]), isNullable: false);
        var (kept, closed) = (new MemoryStream(file), new MemoryStream(file));
        ParquetReader.Open(kept, leaveOpen: true).Dispose();
        ParquetReader.Open(closed).Dispose();
        Assert.True(kept.CanRead);
        Assert.False(closed.CanRead);
    }

    private static void Refused(string reason, params ColumnData[] columns)
    {
        using var writer = new ParquetWriter(new MemoryStream(), Schema);
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => writer.Write(columns)).Message, StringComparison.Ordinal);
    }
}
