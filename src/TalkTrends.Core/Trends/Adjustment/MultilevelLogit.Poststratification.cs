using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <content>From levels and years to shares of a fixed mix of conferences.</content>
internal sealed partial class MultilevelLogit
{
    /// <summary>The share of every year with the conferences' parts of all talks as they are over all years, Σ w·expit(α + γ).</summary>
    /// <param name="mode">The conferences, then the years.</param>
    public double[] SharesAt(double[] mode)
    {
        Start(mode);
        SetOdds();
        var shares = new double[Years.Length];
        for (var t = 0; t < shares.Length; t++)
            for (var c = 0; c < odds.Length; c++)
            {
                var x = odds[c] * yearOdds[t];
                shares[t] += frame.Mix[c] * x / (1 + x);
            }
        return shares;
    }

    /// <summary>These shares and their covariance, row by row; of the walk fitted last.</summary>
    public (double[] Shares, double[] Covariance) Poststratify()
    {
        var (length, count) = (Years.Length, Conferences.Length);
        var (shares, covariance, slopes) = (new double[length], new double[length * length], new double[length * count]);
        var (yearOf, starts, mix) = (frame.YearOf, frame.Starts, frame.Mix);
        // The parts of the gradient: by year after the conferences are eliminated, and by conference, so scaled that their products sum to variances.
        var reduced = new double[length * length];
        for (var c = 0; c < count; c++)
        {
            var (inverse, root) = (1 / diagonal[c], 1 / Math.Sqrt(diagonal[c]));
            for (var t = 0; t < length; t++)
            {
                var x = odds[c] * yearOdds[t];
                var rest = 1 / (1 + x);
                var part = mix[c] * x * rest;
                shares[t] += part;
                var slope = part * rest;
                slopes[t * count + c] = slope * root;
                var scaled = slope * inverse;
                reduced[t * length + t] += slope;
                for (var i = starts[c]; i < starts[c + 1]; i++)
                    reduced[t * length + yearOf[i]] -= weights[i] * scaled;
            }
        }
        var solved = new double[length];
        for (var t = 0; t < length; t++)
        {
            Array.Copy(reduced, t * length, solved, 0, length);
            Cholesky.Solve(schur, length, solved);
            for (var u = 0; u <= t; u++)
                covariance[t * length + u] = covariance[u * length + t] =
                    Product(solved, reduced.AsSpan(u * length, length)) + Product(slopes.AsSpan(t * count, count), slopes.AsSpan(u * count, count));
        }
        return (shares, covariance);
    }

    /// <summary>Scalar product in four sums, which a processor adds at once; in the same order on every machine.</summary>
    private static double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var (first, second, third, fourth, i) = (0.0, 0.0, 0.0, 0.0, 0);
        for (; i + 3 < a.Length && i + 3 < b.Length; i += 4)
        {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.Length; i++)
            first += a[i] * b[i];
        return first + second + (third + fourth);
    }
}
