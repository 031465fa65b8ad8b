using MathNet.Numerics;

namespace TalkTrends.Core.Trends;

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
        var seen = LogProbability(leftCounted);
        double sum = 0;
        for (var left = Math.Max(0, counted - rightTotal); left <= Math.Min(counted, leftTotal); left++)
            // Tables as likely as the one seen count too; the slack is for the rounding of the logarithms.
            if (LogProbability(left) is var log && log <= seen + 1e-9)
                sum += Math.Exp(log);
        return Math.Min(1, sum);

        double LogProbability(int left) =>
            LogChoose(leftTotal, left) + LogChoose(rightTotal, counted - left) - LogChoose(total, counted);
    }

    private static double LogChoose(int n, int k) =>
        SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
