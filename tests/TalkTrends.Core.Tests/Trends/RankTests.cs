using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class RankTests
{
    // statsmodels 0.13.5, multipletests(method="fdr_bh").
    [Fact]
    public void Q_agrees_with_statsmodels()
    {
        double[] expected = [0.035, 0.056, 0.0525, 0.035, 0.2 * 7 / 6, 0.8, 0.0525];
        var q = BenjaminiHochberg.Adjust([.01, .04, .03, .005, .2, .8, .03]);
        for (var i = 0; i < q.Length; i++)
            Assert.Equal(expected[i], q[i], 1e-12);
        Assert.Empty(BenjaminiHochberg.Adjust([]));
    }
}
