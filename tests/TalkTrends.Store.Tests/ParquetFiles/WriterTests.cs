using System.Globalization;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.ParquetFiles;

public class WriterTests
{
    private static readonly ParquetColumn[] s_columns = [new("id", ParquetType.Int32), new("title", ParquetType.String, true)];

    [Fact]
    public void Columns_that_do_not_fit_the_table_are_refused_by_name()
    {
        Refused("1 columns came", new ValueColumn<int>([1]));
        Refused("'title' came as Int32", new ValueColumn<int>([1]), new ValueColumn<int>([1]));
        Refused("'title' has 2 rows", new ValueColumn<int>([1]), new TextColumn(["a", "b"]));
        Refused("'id' lacks 1", new ValueColumn<int>([null]), new TextColumn(["a"]));
        Refused("row 1 of column 'title'", new ValueColumn<int>([1, 2]), new TextColumn(["fine 🦊", "cut \ud83e"]));
    }

    [Fact]
    public void A_refused_row_group_leaves_no_trace()
    {
        using var stream = new MemoryStream();
        using var writer = new ParquetTableWriter(stream, s_columns);
        writer.WriteGroup([new ValueColumn<int>([1]), new TextColumn(["a"])]);
        Assert.Throws<ArgumentException>(() => writer.WriteGroup([new ValueColumn<int>([2]), new TextColumn(["\udc00"])]));
        writer.WriteGroup([new ValueColumn<int>([3]), new TextColumn([null])]);
        writer.Complete();
        Assert.Equal([1, "a", 3, null], ParquetSamples.Cells(stream.ToArray()));
    }

    [Fact]
    public void A_file_that_was_given_up_is_no_table()
    {
        var stream = new MemoryStream();
        using (var writer = new ParquetTableWriter(stream, s_columns))
            writer.WriteGroup([new ValueColumn<int>([1]), new TextColumn(["a"])]);
        Assert.Throws<InputException>(() => ParquetSamples.Open(stream.ToArray()));
    }

    [Fact]
    public void Row_groups_are_written_as_they_come_and_none_for_no_rows()
    {
        var file = ParquetSamples.Write(s_columns, [new ValueColumn<int>([1, 2]), new TextColumn(["a", "b"])], [new ValueColumn<int>([]), new TextColumn([])], [new ValueColumn<int>([3]), new TextColumn(["c"])]);
        using var table = ParquetSamples.Open(file);
        Assert.Equal([2, 1], table.GroupRows);
        Assert.Equal(s_columns, table.Columns);
        using var empty = ParquetSamples.Open(ParquetSamples.Write(s_columns));
        Assert.Equal((0, 0L), (empty.GroupRows.Count, empty.RowCount));
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_same_rows_give_the_same_bytes_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var plain = Mixed();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(plain, Mixed());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Mixed()
    {
        var random = new Random(20260101);
        ParquetColumn[] columns = [.. Enum.GetValues<ParquetType>().Select(type => new ParquetColumn($"{type}", type, true))];
        return ParquetSamples.Write(columns, new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, [.. columns.Select(column => ParquetSamples.RandomColumn(random, column.Type, 2_000, true))]);
    }

    private static void Refused(string reason, params ColumnData[] columns)
    {
        using var writer = new ParquetTableWriter(new MemoryStream(), s_columns);
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => writer.WriteGroup(columns)).Message, StringComparison.Ordinal);
    }
}
