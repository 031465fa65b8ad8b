using MathNet.Numerics.Distributions;

namespace TalkTrends.Core.Trends;

/// <summary>
/// How monotonously a series runs (H. B. Mann 1945, M. G. Kendall 1975). Descriptive only: with n years the smallest
/// exact two-sided p is 2/n!.
/// </summary>
/// <param name="S">Pairs of years that rise less pairs that fall.</param>
/// <param name="Tau">Kendall's tau-b, in [−1, 1]; 0 where all values are equal.</param>
/// <param name="P">Two-sided p: exact without ties up to 50 values, else normal with correction for ties and continuity.</param>
public sealed record MannKendall(int S, double Tau, double P)
{
    private const int LongestExact = 50;

    /// <summary>The statistic of a series in the order of time; null under two values.</summary>
    public static MannKendall? Of(IReadOnlyList<double> values)
    {
        var n = values.Count;
        if (n < 2)
            return null;
        var s = 0;
        for (var i = 0; i < n; i++)
            for (var j = i + 1; j < n; j++)
                s += values[j].CompareTo(values[i]);
        var groups = values.GroupBy(value => value).Select(group => (double)group.Count()).ToArray();
        var pairs = n * (n - 1) / 2.0;
        var tied = groups.Sum(t => t * (t - 1) / 2);
        var tau = tied >= pairs ? 0 : s / Math.Sqrt(pairs * (pairs - tied));
        return new(s, tau, tied == 0 && n <= LongestExact ? Exact(n, Math.Abs(s)) : Approximate(n, s, groups));
    }

    /// <summary>Twice the part of all orders of n different values that reach s, from the distribution of inversions.</summary>
    private static double Exact(int n, int s)
    {
        double[] part = [1];
        for (var k = 2; k <= n; k++)
        {
            var next = new double[part.Length + k - 1];
            for (var i = 0; i < part.Length; i++)
                for (var j = 0; j < k; j++)
                    next[i + j] += part[i] / k;
            part = next;
        }
        // S = pairs − 2·inversions, so S ≥ s means at most (pairs − s)/2 inversions.
        var most = (n * (n - 1) / 2 - s) / 2;
        var tail = 0.0;
        for (var i = 0; i <= most; i++)
            tail += part[i];
        return Math.Min(1, 2 * tail);
    }

    private static double Approximate(int n, int s, double[] groups)
    {
        var variance = (n * (n - 1.0) * (2 * n + 5) - groups.Sum(t => t * (t - 1) * (2 * t + 5))) / 18;
        return variance <= 0 || s == 0
            ? 1
            : Math.Min(1, 2 * Normal.CDF(0, 1, -(Math.Abs(s) - 1) / Math.Sqrt(variance)));
    }
}
