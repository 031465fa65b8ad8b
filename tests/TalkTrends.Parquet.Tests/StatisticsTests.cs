using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;

namespace TalkTrends.Parquet.Tests;

public class StatisticsTests
{
    [Fact]
    public void Bounds_and_nulls_are_those_of_the_rows()
    {
        Assert.Equal((false, true, 1L), Bounds(BooleanColumn.Of([true, null, false])));
        Assert.Equal((true, true, 0L), Bounds(BooleanColumn.Of([true, true])));
        Assert.Equal((int.MinValue, int.MaxValue, 0L), Bounds(Int32Column.Of([0, int.MaxValue, int.MinValue])));
        Assert.Equal((-3L, -3L, 2L), Bounds(Int64Column.Of([null, -3, null])));
        Assert.Equal((double.NegativeInfinity, 2.5, 1L), Bounds(DoubleColumn.Of([2.5, double.NegativeInfinity, null])));
        Assert.Equal(("", "b", 1L), Bounds(StringColumn.Of(["b", null, "", "a"])));
    }

    [Fact]
    public void A_column_without_values_has_no_bounds() => Assert.Equal((null, null, 2L), Bounds(StringColumn.Of([null, null])));

    [Fact]
    public void A_column_with_a_NaN_has_no_bounds() => Assert.Equal((null, null, 0L), Bounds(DoubleColumn.Of([1, double.NaN, 2])));

    [Fact]
    public void A_bound_of_zero_is_the_zero_outside()
    {
        foreach (var zero in new[] { 0.0, -0.0 })
        {
            var (minimum, maximum, _) = Bounds(DoubleColumn.Of([zero]));
            Assert.True(double.IsNegative((double)minimum!));
            Assert.False(double.IsNegative((double)maximum!));
        }
    }

    [Fact]
    public void Text_is_ordered_by_code_point_and_not_by_UTF16()
    {
        // U+1F98A has surrogates below U+FF5E, yet comes after it.
        Assert.Equal(("～", "🦊", 0L), Bounds(StringColumn.Of(["🦊", "～"])));
    }

    [Fact]
    public void Comparing_texts_agrees_with_comparing_their_bytes()
    {
        var texts = Enumerable.Range(0, 200).Select(Tables.RandomText).Concat(["", "a", "a\0", "ab", "\ud7ff", "\ue000", "\uffff", "\U00010000", "\U0010ffff"]).ToArray();
        foreach (var left in texts)
            foreach (var right in texts)
                Assert.Equal(Math.Sign(Utf8.Encode(left).AsSpan().SequenceCompareTo(Utf8.Encode(right))), Math.Sign(Utf8.Compare(left, right)));
    }

    [Fact]
    public void Bounds_of_long_texts_are_cut_and_say_so()
    {
        var (low, high) = (new string('a', 100), new string('z', 63) + "éé");
        var statistics = Statistics(StringColumn.Of([low, high]));
        Assert.Equal((new string('a', 64), false), (statistics.Minimum, statistics.IsMinimumExact));
        Assert.Equal((new string('z', 62) + "{", false), (statistics.Maximum, statistics.IsMaximumExact));

        statistics = Statistics(StringColumn.Of([new string('a', 64)]));
        Assert.Equal((true, true), (statistics.IsMinimumExact, statistics.IsMaximumExact));
    }

    [Fact]
    public void A_text_that_nothing_short_exceeds_has_no_upper_bound()
    {
        var statistics = Statistics(StringColumn.Of([string.Concat(Enumerable.Repeat("\U0010ffff", 20))]));
        Assert.Null(statistics.Maximum);
        Assert.Null(statistics.IsMaximumExact);
        Assert.False(statistics.IsMinimumExact);
    }

    [Theory]
    [InlineData("\ud7ff")]
    [InlineData("\U0010ffff")]
    [InlineData("\u007f")]
    [InlineData("\uffff")]
    public void Cut_bounds_hold_at_the_edges_of_Unicode(string edge)
    {
        var text = "m" + string.Concat(Enumerable.Repeat(edge, 70));
        var statistics = Statistics(StringColumn.Of([text]));
        Assert.True(Utf8.Compare((string)statistics.Minimum!, text) <= 0);
        Assert.True(Utf8.Compare((string)statistics.Maximum!, text) > 0);
    }

    [Fact]
    public void Random_rows_lie_within_their_bounds()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 200; round++)
        {
            var texts = Enumerable.Range(0, 20).Select(_ => string.Concat(Enumerable.Repeat(Tables.RandomText(random.Next()), random.Next(1, 8)))).ToArray();
            var statistics = Statistics(StringColumn.Of(texts));
            Assert.All(texts, text => Assert.True(Utf8.Compare((string)statistics.Minimum!, text) <= 0));
            if (statistics.Maximum is string maximum)
                Assert.All(texts, text => Assert.True(Utf8.Compare(maximum, text) >= 0));
        }
    }

    private static (object? Minimum, object? Maximum, long? Nulls) Bounds(ColumnData column)
    {
        var statistics = Statistics(column);
        return (statistics.Minimum, statistics.Maximum, statistics.NullCount);
    }

    private static ColumnStatistics Statistics(ColumnData column)
    {
        using var reader = Tables.Open(Tables.Write(column, isNullable: true));
        return reader.RowGroups[0].Statistics[0];
    }
}
