using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class LocalDispersionTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void The_scatter_that_was_drawn_is_found(double dispersion)
    {
        var found = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            var simulation = Twenty(5000 + round);
            for (var theme = 0; theme < 20; theme++)
                simulation.AddTheme($"t{theme:00}", dispersion, _ => 0.1);
            found.AddRange(Dispersions(simulation));
        }
        Assert.InRange(found.Average(), 0.85 * dispersion, 1.15 * dispersion);
    }

    [Fact]
    public void Events_may_come_in_any_order() =>
        Assert.Equal(LocalDispersion.Of(Example.TwoConferences), LocalDispersion.Of([.. Example.TwoConferences.Reverse()]));

    [Fact]
    public void A_peak_and_a_jump_are_no_scatter()
    {
        var simulation = Twenty(6000);
        for (var theme = 0; theme < 20; theme++)
        {
            simulation.AddTheme($"jump{theme:00}", 1, e => e.Year < 2020 ? 0.01 : 0.15);
            simulation.AddTheme($"peak{theme:00}", 1, e => 0.15 * Math.Exp(-0.05 * Math.Pow(e.Year!.Value - 2012, 2)) + 0.01);
        }
        Assert.InRange(Dispersions(simulation).Average(), 1, 1.8);
    }

    [Fact]
    public void Nothing_to_compare_is_no_scatter()
    {
        Assert.Equal(1, LocalDispersion.Of([]));
        Assert.Equal(1, LocalDispersion.Of([new(0, 2010, 1, 9), new(0, 2011, 9, 9)]));
        Assert.Equal(1, LocalDispersion.Of([new(0, 2010, 0, 9), new(0, 2011, 0, 9), new(1, 2012, 4, 4), new(1, 2013, 4, 4)]));
    }

    private static Simulation Twenty(int seed)
    {
        var simulation = new Simulation(seed);
        for (var year = 2005; year < 2025; year++)
            simulation.AddEvent("Conf", year, 300);
        return simulation;
    }

    private static IEnumerable<double> Dispersions(Simulation simulation)
    {
        var years = simulation.Events.ToDictionary(e => e.EventId, e => e, StringComparer.Ordinal);
        return simulation.Counts
            .GroupBy(count => count.ThemeId, StringComparer.Ordinal)
            .Select(theme => LocalDispersion.Of([.. theme.Select(count =>
                new Observation(0, years[count.EventId].Year!.Value, count.Counted, years[count.EventId].TalksWithText))]));
    }
}
