using MathNet.Numerics;

namespace TalkTrends.Core.Trends.Statistics;

/// <summary>How much more the counts of successive events scatter than talks drawn at random would.</summary>
/// <remarks>
/// The dispersion of <see cref="TrendSlope"/> measures the distance from a straight line, and so takes a theme that rose and fell
/// for one that scatters: the intervals of a planted peak became so wide that it was never found. Successive events of one
/// conference differ by scatter and hardly by trend, whatever the shape, save where a theme sets in with a jump; so the largest
/// of their differences is left out, and what it would be by chance with it. The intervals of shares use the smaller of the two.
/// </remarks>
public static class LocalDispersion
{
    private const int Steps = 400;
    private const double Width = 8.0 / Steps;

    /// <summary>2Φ(z) − 1 at every step.</summary>
    private static readonly double[] Within = [.. Enumerable.Range(0, Steps + 1).Select(k => SpecialFunctions.Erf(k * Width / Constants.Sqrt2))];

    /// <summary>
    /// φ: Pearson's χ² (one degree of freedom) of the two shares of each pair of successive events of a conference, summed over all
    /// m pairs but the largest, by m less the mean of the largest of m draws of χ²; at least 1. Pairs without counted talks, or with
    /// nothing else, say nothing and are left out.
    /// </summary>
    /// <param name="observations">Any order; events of one year stay in the order given.</param>
    /// <returns>At least 1; 1 where under two pairs say anything.</returns>
    public static double Of(IReadOnlyList<Observation> observations)
    {
        var rows = InOrder(observations) ? observations : [.. observations.OrderBy(row => row.Conference).ThenBy(row => row.Year)];
        var (sum, largest, pairs) = (0.0, 0.0, 0);
        for (var i = 1; i < rows.Count; i++)
        {
            var (a, b) = (rows[i - 1], rows[i]);
            double n = a.Total + b.Total, p = (a.Counted + b.Counted) / n;
            if (a.Conference != b.Conference || p is <= 0 or >= 1)
                continue;
            var difference = (double)a.Counted / a.Total - (double)b.Counted / b.Total;
            // n − 1 for n makes the mean exactly 1 when the counted talks are dealt out at random.
            var chiSquared = difference * difference / (p * (1 - p) * (1.0 / a.Total + 1.0 / b.Total)) * (n - 1) / n;
            (sum, largest, pairs) = (sum + chiSquared, Math.Max(largest, chiSquared), pairs + 1);
        }
        return pairs < 2 ? 1 : Math.Max(1, (sum - largest) / (pairs - MeanOfLargest(pairs)));
    }

    private static bool InOrder(IReadOnlyList<Observation> rows)
    {
        for (var i = 1; i < rows.Count; i++)
            if (rows[i].Conference < rows[i - 1].Conference || (rows[i].Conference == rows[i - 1].Conference && rows[i].Year < rows[i - 1].Year))
                return false;
        return true;
    }

    /// <summary>Mean of the largest of m squares of standard normal draws: ∫ 1 − (2Φ(√x) − 1)ᵐ dx, by Simpson's rule in √x.</summary>
    private static double MeanOfLargest(int m)
    {
        var sum = 0.0;
        for (var k = 1; k <= Steps; k++)
        {
            var z = k * Width;
            var value = 2 * z * (1 - Math.Pow(Within[k], m));
            sum += value * (k == Steps ? 1 : k % 2 == 1 ? 4 : 2);
        }
        return sum * Width / 3;
    }
}
