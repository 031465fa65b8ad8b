using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>A few rounds of <see cref="CalibrationStudy"/>, held to the limits.</summary>
[Trait("Length", "Long")]
public class CalibrationTests
{
    private const int Rounds = 8;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(1, 40)]
    [InlineData(2, 40)]
    [InlineData(1.5, 160)]
    public void Flat_themes_are_seldom_called_anything_else(double dispersion, int conferences)
    {
        var rates = CalibrationStudy.Flat(Few(conferences), dispersion, conferences);
        Assert.InRange(rates.RisingOrFalling, 0, 0.05);
        Assert.InRange(rates.New, 0, 0.025);
        Assert.InRange(rates.Faded, 0, 0.025);
        Assert.InRange(rates.Peaked, 0, 0.025);
        Assert.InRange(rates.RecentTrend, 0, 0.05);
        Assert.InRange(rates.LastYear, 0, 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Flat_themes_of_hardly_enough_talks_are_seldom_called_anything_else(int conferences)
    {
        var rates = CalibrationStudy.Flat(2 * Rounds, 1.5, conferences, CalibrationStudy.SmallShares);
        Assert.InRange(rates.RisingOrFalling, 0, 0.05);
        Assert.InRange(rates.New, 0, 0.025);
        Assert.InRange(rates.Faded, 0, 0.025);
        Assert.InRange(rates.Peaked, 0, 0.025);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(1.5, 160)]
    public void The_interval_of_the_slope_covers_the_true_slope(double dispersion, int conferences) =>
        Assert.InRange(CalibrationStudy.Coverage(Few(conferences), dispersion, conferences), 0.92, 0.99);

    /// <summary>Their scatter is that of all years: six say too little of it.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(2, 4)]
    public void The_interval_of_the_last_six_years_covers_the_true_slope(double dispersion, int conferences)
    {
        var (covered, all) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var simulation = new Simulation(5000 + round);
            for (var c = 0; c < conferences; c++)
                for (var year = 2007; year <= 2026; year++)
                    simulation.AddEvent($"C{c}", year, 200 + 100 * c);
            for (var theme = 0; theme < CalibrationStudy.Themes; theme++)
                simulation.AddTheme($"t{theme:00}", dispersion, _ => 0.01 + 0.003 * theme);
            var corpus = new TrendCorpus(simulation.Events, simulation.Counts, new TrendOptions());
            for (var theme = 0; theme < CalibrationStudy.Themes; theme++)
                if (ThemeFit.All(corpus)[theme].Item.RecentSlope?.Bounds is { } bounds)
                    (covered, all) = (covered + (bounds.Low <= 0 && 0 <= bounds.High ? 1 : 0), all + 1);
        }
        Assert.InRange((double)covered / all, 0.93, 0.99);
    }

    [Theory]
    [InlineData(Verdict.Rising, 1)]
    [InlineData(Verdict.Rising, 4)]
    [InlineData(Verdict.Rising, 160)]
    [InlineData(Verdict.Falling, 1)]
    [InlineData(Verdict.Falling, 4)]
    [InlineData(Verdict.Falling, 160)]
    [InlineData(Verdict.New, 1)]
    [InlineData(Verdict.New, 4)]
    [InlineData(Verdict.New, 160)]
    [InlineData(Verdict.Faded, 1)]
    [InlineData(Verdict.Faded, 4)]
    [InlineData(Verdict.Faded, 160)]
    [InlineData(Verdict.Peaked, 1)]
    [InlineData(Verdict.Peaked, 4)]
    [InlineData(Verdict.Peaked, 160)]
    [InlineData(Verdict.Steady, 1)]
    [InlineData(Verdict.Steady, 160)]
    public void Planted_shapes_are_found(Verdict shape, int conferences) =>
        Assert.InRange(CalibrationStudy.Power(conferences > 4 ? 2 : Rounds / 2, shape, conferences), 0.8, 1);

    [Theory]
    [InlineData(2, false)]
    [InlineData(40, false)]
    [InlineData(160, false)]
    [InlineData(160, true)]
    public void A_mix_of_conferences_that_shifts_makes_no_trend(int conferences, bool joinsLate)
    {
        var (verdict, plain) = CalibrationStudy.ShiftingMix(Few(conferences), conferences, joinsLate);
        Assert.InRange(verdict, 0, 0.05);
        if (!joinsLate)
            Assert.InRange(plain, 0.2, 1);
    }

    /// <summary>Corpora of many conferences take long to draw, and hold more.</summary>
    private static int Few(int conferences) => conferences > 4 ? 2 : Rounds;

    [Fact]
    public void Verdicts_of_the_last_six_year_ends_reverse_at_most_once_in_twenty_themes() =>
        Assert.InRange(CalibrationStudy.Reversals(3), 0, 0.05);
}
