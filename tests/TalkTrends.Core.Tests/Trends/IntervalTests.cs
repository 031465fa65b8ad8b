using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Trends;

public class IntervalTests
{
    // statsmodels 0.13.5, proportion_confint(r/φ, n/φ, 0.05, "wilson").
    [Theory]
    [InlineData(0, 30, 1, 0, 0.1135133931739688)]
    [InlineData(1, 10, 1, 0.017876213095072924, 0.40415002679523854)]
    [InlineData(12, 985, 1, 0.006982583760393771, 0.021173050868739024)]
    [InlineData(12, 985, 2.2, 0.005396566217314276, 0.027268560261262974)]
    [InlineData(30, 30, 1, 0.8864866068260311, 1)]
    [InlineData(96, 2001, 1, 0.03944711605293941, 0.05823714619086601)]
    public void Wilson_agrees_with_statsmodels(int r, int n, double dispersion, double low, double high)
    {
        var bounds = Wilson.Of(r, n, dispersion)!.Value;
        // The quantile is given to six decimals, hence the tolerance.
        Assert.Equal(low, bounds.Low, 1e-7);
        Assert.Equal(high, bounds.High, 1e-7);
    }

    [Fact]
    public void Wilson_of_nothing_is_unknown() => Assert.Null(Wilson.Of(0, 0));

    [Fact]
    public void Wilson_covers_the_true_share_95_times_in_100_on_average_over_shares()
    {
        int[] sizes = [10, 30, 200];
        foreach (var n in sizes)
        {
            var (covered, cases) = (0.0, 0);
            for (var p = 0.005; p < 1; p += 0.005, cases++)
                for (var r = 0; r <= n; r++)
                    if (Wilson.Of(r, n) is { } bounds && bounds.Low <= p && p <= bounds.High)
                        covered += MathNet.Numerics.Distributions.Binomial.PMF(p, n, r);
            Assert.InRange(covered / cases, 0.945, 0.965);
        }
    }

    // statsmodels 0.13.5, confint_proportions_2indep(method="newcomb"); the first two are in Newcombe's paper, to four decimals.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.05243147240236498, 0.33387265403690614)]
    [InlineData(9, 10, 3, 10, 0.1705227239345029, 0.809017973535488)]
    [InlineData(10, 10, 0, 20, 0.6790860371419145, 1)]
    [InlineData(5, 150, 0, 150, 0.0019485675258967133, 0.07565179617877897)]
    public void Newcombe_agrees_with_statsmodels(int r, int n, int s, int m, double low, double high)
    {
        var bounds = Newcombe.Difference(r, n, s, m)!.Value;
        Assert.Equal(low, bounds.Low, 1e-7);
        Assert.Equal(high, bounds.High, 1e-7);
        var mirrored = Newcombe.Difference(s, m, r, n)!.Value;
        Assert.Equal(-high, mirrored.Low, 1e-7);
    }

    [Fact]
    public void A_difference_to_nothing_is_unknown() => Assert.Null(Newcombe.Difference(1, 2, 0, 0));
}
