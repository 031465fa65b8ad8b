using TalkTrends.Core.Trends;

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

    // The formula in scipy 1.10.1: z = 4.677400540073237.
    [Fact]
    public void Cochran_Armitage_agrees_with_scipy() => Assert.Equal(
        2.905344134530662e-06,
        CochranArmitage.P(
            [.. Enumerable.Range(2010, 10)],
            [3, 5, 4, 9, 8, 14, 11, 20, 17, 25],
            [100, 120, 110, 130, 125, 150, 140, 160, 155, 170])!.Value,
        1e-12);

    [Fact]
    public void Cochran_Armitage_of_a_share_that_never_varies_is_unknown()
    {
        Assert.Null(CochranArmitage.P([2010, 2011], [0, 0], [5, 5]));
        Assert.Null(CochranArmitage.P([2010, 2011], [5, 5], [5, 5]));
        Assert.Null(CochranArmitage.P([2010], [2], [5]));
        Assert.Null(CochranArmitage.P([], [], []));
    }

    // scipy 1.10.1, kendalltau(method="exact") without ties; with ties its tau-b, and p by the usual correction.
    [Theory]
    [InlineData(new[] { 1.0, 3, 2, 5, 4, 7, 6 }, 0.7142857142857143, 0.03015873015873016)]
    [InlineData(new[] { 0, 0, 0, .1, .2, .2, .4, .3 }, 0.8486684247915055, 0.007014583882081626)]
    [InlineData(new[] { 4.0, 3, 2, 1 }, -1, 1.0 / 12)]
    [InlineData(new[] { .5, .5, .5 }, 0, 1)]
    public void Mann_Kendall_agrees_with_scipy(double[] values, double tau, double p)
    {
        var found = MannKendall.Of(values)!;
        Assert.Equal(tau, found.Tau, 1e-12);
        Assert.Equal(p, found.P, 1e-12);
    }

    [Fact]
    public void One_year_has_no_order() => Assert.Null(MannKendall.Of([0.3]));
}
