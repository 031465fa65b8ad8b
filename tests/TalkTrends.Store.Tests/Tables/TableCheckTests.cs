using TalkTrends.Store.Tables;

namespace TalkTrends.Store.Tests.Tables;

public sealed class TableCheckTests : IDisposable
{
    private static readonly Table<Row> s_table = new("rows", "A row.", 2,
    [
        Column.Text<Row>("id", row => row.Id, "An id."),
        Column.Int<Row>("number", row => row.Number, "A number.", ColumnRange.Any),
        Column.NumberOrNull<Row>("share", row => row.Share, "A share. Null: none.", ColumnRange.Fraction),
        Column.TextOrNull<Row>("note", row => row.Note, "A note. Null: none."),
    ]);

    private readonly string _folder = Directory.CreateTempSubdirectory("tables-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_sound_table_passes_and_is_read_back()
    {
        Assert.Equal(3, TableFiles.Write(_folder, s_table, [new("a", -2, 0.5), new("a", 10, null), new("b", 1, 1)]));
        var data = TableData.Read(_folder, s_table);
        Assert.Equal([-2, 10, 1], Enumerable.Range(0, data.RowCount).Select(row => data.Int(row, "number")!.Value));
        Assert.Null(data.Number(1, "share"));
    }

    [Theory]
    [InlineData("b", 1, "a", 1)]
    [InlineData("a", 10, "a", 9)]
    [InlineData("a", 1, "a", 1)]
    [InlineData("a", 1, "B", 1)]
    public void Rows_out_of_the_order_of_their_keys_or_met_twice_are_refused(string first, int firstNumber, string second, int secondNumber) =>
        Assert.Contains("does not come after", Refusal(new(first, firstNumber, 0), new(second, secondNumber, 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_share_outside_the_unit_interval_is_refused(double share) =>
        Assert.Contains("share", Refusal(new("a", 1, 0.5), new("a", 2, share)), StringComparison.Ordinal);

    [Fact]
    public void Another_number_of_rows_than_written_is_refused()
    {
        TableFiles.Write(_folder, s_table, [new("a", 1, 0)]);
        Assert.Throws<TableCheckException>(() => TableCheck.Reopen(Path.Combine(_folder, "rows.parquet"), s_table, 2));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("plain = text", "plain = text")]
    [InlineData("'tis", "'tis")]
    public void A_text_that_a_spreadsheet_would_run_has_an_apostrophe_in_the_CSV_and_none_in_the_Parquet(string note, string cell)
    {
        TableFiles.Write(_folder, s_table, [new("a", 1, 0, note)]);
        Assert.Equal(note, TableData.Read(_folder, s_table).Text(0, "note"));
        Assert.Equal($"a,1,0,{cell}", File.ReadAllLines(Path.Combine(_folder, "rows.csv"))[1].Replace("\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character_in_both_forms()
    {
        TableFiles.Write(_folder, s_table, [new("a", 1, 0, "x\uD83Dy")]);
        Assert.Equal("x\uFFFDy", TableData.Read(_folder, s_table).Text(0, "note"));
        Assert.Contains("x\uFFFDy", File.ReadAllText(Path.Combine(_folder, "rows.csv")), StringComparison.Ordinal);
    }

    private string Refusal(params Row[] rows) => Assert.Throws<TableCheckException>(() => TableFiles.Write(_folder, s_table, rows)).Message;

    private sealed record Row(string Id, int Number, double? Share, string? Note = null);
}
