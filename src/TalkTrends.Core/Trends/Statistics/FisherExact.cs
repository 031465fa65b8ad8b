using MathNet.Numerics;

namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Fisher's exact test of a two by two table (R. A. Fisher 1922).</summary>
public static class FisherExact
{
    /// <summary>
    /// Two-sided p that <paramref name="leftCounted"/> of <paramref name="leftTotal"/> and <paramref name="rightCounted"/> of
    /// <paramref name="rightTotal"/> come from one share: the probability, margins fixed, of every table no likelier than this one.
    /// </summary>
    /// <returns>In [0, 1]; null where a total is zero.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static double? P(int leftCounted, int leftTotal, int rightCounted, int rightTotal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leftCounted);
        ArgumentOutOfRangeException.ThrowIfNegative(rightCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(leftTotal, leftCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(rightTotal, rightCounted);
        if (leftTotal == 0 || rightTotal == 0)
            return null;
        var (counted, total) = (leftCounted + rightCounted, leftTotal + rightTotal);
        var (lowest, highest) = (Math.Max(0, counted - rightTotal), Math.Min(counted, leftTotal));
        var first = LogChoose(leftTotal, lowest) + LogChoose(rightTotal, counted - lowest) - LogChoose(total, counted);
        var seen = first;
        for (var left = lowest; left < leftCounted; left++)
            seen += LogStep(left);
        double sum = 0;
        var log = first;
        for (var left = lowest; left <= highest; left++)
        {
            // Tables as likely as the one seen count too; the slack is for the rounding of the logarithms.
            if (log <= seen + 1e-9)
                sum += Math.Exp(log);
            if (left < highest)
                log += LogStep(left);
        }
        return Math.Min(1, sum);

        // From the table with so many on the left to the next.
        double LogStep(int left) =>
            Math.Log((double)(counted - left) * (leftTotal - left) / ((left + 1.0) * (rightTotal - counted + left + 1.0)));
    }

    private static double LogChoose(int n, int k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
