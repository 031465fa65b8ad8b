using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class SlopeTests
{
    private static readonly int[] Totals = [100, 120, 110, 130, 125, 150, 140, 160, 155, 170];

    // statsmodels 0.13.5, GLM(Binomial) with φ = max(1, Pearson χ²/df) and scipy 1.10.1's t distribution.
    [Fact]
    public void Slope_of_one_conference_agrees_with_statsmodels() => Agrees(
        One(3, 5, 4, 9, 8, 14, 11, 20, 17, 25),
        0.17302138866425734, 0.08588317276807779, 0.2601596045604369, 0.0018048563386823455, 1);

    [Fact]
    public void Scatter_widens_the_slope_as_in_statsmodels() => Agrees(
        One(3, 15, 4, 19, 8, 4, 21, 20, 37, 15),
        0.10762539998110363, -0.07323318088460043, 0.2884839808468077, 0.2072243988821357, 5.879736466500476);

    // Firth's modified score solved in numpy 1.24.2.
    [Fact]
    public void Talks_of_the_last_year_alone_have_a_finite_slope_by_Firth()
    {
        Agrees(
            One(0, 0, 0, 0, 0, 0, 0, 0, 0, 21),
            3.7525879976805894, 0.6597584288627827, 6.845417566498396, 0.0232724201125289, 1);
        Assert.True(TrendSlope.Estimate(One(0, 0, 0, 0, 0, 0, 0, 0, 0, 21))!.Penalised);
    }

    [Fact]
    public void The_order_of_events_does_not_matter_and_neither_does_the_calendar()
    {
        Observation[] rows = One(3, 5, 4, 9, 8, 14, 11, 20, 17, 25);
        var moved = rows.Reverse().Select(row => row with { Year = row.Year - 1000 }).ToArray();
        Assert.Equal(TrendSlope.Estimate(rows)!.Value, TrendSlope.Estimate(moved)!.Value, 1e-9);
    }

    /// <summary>Two conferences of twenty years say as much with levels drawn from one distribution as with levels of their own.</summary>
    [Fact]
    public void Of_two_long_conferences_the_slope_is_nearly_that_within_them()
    {
        Observation[] rows = [.. Enumerable.Range(2005, 20).SelectMany(year => new Observation[] { new(0, year, 10 + (year - 2005), 400), new(1, year, 2 * (10 + (year - 2005)), 200) })];
        var within = TrendSlope.Estimate([.. rows.Where(row => row.Conference == 0)])!;
        var cells = new PoststratificationFrame(rows);
        var both = TrendSlope.Estimate(cells, cells.Count(rows), 1, 2)!;
        Assert.InRange(both.Value, 0.9 * within.Value, 1.2 * within.Value);
        Assert.True(both.Bounds!.Value.High - both.Bounds.Value.Low < within.Bounds!.Value.High - within.Bounds.Value.Low);
    }

    [Fact]
    public void Talks_of_the_last_year_alone_have_a_finite_slope_at_several_conferences_too()
    {
        Observation[] rows = [.. Enumerable.Range(2010, 10).SelectMany(year => Enumerable.Range(0, 3).Select(c => new Observation(c, year, year == 2019 ? 7 : 0, 50)))];
        var cells = new PoststratificationFrame(rows);
        var slope = TrendSlope.Estimate(cells, cells.Count(rows), 1, 1)!;
        Assert.InRange(slope.Value, 0.5, 5);
        Assert.Null(TrendSlope.Estimate(cells, new int[rows.Length], 1, 1));
        Assert.Null(TrendSlope.Estimate(cells, cells.Totals, 1, 1));
    }

    [Fact]
    public void Nothing_counted_or_nothing_to_compare_has_no_slope()
    {
        Assert.Null(TrendSlope.Estimate([]));
        Assert.Null(TrendSlope.Estimate(One(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
        Assert.Null(TrendSlope.Estimate([new(0, 2010, 3, 10), new(0, 2010, 5, 10)]));
    }

    [Fact]
    public void A_theme_in_every_talk_has_a_level_slope()
    {
        var slope = TrendSlope.Estimate(One([.. Totals]))!;
        Assert.True(slope.Penalised);
        Assert.InRange(0, slope.Bounds!.Value.Low, slope.Bounds.Value.High);
    }

    [Fact]
    public void Any_counts_give_a_finite_slope_or_none()
    {
        var random = new Random(20260102);
        for (var round = 0; round < 2000; round++)
        {
            var rows = Enumerable.Range(0, random.Next(1, 14))
                .Select(_ => (Year: 2000 + random.Next(8), Total: 1 + random.Next(random.Next(2) == 0 ? 3 : 300)))
                .Select(row => new Observation(
                    0, row.Year, random.Next(3) switch { 0 => 0, 1 => row.Total, _ => random.Next(row.Total + 1) }, row.Total))
                .ToArray();
            if (TrendSlope.Estimate(rows) is not { } slope)
                continue;
            Assert.True(double.IsFinite(slope.Value) && double.IsFinite(slope.Dispersion) && slope.Dispersion >= 1);
            if (slope.Bounds is { } bounds)
                Assert.True(double.IsFinite(bounds.Low) && double.IsFinite(bounds.High) && slope.P is >= 0 and <= 1);
        }
    }

    private static Observation[] One(params int[] counted) =>
        [.. counted.Select((r, i) => new Observation(0, 2010 + i, r, Totals[i]))];

    private static void Agrees(Observation[] rows, double slope, double low, double high, double p, double dispersion)
    {
        var estimate = TrendSlope.Estimate(rows)!;
        Assert.Equal(slope, estimate.Value, 1e-7);
        Assert.Equal(low, estimate.Bounds!.Value.Low, 1e-6);
        Assert.Equal(high, estimate.Bounds.Value.High, 1e-6);
        Assert.Equal(p, estimate.P!.Value, 1e-7);
        Assert.Equal(dispersion, estimate.Dispersion, 1e-7);
    }
}
