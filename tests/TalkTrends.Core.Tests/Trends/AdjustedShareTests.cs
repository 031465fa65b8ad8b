using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

public class AdjustedShareTests
{
    // The penalised likelihood maximised by scipy 1.10.1 (Nelder–Mead on a dense matrix), φ = 1.3; the first event has no counted talk.
    [Theory]
    [InlineData(2010, 0.012458260227745259, 0.0004960596561991786, 0.2428069427838268)]
    [InlineData(2011, 0.09368971099869937, 0.0319132614150323, 0.24481005774518785)]
    [InlineData(2013, 0.13750777539607703, 0.09202815029792907, 0.20049996941992468)]
    [InlineData(2015, 0.167686345816131, 0.11831753833166868, 0.2322288733477203)]
    [InlineData(2018, 0.2340418518424234, 0.16265649484820793, 0.3246109837751592)]
    public void Adjusted_shares_agree_with_a_dense_solution(int year, double share, double low, double high)
    {
        var rows = Example.TwoConferences;
        rows[0] = rows[0] with { Counted = 0 };
        var adjusted = AdjustedShares.ByYear(rows, 1.3)[year];
        Assert.Equal(share, adjusted.Share, 1e-5);
        Assert.Equal(low, adjusted.Bounds.Low, 1e-4);
        Assert.Equal(high, adjusted.Bounds.High, 1e-4);
    }

    [Fact]
    public void A_conference_that_joins_late_makes_no_trend()
    {
        Observation[] rows =
        [
            .. Enumerable.Range(2010, 10).Select(year => new Observation(0, year, 20, 1000)),
            .. Enumerable.Range(2015, 5).Select(year => new Observation(1, year, 300, 1000)),
        ];
        var shares = AdjustedShares.ByYear(rows, 1);
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
        var shares = AdjustedShares.ByYear(rows, 1);
        Assert.InRange(shares.Values.Average(share => share.Share), 0.6 * raw, 1.6 * raw);
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
        Observation[] none = [.. Example.TwoConferences.Select(row => row with { Counted = 0 })];
        Observation[] every = [.. Example.TwoConferences.Select(row => row with { Counted = row.Total })];
        Assert.All(AdjustedShares.ByYear(none, 1).Values, share => Assert.Equal(0, share.Share));
        Assert.All(AdjustedShares.ByYear(every, 1).Values, share => Assert.Equal(1, share.Share));
    }

    [Fact]
    public void Any_connected_counts_have_shares_within_their_bounds()
    {
        var random = new Random(20260104);
        for (var round = 0; round < 300; round++)
        {
            var rows = Enumerable.Range(0, 4 + random.Next(40))
                .Select(_ => (Conference: random.Next(12), Year: 2000 + random.Next(10), Total: 1 + random.Next(random.Next(2) == 0 ? 2 : 200)))
                .Select(row => new Observation(row.Conference, row.Year, random.Next(3) == 0 ? random.Next(row.Total + 1) : 0, row.Total))
                .ToArray();
            var years = YearConnectivity.LargestGroup(rows);
            Observation[] connected = [.. rows.Where(row => years.Contains(row.Year))];
            if (years.Count < 3)
                continue;
            var shares = AdjustedShares.ByYear(connected, 1.5);
            Assert.Equal(years, shares.Keys);
            foreach (var share in shares.Values.Append(AdjustedShares.OfYears(connected, [.. years.Take(3)], 1.5)!.Value))
                Assert.True(0 <= share.Bounds.Low && share.Bounds.Low <= share.Share
                    && share.Share <= share.Bounds.High && share.Bounds.High <= 1);
        }
    }
}
