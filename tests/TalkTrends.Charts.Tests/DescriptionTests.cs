using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Tests;

public class DescriptionTests
{
    [Theory]
    [InlineData(-0.01, 0.0, 0.1, 1, 10)]
    [InlineData(double.NaN, 0.0, 0.1, 1, 10)]
    [InlineData(0.1, 0.2, 0.3, 1, 10)]
    [InlineData(0.1, 0.0, 0.05, 1, 10)]
    [InlineData(0.1, 0.0, double.NaN, 1, 10)]
    [InlineData(0.1, 0.0, 0.2, 11, 10)]
    [InlineData(0.1, 0.0, 0.2, -1, 10)]
    [InlineData(0.1, 0.0, 0.2, 0, 0)]
    public void An_estimate_that_contradicts_itself_is_refused(double share, double low, double high, int counted, int total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareEstimate(share, low, high, counted, total));

    [Fact]
    public void An_interval_has_two_ends_or_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShareEstimate(0.1, 0, null, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DifferenceRow(new ThemeLabel("Rust", Hue.Languages), 0.1, null, 0.2));
    }

    [Fact]
    public void Cells_that_do_not_fit_the_rows_and_columns_are_refused()
    {
        ThemeLabel[] themes = [new("Rust", Hue.Languages)];
        Assert.Throws<ArgumentException>(() => new ThemeEventGrid(themes, Samples.FourEvents, []));
        Assert.Throws<ArgumentException>(() => new ThemeEventGrid(themes, Samples.FourEvents, [[null]]));
    }

    [Fact]
    public void Years_that_do_not_ascend_are_refused() =>
        Assert.Throws<ArgumentException>(() =>
            new ThemeSeries(new ThemeLabel("Rust", Hue.Languages), null, [new YearPoint(2020, null), new YearPoint(2020, null)]));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void No_weight_and_no_place_is_without_a_number(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedTerm("SLO", value));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearPoint(2020, null, ownTrack: value));
        if (!double.IsFinite(value))
            Assert.Throws<ArgumentOutOfRangeException>(() => new MapPoint("Talk", value, 0, null));
    }

    [Fact]
    public void A_point_of_a_topic_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentException>(() => ChartRenderer.Svg(Samples.Map() with { Points = [new MapPoint("Talk", 0, 0, 99)] }, ChartTheme.Light));

    [Fact]
    public void Every_kind_of_chart_has_a_drawing_and_a_place_in_the_gallery()
    {
        var kinds = typeof(Chart).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Chart))).Order(Comparer<Type>.Create(
            (one, other) => string.CompareOrdinal(one.Name, other.Name))).ToArray();
        Assert.All(kinds, kind => Assert.Contains(Gallery.All(), entry => entry.Chart.GetType() == kind));
        Assert.All(kinds, kind => Assert.True(kind.IsSealed));
    }
}
