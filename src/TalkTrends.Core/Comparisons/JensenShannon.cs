using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Comparisons;

/// <summary>How far apart two groups' theme distributions are, and how far two random groups of the same talks would be.</summary>
/// <param name="Distance">√JSD in base 2, in [0, 1].</param>
/// <param name="NullMean">Mean distance under permuted labels: what a small sample gives where there is no difference.</param>
/// <param name="P">(1 + permutations at least as far apart) / (1 + permutations).</param>
public readonly record struct ThemeDistance(double Distance, double NullMean, double P);

/// <summary>The Jensen–Shannon distance between theme distributions (J. Lin 1991), with a permutation test.</summary>
public static class JensenShannon
{
    /// <summary>Relabellings of a test.</summary>
    public const int Permutations = 999;

    private const int LargestTable = 1 << 20;

    /// <summary>√JSD between two distributions given as weights that need not sum to 1; 0 where either is empty.</summary>
    public static double Distance(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        var (leftSum, rightSum, divergence) = (0L, 0L, 0.0);
        for (var i = 0; i < left.Length; i++)
            (leftSum, rightSum) = (leftSum + left[i], rightSum + right[i]);
        if (leftSum == 0 || rightSum == 0)
            return 0;
        for (var i = 0; i < left.Length; i++)
            divergence += Part((double)left[i] / leftSum, (double)right[i] / rightSum);
        return Root(divergence);
    }

    /// <summary>Distance and its null. Each talk spreads weight 1 over its themes.</summary>
    /// <param name="left">Themes of each talk of the left group; no talk without themes.</param>
    /// <param name="right">Those of the right group.</param>
    /// <param name="themes">Number of themes.</param>
    /// <param name="seed">Where the draws begin.</param>
    /// <returns>Null where a group is empty.</returns>
    public static ThemeDistance? Test(IReadOnlyList<int[]> left, IReadOnlyList<int[]> right, int themes, ulong seed)
    {
        if (left.Count == 0 || right.Count == 0)
            return null;
        // The smaller group is drawn anew each time; the other is what is left of the whole.
        var (small, large) = left.Count <= right.Count ? (left, right) : (right, left);
        int[][] talks = [.. small, .. large];
        var unit = talks.Select(talk => talk.Length).Distinct().Aggregate(1L, (multiple, length) => multiple / Divisor(multiple, length) * length);
        var (whole, drawn) = (new long[themes], new long[themes]);
        for (var i = 0; i < talks.Length; i++)
            Add(whole, talks[i], unit);
        for (var i = 0; i < small.Count; i++)
            Add(drawn, talks[i], unit);
        var parts = new Parts(whole, unit * small.Count, unit * large.Count);
        var seen = parts.Distance(drawn);

        var random = new SplitMix(seed);
        var order = Enumerable.Range(0, talks.Length).ToArray();
        var (atLeast, sum) = (0, 0.0);
        for (var permutation = 0; permutation < Permutations; permutation++)
        {
            Array.Clear(drawn);
            for (var i = 0; i < small.Count; i++)
            {
                var other = i + (int)Math.BigMul(random.Next(), (ulong)(order.Length - i), out _);
                (order[i], order[other]) = (order[other], order[i]);
                Add(drawn, talks[order[i]], unit);
            }
            var distance = parts.Distance(drawn);
            sum += distance;
            // Equal counts give equal bits; the slack is for orders of the same sum.
            atLeast += distance >= seen - 1e-12 ? 1 : 0;
        }
        return new ThemeDistance(seen, sum / Permutations, (1.0 + atLeast) / (1 + Permutations));
    }

    private static void Add(long[] weights, int[] talk, long unit)
    {
        foreach (var theme in talk)
            weights[theme] += unit / talk.Length;
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    /// <summary>½·p·log₂(p/m) + ½·q·log₂(q/m), m = (p + q)/2.</summary>
    private static double Part(double p, double q)
    {
        var middle = (p + q) / 2;
        return (p > 0 ? 0.5 * p * Math.Log2(p / middle) : 0) + (q > 0 ? 0.5 * q * Math.Log2(q / middle) : 0);
    }

    private static double Root(double divergence) => Math.Sqrt(Math.Clamp(divergence, 0, 1));

    /// <summary>A theme's part of the divergence depends on nothing but how much of it was drawn: worked out once for each amount.</summary>
    private sealed class Parts
    {
        private readonly long[] _whole;
        private readonly long _smallSum;
        private readonly long _largeSum;
        private readonly long[] _starts;
        private readonly double[]? _known;

        public Parts(long[] whole, long smallSum, long largeSum)
        {
            (_whole, _smallSum, _largeSum, _starts) = (whole, smallSum, largeSum, new long[whole.Length]);
            for (var theme = 1; theme < whole.Length; theme++)
                _starts[theme] = _starts[theme - 1] + whole[theme - 1] + 1;
            if (whole.Length == 0 || _starts[^1] + whole[^1] + 1 > LargestTable)
                return;
            _known = new double[_starts[^1] + whole[^1] + 1];
            Array.Fill(_known, double.NaN);
        }

        public double Distance(long[] drawn)
        {
            var divergence = 0.0;
            for (var theme = 0; theme < drawn.Length; theme++)
                if (_whole[theme] > 0)
                    divergence += Of(theme, drawn[theme]);
            return Root(divergence);
        }

        private double Of(int theme, long drawn)
        {
            if (_known is null)
                return Part((double)drawn / _smallSum, (double)(_whole[theme] - drawn) / _largeSum);
            ref var known = ref _known[_starts[theme] + drawn];
            if (double.IsNaN(known))
                known = Part((double)drawn / _smallSum, (double)(_whole[theme] - drawn) / _largeSum);
            return known;
        }
    }
}
