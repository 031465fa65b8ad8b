namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>
/// How much conferences differ (τ) and how far a year's step goes (σ): a grid of both, with weights that all items together teach.
/// </summary>
/// <remarks>
/// Of each item Laplace's method gives the marginal likelihood at every point of the grid. The weights are the maximum of these mixtures by
/// expectation and maximisation (N. M. Laird 1978), as a product of one distribution of τ and one of σ, each as if one further item had been
/// spread evenly over it: empirical Bayes with a weak prior, so that a corpus of one theme has an answer too. An item's own estimate is the mean
/// over the grid by these weights times its own marginal likelihood, which carries what is not known of τ and σ into its interval.
/// </remarks>
internal sealed class VariancePrior
{
    private const int Rounds = 50;

    /// <summary>An item is shown at the points that weigh at least so much beside its heaviest.</summary>
    private const double LeastWeight = 0.05;

    private static readonly double[] Taus = [0.15, 0.35, 0.7, 1.1, 1.7, 2.6];
    private static readonly double[] Sigmas = [0.01, 0.05, 0.1, 0.2, 0.4, 0.8];

    private readonly double[] logWeights;

    private VariancePrior(double[] logWeights) => this.logWeights = logWeights;

    /// <summary>All points weigh the same.</summary>
    public static VariancePrior Even { get; } = new(new double[Taus.Length * Sigmas.Length]);

    /// <summary>Number of points.</summary>
    public static int Points => Taus.Length * Sigmas.Length;

    /// <summary>A point in the middle of the grid.</summary>
    public static int Middle => Taus.Length / 2 * Sigmas.Length + Sigmas.Length / 2;

    /// <summary>τ and σ of a point.</summary>
    public static (double Tau, double Sigma) At(int point) => (Taus[point / Sigmas.Length], Sigmas[point % Sigmas.Length]);

    /// <summary>The points next to one, a step of τ or of σ away.</summary>
    public static IEnumerable<int> Neighbours(int point)
    {
        var (tau, sigma) = (point / Sigmas.Length, point % Sigmas.Length);
        if (tau > 0)
            yield return point - Sigmas.Length;
        if (tau < Taus.Length - 1)
            yield return point + Sigmas.Length;
        if (sigma > 0)
            yield return point - 1;
        if (sigma < Sigmas.Length - 1)
            yield return point + 1;
    }

    /// <summary>Learns the weights.</summary>
    /// <param name="logMarginals">Of each item, by point; −∞ where there is none.</param>
    public static VariancePrior Learn(IReadOnlyList<double[]> logMarginals)
    {
        var (ofTau, ofSigma) = (Even(Taus.Length), Even(Sigmas.Length));
        var prior = Product(ofTau, ofSigma);
        for (var round = 0; round < Rounds; round++)
        {
            var (nextTau, nextSigma) = (Even(Taus.Length), Even(Sigmas.Length));
            foreach (var marginals in logMarginals)
            {
                var weights = prior.Weigh(marginals);
                for (var point = 0; point < weights.Length; point++)
                {
                    nextTau[point / Sigmas.Length] += weights[point];
                    nextSigma[point % Sigmas.Length] += weights[point];
                }
            }
            for (var i = 0; i < ofTau.Length; i++)
                ofTau[i] = nextTau[i] / (logMarginals.Count + 1);
            for (var i = 0; i < ofSigma.Length; i++)
                ofSigma[i] = nextSigma[i] / (logMarginals.Count + 1);
            prior = Product(ofTau, ofSigma);
        }
        return prior;

        static double[] Even(int length)
        {
            var even = new double[length];
            Array.Fill(even, 1.0 / length);
            return even;
        }
    }

    /// <summary>Logarithm of a point's weight, but for a constant.</summary>
    public double LogWeight(int point) => logWeights[point];

    /// <summary>The weights of the points for one item; they sum to 1, and those too light to be seen are 0.</summary>
    public double[] WeighVisible(double[] logMarginals)
    {
        var weights = Weigh(logMarginals);
        var least = LeastWeight * weights.Max();
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] = weights[i] < least ? 0 : weights[i];
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        return weights;
    }

    private double[] Weigh(double[] logMarginals)
    {
        var (weights, highest, sum) = (new double[logMarginals.Length], double.NegativeInfinity, 0.0);
        for (var i = 0; i < weights.Length; i++)
            highest = Math.Max(highest, weights[i] = logMarginals[i] + logWeights[i]);
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] = Math.Exp(weights[i] - highest);
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= sum;
        return weights;
    }

    private static VariancePrior Product(double[] ofTau, double[] ofSigma)
    {
        var logs = new double[Points];
        for (var point = 0; point < logs.Length; point++)
            logs[point] = Math.Log(ofTau[point / Sigmas.Length]) + Math.Log(ofSigma[point % Sigmas.Length]);
        return new(logs);
    }
}
