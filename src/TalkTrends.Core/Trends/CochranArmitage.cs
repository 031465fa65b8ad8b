using MathNet.Numerics.Distributions;

namespace TalkTrends.Core.Trends;

/// <summary>Test of a linear trend in shares (W. G. Cochran 1954, P. Armitage 1955): blind to conferences and to dispersion.</summary>
public static class CochranArmitage
{
    /// <summary>
    /// Two-sided p of z = Σ r(t − t̄)/√(p(1−p)·Σ n(t − t̄)²), with t̄ the mean year of all talks.
    /// </summary>
    /// <param name="years">Scores of the groups.</param>
    /// <param name="counted">Of each group, in [0, total].</param>
    /// <param name="totals">Of each group, not negative.</param>
    /// <returns>In [0, 1]; null where no year differs, or the share is 0 or 1 throughout.</returns>
    public static double? P(IReadOnlyList<int> years, IReadOnlyList<int> counted, IReadOnlyList<int> totals)
    {
        double n = 0, r = 0, sum = 0;
        for (var i = 0; i < years.Count; i++)
        {
            n += totals[i];
            r += counted[i];
            sum += (double)totals[i] * years[i];
        }
        if (r <= 0 || r >= n)
            return null;
        var mean = sum / n;
        double score = 0, spread = 0;
        for (var i = 0; i < years.Count; i++)
        {
            var t = years[i] - mean;
            score += counted[i] * t;
            spread += totals[i] * t * t;
        }
        var variance = r / n * (1 - r / n) * spread;
        return variance <= 0 ? null : Math.Min(1, 2 * Normal.CDF(0, 1, -Math.Abs(score) / Math.Sqrt(variance)));
    }
}
