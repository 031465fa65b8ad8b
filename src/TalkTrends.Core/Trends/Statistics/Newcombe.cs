namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Interval of the difference of two independent shares (R. G. Newcombe 1998, method 10: hybrid score).</summary>
public static class Newcombe
{
    /// <summary>
    /// 95 % interval of left minus right: with Wilson bounds l and u of each,
    /// from d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²).
    /// </summary>
    /// <param name="leftCounted">In [0, leftTotal].</param>
    /// <param name="leftTotal">Not negative.</param>
    /// <param name="rightCounted">In [0, rightTotal].</param>
    /// <param name="rightTotal">Not negative.</param>
    /// <param name="dispersion">φ, at least 1, of both.</param>
    /// <returns>Within [−1, 1]; null where a total is zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range, or φ is under 1.</exception>
    public static Interval? Difference(
        int leftCounted, int leftTotal, int rightCounted, int rightTotal, double dispersion = 1)
    {
        if (Wilson.Of(leftCounted, leftTotal, dispersion) is not { } left
            || Wilson.Of(rightCounted, rightTotal, dispersion) is not { } right)
            return null;
        var p = (double)leftCounted / leftTotal;
        var q = (double)rightCounted / rightTotal;
        return new(
            p - q - Hypotenuse(p - left.Low, right.High - q),
            p - q + Hypotenuse(left.High - p, q - right.Low));
    }

    /// <summary>True where the interval of left minus right, from shares with any 95 % intervals of their own, lies above zero.</summary>
    public static bool IsAbove(double left, Interval ofLeft, double right, Interval ofRight) =>
        left - right > Hypotenuse(left - ofLeft.Low, ofRight.High - right);

    private static double Hypotenuse(double a, double b) => Math.Sqrt(a * a + b * b);
}
