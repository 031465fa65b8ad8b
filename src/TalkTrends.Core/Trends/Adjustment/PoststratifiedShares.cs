using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>The shares of one item in every year and in windows of years, had each the same mix of conferences.</summary>
/// <remarks>
/// Estimates and intervals ask different things of the model. The estimate leans on neighbouring years as far as all items together show that years
/// resemble one another, which makes it several times nearer to the truth than the plain share. Its interval hardly does (steps of
/// <see cref="FreeSigma"/>): it says what the year's own talks leave possible at the standard mix, as Wilson's does of a plain share, so the plain share
/// lies in it where the mix has no part. An estimate outside is moved to the nearer end (limited translation, after B. Efron and C. Morris 1972).
/// Where no talk is counted the interval begins at 0, as Wilson's does.
/// </remarks>
internal sealed class PoststratifiedShares
{
    /// <summary>A step of a year that leaves it almost free: by a factor of e and more, up or down.</summary>
    private const double FreeSigma = 0.7;

    /// <summary>Shares are kept this far from 0 and 1, so that rounding carries no logit to infinity.</summary>
    private const double Margin = 1e-12;

    /// <summary>So far below the best, in natural logarithms, the neighbours of a point of the grid are not looked at to learn from.</summary>
    public const double Negligible = 5;

    /// <summary>The same to estimate: points that far below are not visible (<see cref="VariancePrior.WeighVisible"/>).</summary>
    private const double Invisible = 3.5;

    /// <summary>By point of the grid: its weight, and the shares by year.</summary>
    private readonly List<(double Weight, double[] Shares)> estimates = [];
    private readonly List<Part> free = [];

    /// <summary>Counted talks by year.</summary>
    private readonly int[] countedOf;

    private PoststratifiedShares(int[] counted, PoststratificationFrame frame)
    {
        Frame = frame;
        countedOf = new int[frame.Years.Length];
        for (var i = 0; i < counted.Length; i++)
            countedOf[frame.YearOf[i]] += counted[i];
    }

    /// <summary>The cells.</summary>
    public PoststratificationFrame Frame { get; }

    /// <summary>Mean τ² of the item, rooted: how much its conferences differ, in log-odds.</summary>
    public double Tau { get; private set; }

    /// <summary>Laplace's marginal likelihood at the points of the grid that matter, from which <see cref="VariancePrior"/> learns.</summary>
    /// <param name="logit">Of the frame.</param>
    /// <param name="counted">By cell; neither nothing nor everything.</param>
    /// <param name="dispersion">φ, at least 1.</param>
    /// <param name="prior">Weights of the points, which decide with the likelihood what matters.</param>
    /// <param name="negligible">Beyond points so far below the best, in natural logarithms, none is looked at.</param>
    /// <param name="modes">Takes the mode at every point that was looked at.</param>
    /// <returns>By point. −∞ where a fit was not reached, and beyond points that lie far below the best.</returns>
    public static double[] LogMarginals(MultilevelLogit logit, int[] counted, double dispersion, VariancePrior prior, double negligible, double[]?[] modes)
    {
        var (marginals, best) = (new double[VariancePrior.Points], double.NegativeInfinity);
        Array.Fill(marginals, double.NegativeInfinity);
        // From the middle outwards, each fit from a neighbour's mode.
        var waiting = new Queue<(int Point, double[]? Start)>([(VariancePrior.Middle, null)]);
        var seen = new bool[marginals.Length];
        seen[VariancePrior.Middle] = true;
        while (waiting.TryDequeue(out var next))
        {
            if (next.Start is null)
                logit.Reset(counted);
            else
                logit.Start(next.Start);
            var (tau, sigma) = VariancePrior.At(next.Point);
            var isReached = logit.FitWalk(counted, dispersion, tau, sigma, MultilevelLogit.Rough);
            if (isReached)
            {
                modes[next.Point] = logit.Next();
                marginals[next.Point] = logit.LogMarginal(counted, dispersion, tau, sigma);
                best = Math.Max(best, marginals[next.Point] + prior.LogWeight(next.Point));
            }
            if (isReached && marginals[next.Point] + prior.LogWeight(next.Point) < best - negligible)
                continue;
            foreach (var neighbour in VariancePrior.Neighbours(next.Point))
                if (!seen[neighbour])
                {
                    seen[neighbour] = true;
                    waiting.Enqueue((neighbour, modes[next.Point]));
                }
        }
        return marginals;
    }

