namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Interval of a share (E. B. Wilson 1927).</summary>
public static class Wilson
{
    /// <summary>
    /// 95 % score interval of <paramref name="counted"/> out of <paramref name="total"/>:
    /// centre (p + z²/2n)/(1 + z²/n), half-width z·√(p(1−p)/n + z²/4n²)/(1 + z²/n).
    /// </summary>
    /// <param name="counted">In [0, total].</param>
    /// <param name="total">Not negative.</param>
    /// <param name="dispersion">φ, at least 1: n/φ and r/φ stand for n and r.</param>
    /// <returns>Within [0, 1]; null where <paramref name="total"/> is zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range, or φ is under 1.</exception>
    public static Interval? Of(int counted, int total, double dispersion = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(counted);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, counted);
        if (!(dispersion >= 1))
            throw new ArgumentOutOfRangeException(nameof(dispersion), dispersion, "A dispersion is at least 1.");
        if (total == 0)
            return null;
        const double squared = Interval.Z * Interval.Z;
        var n = total / dispersion;
        var p = (double)counted / total;
        var scale = 1 + squared / n;
        var centre = (p + squared / (2 * n)) / scale;
        var half = Interval.Z * Math.Sqrt(p * (1 - p) / n + squared / (4 * n * n)) / scale;
        // At 0 and n the bound is exact; the subtraction would leave a crumb of 1e-18.
        return new(counted == 0 ? 0 : Math.Max(0, centre - half), counted == total ? 1 : Math.Min(1, centre + half));
    }
}
