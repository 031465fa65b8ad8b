using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class PoststratifiedSharesTests
{
    [Fact]
    public void A_conference_that_joins_late_makes_no_trend()
    {
        Observation[] rows =
        [
            .. Enumerable.Range(2010, 10).Select(year => new Observation(0, year, 20, 1000)),
            .. Enumerable.Range(2015, 5).Select(year => new Observation(1, year, 300, 1000)),
        ];
        var shares = Shares(rows);
        Assert.All(shares.Values, share => Assert.Equal(shares[2019].Share, share.Share, 0.01));
    }

    [Fact]
    public void Many_small_conferences_do_not_inflate_a_rare_theme()
    {
        // 120 conferences of three events with 30 talks; one talk in a hundred counted, at the same rate everywhere.
        var random = new Random(20260103);
        var rows = new List<Observation>();
        for (var c = 0; c < 120; c++)
            for (var k = 0; k < 3; k++)
                rows.Add(new(c, 2008 + (c + k) % 16, Enumerable.Range(0, 30).Count(_ => random.Next(100) == 0), 30));
        var raw = (double)rows.Sum(row => row.Counted) / rows.Sum(row => row.Total);
        Assert.All(Shares([.. rows]).Values, share => Assert.InRange(share.Share, 0.6 * raw, 1.6 * raw));
    }

    /// <summary>
    /// One conference never has the theme; the other, where it came up late, has a single talk in the first three years. Whatever is laid on an empty year
    /// as a prior must not become its share.
    /// </summary>
    [Fact]
    public void Early_years_without_a_talk_have_a_share_that_their_counts_can_bear()
    {
        List<Observation> rows = [.. Enumerable.Range(2006, 13).Select(year => new Observation(0, year, 0, 10)), new(1, 2006, 0, 1)];
        for (var year = 2009; year <= 2026; year++)
            rows.Add(new(1, year, year < 2014 ? 0 : year < 2023 ? 1 : 2, 20));
        var shares = Shares([.. rows]);
        Assert.All([2006, 2007, 2008], year => Assert.InRange(shares[year].Share, 0, 0.02));
        Assert.Equal(2026, shares.MaxBy(share => share.Value.Share).Key);
        Assert.InRange(shares[2026].Share, 0.03, 0.12);
    }

    /// <summary>The conference that took place alone never has the theme, the others have it often: the model knows of no bound, and the rule is needed.</summary>
    [Fact]
    public void A_year_without_a_talk_has_no_share_above_Wilsons_limit()
    {
        List<Observation> rows = [.. Enumerable.Range(2008, 12).Select(year => new Observation(0, year, 0, 125))];
        foreach (var conference in Enumerable.Range(1, 6))
            rows.AddRange(Enumerable.Range(2010, 10).Select(year => new Observation(conference, year, 30, 100)));
        var shares = Shares([.. rows]);
        Assert.Equal(Wilson.Of(0, 125)!.Value.High, shares[2008].Share, 1e-12);
        // What the year does not say of the other conferences is in its interval.
        Assert.InRange(shares[2008].Bounds.High, 0.1, 1);
        Assert.InRange(shares[2012].Share, 0.15, 0.3);
    }

    [Fact]
    public void Without_a_counted_talk_the_interval_begins_at_zero()
    {
        Observation[] rows =
        [
            .. Enumerable.Range(2010, 8).Select(year => new Observation(0, year, year < 2014 ? 0 : 9, 100)),
            .. Enumerable.Range(2010, 8).Select(year => new Observation(1, year, year < 2014 ? 0 : 4, 100)),
        ];
        var shares = Shares(rows);
        Assert.Equal(0, shares[2011].Bounds.Low);
        Assert.True(shares[2016].Bounds.Low > 0.01);
    }

    [Fact]
    public void Years_without_a_common_conference_are_not_compared()
    {
        Observation[] rows =
            [new(0, 2010, 1, 50), new(0, 2011, 1, 50), new(1, 2011, 2, 50), new(1, 2012, 2, 50), new(2, 2015, 9, 90), new(2, 2016, 9, 90)];
        Assert.Equal([2010, 2011, 2012], YearConnectivity.LargestGroup(rows));
        Assert.Empty(YearConnectivity.LargestGroup([]));
    }

    [Fact]
    public void A_theme_in_no_talk_or_in_every_talk_stays_what_it_is()
    {
        Assert.All(Shares([.. Example.TwoConferences.Select(row => row with { Counted = 0 })]).Values, share => Assert.Equal(0, share.Share));
        Assert.All(Shares([.. Example.TwoConferences.Select(row => row with { Counted = row.Total })]).Values, share => Assert.Equal(1, share.Share));
    }

    [Fact]
    public void Any_connected_counts_have_shares_within_their_bounds()
    {
        var random = new Random(20260104);
        for (var round = 0; round < 100; round++)
        {
            var rows = Enumerable.Range(0, 4 + random.Next(40))
                .Select(_ => (Conference: random.Next(12), Year: 2000 + random.Next(10), Total: 1 + random.Next(random.Next(2) == 0 ? 2 : 200)))
                .Select(row => new Observation(row.Conference, row.Year, random.Next(3) == 0 ? random.Next(row.Total + 1) : 0, row.Total))
                .OrderBy(row => row.Conference).ThenBy(row => row.Year).ToArray();
            var frame = new TrendFrame(rows);
            if (frame.Years.Count < 3 || !frame.Several)
                continue;
            var item = ItemFit.Of(frame, rows).Estimate(VariancePrior.Even, withWindows: true);
            Assert.Equal(frame.Years, item.Adjusted.Keys);
            foreach (var share in item.Adjusted.Values.Append(new(item.First!.Share, item.First.Bounds)))
                Assert.True(0 <= share.Bounds.Low && share.Bounds.Low <= share.Share
                    && share.Share <= share.Bounds.High && share.Bounds.High <= 1);
        }
    }

    private static IReadOnlyDictionary<int, AdjustedShare> Shares(Observation[] rows) =>
        ItemFit.Of(new(rows), rows).Estimate(VariancePrior.Even, withWindows: false).Adjusted;
}
