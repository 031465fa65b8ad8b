using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class BurstTests
{
    // All 2ⁿ paths tried in Python with scipy 1.10.1's log-gamma.
    [Theory]
    [InlineData(new[] { 12, 10, 2, 1, 3, 15, 14, 2, 1, 9 }, new[] { 100, 110, 90, 95, 100, 120, 110, 100, 105, 60 }, 5, 6, 4.448692841614191)]
    [InlineData(new[] { 2, 2, 1, 1, 2, 2, 1, 1, 2, 12 }, new[] { 100, 100, 100, 100, 100, 100, 100, 100, 100, 100 }, 9, 9, 5.936767644618173)]
    [InlineData(new[] { 20, 25, 1, 1, 2, 2, 1, 1, 2, 1 }, new[] { 100, 100, 100, 100, 100, 100, 100, 100, 100, 100 }, 0, 1, 21.712687536431304)]
    public void Bursts_in_the_first_a_middle_and_the_last_year_are_found(
        int[] counted, int[] totals, int first, int last, double weight)
    {
        var burst = Assert.Single(KleinbergBursts.Find(counted, totals));
        Assert.Equal((first, last), (burst.First, burst.Last));
        Assert.Equal(weight, burst.Weight, 1e-9);
    }

    [Fact]
    public void The_path_is_the_cheapest_of_all()
    {
        var random = new Random(20260105);
        for (var round = 0; round < 200; round++)
        {
            var n = 1 + random.Next(9);
            int[] totals = [.. Enumerable.Range(0, n).Select(_ => 5 + random.Next(100))];
            int[] counted = [.. totals.Select(total => random.Next(1 + total / (2 + random.Next(8))))];
            var bursts = KleinbergBursts.Find(counted, totals);
            var found = Enumerable.Range(0, n).Select(i => bursts.Any(b => b.First <= i && i <= b.Last)).ToArray();
            var least = Enumerable.Range(0, 1 << n).Min(path => Cost(counted, totals, i => (path >> i & 1) == 1));
            Assert.Equal(least, Cost(counted, totals, i => found[i]), 1e-9);
            Assert.All(bursts, burst => Assert.True(burst.Weight > 0));
        }
    }

    [Fact]
    public void A_theme_in_half_of_all_talks_or_in_none_has_no_burst()
    {
        Assert.Empty(KleinbergBursts.Find([50, 90, 20], [100, 100, 100]));
        Assert.Empty(KleinbergBursts.Find([0, 0], [10, 10]));
        Assert.Empty(KleinbergBursts.Find([], []));
    }

    private static double Cost(int[] counted, int[] totals, Func<int, bool> burst)
    {
        var usual = (double)counted.Sum() / totals.Sum();
        if (usual is <= 0 or >= 0.5)
            return 0;
        var (cost, before) = (0.0, false);
        for (var i = 0; i < counted.Length; i++)
        {
            var p = burst(i) ? Math.Min(2 * usual, 0.9999) : usual;
            cost += burst(i) && !before ? Math.Log(counted.Length) : 0;
            cost -= counted[i] * Math.Log(p) + (totals[i] - counted[i]) * Math.Log(1 - p);
            before = burst(i);
        }
        return cost;
    }
}
