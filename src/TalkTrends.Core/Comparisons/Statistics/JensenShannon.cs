namespace TalkTrends.Core.Comparisons.Statistics;

/// <summary>How far apart two groups' theme distributions are, and how far two random groups of the same talks would be.</summary>
/// <param name="Distance">√JSD in base 2, in [0, 1].</param>
/// <param name="NullMean">Mean distance under permuted labels: what samples of these sizes give where there is no difference.</param>
/// <param name="P">(1 + permutations at least as far apart) / (1 + permutations).</param>
public readonly record struct ThemeDistance(double Distance, double NullMean, double P);

/// <summary>The Jensen–Shannon distance between theme distributions (J. Lin 1991), with a permutation test.</summary>
public static class JensenShannon
{
    /// <summary>√JSD between two distributions given as weights that need not sum to 1; 0 where either is empty.</summary>
    public static double Distance(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var (leftSum, rightSum, divergence) = (left.Sum(), right.Sum(), 0.0);
        if (leftSum <= 0 || rightSum <= 0)
            return 0;
        for (var i = 0; i < left.Count; i++)
        {
            var (p, q) = (left[i] / leftSum, right[i] / rightSum);
            var middle = (p + q) / 2;
            divergence += (p > 0 ? 0.5 * p * Math.Log2(p / middle) : 0) + (q > 0 ? 0.5 * q * Math.Log2(q / middle) : 0);
        }
        return Math.Sqrt(Math.Clamp(divergence, 0, 1));
    }

    /// <summary>The distance of two groups and its null. Each talk spreads weight 1 over its themes.</summary>
    /// <param name="left">Indices of the themes of each talk of the left group.</param>
    /// <param name="right">Those of the right group.</param>
    /// <param name="themes">Number of themes.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <returns>Null where a group is empty.</returns>
    /// <exception cref="ArgumentException">A talk has no theme.</exception>
    public static ThemeDistance? Test(IReadOnlyList<int[]> left, IReadOnlyList<int[]> right, int themes, ulong seed) =>
        left.Count == 0 || right.Count == 0 ? null
            : new LabelPermutations([("left", left), ("right", right)], themes, seed).Test(1)[0].Measure;
}