    /// <summary>Estimates the shares of one item.</summary>
    /// <param name="frame">More than one conference and year.</param>
    /// <param name="counted">By cell; neither nothing nor everything.</param>
    /// <param name="dispersion">φ, at least 1.</param>
    /// <param name="prior">Of τ and σ.</param>
    /// <returns>Null where no point of the grid has a solution in numbers.</returns>
    public static PoststratifiedShares? Of(PoststratificationFrame frame, int[] counted, double dispersion, VariancePrior prior)
    {
        var logit = new MultilevelLogit(frame);
        var modes = new double[]?[VariancePrior.Points];
        var marginals = LogMarginals(logit, counted, dispersion, prior, Invisible, modes);
        if (marginals.Max() == double.NegativeInfinity)
            return null;
        var weights = prior.WeighVisible(marginals);
        var shares = new PoststratifiedShares(counted, frame);
        var byTau = new SortedDictionary<double, (double Weight, int Point)>();
        for (var point = 0; point < weights.Length; point++)
        {
            if (weights[point] == 0)
                continue;
            var (tau, sigma) = VariancePrior.At(point);
            byTau[tau] = (byTau.GetValueOrDefault(tau).Weight + weights[point], point);
            shares.Tau += weights[point] * tau * tau;
            shares.estimates.Add((weights[point], logit.SharesAt(modes[point]!)));
        }
        foreach (var (tau, (weight, point)) in byTau)
        {
            logit.Start(modes[point]!);
            if (!logit.FitWalk(counted, dispersion, tau, FreeSigma))
                return null;
            var (free, covariance) = logit.Poststratify();
            shares.free.Add(new(weight, free, covariance));
        }
        shares.Tau = Math.Sqrt(shares.Tau);
        return shares;
    }

    /// <summary>The share of a window of years: the mean of theirs, each weighed by its talks, as in a plain share.</summary>
    /// <param name="from">Index of the first year.</param>
    /// <param name="to">Behind the last.</param>
    /// <remarks>
    /// The interval is normal on the logit, of the variance within the points of the grid and between them. A window without any counted talk
    /// gets no share above Wilson's upper limit of 0 among its talks. The model has no such bound: where conferences alone took place that never
    /// have the theme, the year says nothing of the others, and the years around it speak for it. That would be a share that no talk bears out.
    /// </remarks>
    public AdjustedShare Of(int from, int to)
    {
        var (counted, total) = (0, 0);
        for (var t = from; t < to; t++)
            (counted, total) = (counted + countedOf[t], total + Frame.YearTotals[t]);
        var estimate = 0.0;
        foreach (var (weight, shares) in estimates)
            estimate += weight * Logit(Mean(shares, from, to, total));
        var share = Expit(estimate);
        var (centre, variance) = Free(from, to, total);
        var half = Interval.Z * Math.Sqrt(variance);
        var (low, high) = (counted == 0 ? 0 : Expit(centre - half), Expit(centre + half));
        share = Math.Clamp(share, low, high);
        if (counted == 0)
            share = Math.Min(share, Wilson.Of(0, total)!.Value.High);
        return new(share, new(low, high));
    }

    /// <summary>Mean logit of a window's share with years almost free, over the τ of the grid, and its variance within them and between.</summary>
    private (double Logit, double Variance) Free(int from, int to, int total)
    {
        var (mean, square, within) = (0.0, 0.0, 0.0);
        foreach (var (weight, shares, covariance) in free)
        {
            var variance = 0.0;
            for (var t = from; t < to; t++)
                for (var u = from; u < to; u++)
                    variance += (double)Frame.YearTotals[t] / total * Frame.YearTotals[u] / total * covariance[t * shares.Length + u];
            var share = Mean(shares, from, to, total);
            var logit = Logit(share);
            mean += weight * logit;
            square += weight * logit * logit;
            within += weight * variance / (share * share * (1 - share) * (1 - share));
        }
        return (mean, within + Math.Max(0, square - mean * mean));
    }

    /// <summary>Mean share of a window, off 0 and 1.</summary>
    private double Mean(double[] shares, int from, int to, int total)
    {
        var share = 0.0;
        for (var t = from; t < to; t++)
            share += (double)Frame.YearTotals[t] / total * shares[t];
        return Math.Clamp(share, Margin, 1 - Margin);
    }

    /// <summary>One τ of the grid, years almost free.</summary>
    /// <param name="Weight">The weights sum to 1.</param>
    /// <param name="Shares">By year.</param>
    /// <param name="Covariance">Of the shares, row by row.</param>
    private readonly record struct Part(double Weight, double[] Shares, double[] Covariance);

    private static double Logit(double share) => Math.Log(share / (1 - share));

    private static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));
}
