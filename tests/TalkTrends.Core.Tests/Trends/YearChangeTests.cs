using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Tests.Trends;

public class YearChangeTests
{
    /// <summary>The larger of scipy.stats.fisher_exact (1.10) and of 2·norm.sf(|z|) with the pooled share and φ, worked out beside this.</summary>
    [Theory]
    [InlineData(83, 843, 90, 1911, 1, 8.95296140134919e-07)]
    [InlineData(31, 843, 137, 1911, 2, 0.012594506823635476)]
    [InlineData(3, 40, 1, 120, 1, 0.048565167587269656)]
    [InlineData(3, 40, 1, 120, 1.5, 0.05617962445431354)]
    [InlineData(0, 40, 0, 120, 1, 1)]
    [InlineData(40, 40, 120, 120, 1, 1)]
    public void P_is_the_larger_of_the_exact_test_and_of_one_with_dispersion(int counted, int total, int before, int totalBefore, double dispersion, double expected) =>
        Assert.Equal(expected, YearChanges.P(counted, total, before, totalBefore, dispersion), 1e-9 * Math.Max(expected, 1e-6) + 1e-12);

    [Fact]
    public void Editions_in_two_cities_are_one_year_and_an_incomplete_one_is_passed_over()
    {
        EventCounts[] events =
        [
            .. Enumerable.Range(2012, 5).Select(year => Example.Event("Conf", year, 100, complete: year != 2014)),
            new("conf-south-2016", "Conf", 2016, Core.Talks.Coverage.Programme, true, null, 50),
        ];
        ThemeEventCounts[] counts = [.. events.Select(e => new ThemeEventCounts("t", e.EventId, 12, 10, 4))];
        var change = Assert.Single(TrendAnalysis.Analyse(events, counts, new()).LastYear);
        Assert.Equal((2016, 20, 150, 8), (change.Year, change.Counted, change.Total, change.InOwnTrack));
        Assert.Equal([2012, 2013, 2015], change.YearsBefore);
        Assert.Equal((30, 300), (change.CountedBefore, change.TotalBefore));
        Assert.False(change.IsHighest);
    }

    [Fact]
    public void A_conference_that_ended_earlier_or_has_three_years_says_nothing_of_the_last_year()
    {
        EventCounts[] events =
        [
            .. Enumerable.Range(2010, 5).Select(year => Example.Event("Ended", year, 100)),
            .. Enumerable.Range(2014, 3).Select(year => Example.Event("Young", year, 100)),
        ];
        ThemeEventCounts[] counts = [.. events.Select(e => new ThemeEventCounts("t", e.EventId, 12, 10, 4))];
        Assert.Empty(TrendAnalysis.Analyse(events, counts, new()).LastYear);
    }
}
