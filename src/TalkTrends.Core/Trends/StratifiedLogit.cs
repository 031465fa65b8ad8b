namespace TalkTrends.Core.Trends;

/// <summary>
/// Logistic regression with an intercept for each conference, by Newton's method (iteratively reweighted least squares). The
/// information matrix is diagonal in the intercepts, so they are eliminated block by block: only the Schur complement, as large
/// as the covariates are many, is ever inverted.
/// </summary>
/// <remarks>
/// Firth's penalty (<see cref="Penalty"/>) adds half the logarithm of the information's determinant to the log-likelihood, which keeps
/// what it is laid on finite; its score is Σ (r − n·p + h·(½ − p))·x with h the row's part of the hat matrix. That is the score of
/// r + h/2 counted among n + h, whose information the steps use: with that of n alone, a conference of one talk makes the
/// steps overshoot by half and run to and fro for ever.
/// </remarks>
internal sealed class StratifiedLogit
{
    private const int MostSteps = 500;
    private const int MostHalvings = 30;
    private const double LongestStep = 4;
    private const double Tolerance = 1e-9;

    private readonly StratifiedDesign design;
    private readonly Penalty penalty;
    private readonly double[] weights;
    private readonly StratifiedInformation information;

    private StratifiedLogit(StratifiedDesign design, Penalty penalty)
    {
        this.design = design;
        this.penalty = penalty;
        information = new(design);
        Intercepts = new double[design.StrataCount];
        Coefficients = new double[design.Columns];
        Probabilities = new double[design.Rows.Length];
        weights = new double[design.Rows.Length];
    }

    /// <summary>α of each conference present.</summary>
    public double[] Intercepts { get; private set; }

    /// <summary>θ of each column.</summary>
    public double[] Coefficients { get; private set; }

    /// <summary>Fitted P of each row of the design.</summary>
    public double[] Probabilities { get; }

    /// <summary>Covariance of the coefficients at φ = 1, row by row.</summary>
    public double[] Covariance => information.Covariance;

    private bool Penalised => penalty != Penalty.None;

    /// <summary>Fits the counts of the design's rows.</summary>
    /// <returns>Null where no finite estimate was reached: without a penalty on it, something that the counts separate.</returns>
    public static StratifiedLogit? Fit(StratifiedDesign design, Penalty penalty)
    {
        var fit = new StratifiedLogit(design, penalty);
        return fit.Run() ? fit : null;
    }

    /// <summary>Pearson's χ²: Σ (r − n·p)²/(n·p·(1 − p)).</summary>
    public double PearsonChiSquared()
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var residual = design.Rows[i].Counted - design.Rows[i].Total * Probabilities[i];
            if (weights[i] > 0)
                sum += residual * residual / weights[i];
        }
        return sum;
    }

    /// <summary>Variance at φ = 1 of a combination of intercepts and coefficients: gᵀ·I⁻¹·g.</summary>
    public double Variance(double[] ofIntercepts, double[] ofCoefficients) =>
        information.Quadratic(ofIntercepts, ofCoefficients);

    private bool Run()
    {
        Start();
        if (Evaluate() is not { } objective)
            return false;
        var working = Penalised ? new StratifiedInformation(design) : information;
        for (var step = 0; step < MostSteps; step++)
        {
            if (Direction(working) is not (var alpha, var theta))
                return false;
            var largest = Math.Max(Largest(alpha), Largest(theta));
            if (largest < Tolerance)
                return true;
            var (oldAlpha, oldTheta) = (Intercepts, Coefficients);
            var scale = Math.Min(1, LongestStep / largest);
            var accepted = false;
            for (var halving = 0; halving < MostHalvings && !accepted; halving++, scale /= 2)
            {
                (Intercepts, Coefficients) = (Along(oldAlpha, alpha, scale), Along(oldTheta, theta, scale));
                // Rounding alone may lower the objective by a few units in its last place near the summit.
                if (Evaluate() is { } next && next >= objective - 1e-11 * (1 + Math.Abs(objective)))
                    (objective, accepted) = (next, true);
            }
            if (!accepted)
                return false;
        }
        return false;
    }

    private void Start()
    {
        var counted = new double[Intercepts.Length];
        var total = new double[Intercepts.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            counted[design.Strata[i]] += design.Rows[i].Counted;
            total[design.Strata[i]] += design.Rows[i].Total;
        }
        for (var c = 0; c < Intercepts.Length; c++)
            Intercepts[c] = Math.Log((counted[c] + 0.5) / (total[c] - counted[c] + 0.5));
    }

    /// <summary>Fills everything that depends on the parameters; gives the objective, or null where it is not finite.</summary>
    private double? Evaluate()
    {
        var likelihood = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var row = design.Rows[i];
            var eta = Intercepts[design.Strata[i]] + design.Values[i] * Coefficients[design.SlotColumns[design.Slots[i]]];
            var e = Math.Exp(-Math.Abs(eta));
            likelihood += row.Counted * eta - row.Total * (Math.Max(eta, 0) + Math.Log(1 + e));
            Probabilities[i] = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
            weights[i] = row.Total * e / ((1 + e) * (1 + e));
        }
        if (information.Weigh(weights) is not { } logDeterminants)
            return null;
        var objective = penalty switch
        {
            Penalty.All => likelihood + 0.5 * (logDeterminants.Intercepts + logDeterminants.Covariates),
            Penalty.Covariates => likelihood + 0.5 * logDeterminants.Covariates,
            _ => likelihood,
        };
        return double.IsFinite(objective) ? objective : null;
    }

    /// <summary>The step from the state that was evaluated last; null where the matrix of the step is not positive definite.</summary>
    private (double[] Alpha, double[] Theta)? Direction(StratifiedInformation working)
    {
        var alpha = new double[Intercepts.Length];
        var theta = new double[Coefficients.Length];
        var leverages = Penalised ? information.Leverages(withIntercepts: penalty == Penalty.All) : [];
        var augmented = Penalised ? new double[weights.Length] : weights;
        for (var i = 0; i < weights.Length; i++)
        {
            var row = design.Rows[i];
            var score = row.Counted - row.Total * Probabilities[i];
            if (Penalised)
            {
                var h = weights[i] * leverages[i];
                score += h * (0.5 - Probabilities[i]);
                augmented[i] = weights[i] * (1 + h / row.Total);
            }
            alpha[design.Strata[i]] += score;
            theta[design.SlotColumns[design.Slots[i]]] += score * design.Values[i];
        }
        if (Penalised && working.Weigh(augmented) is null)
            return null;
        working.Solve(alpha, theta);
        return (alpha, theta);
    }

    private static double Largest(double[] values) => values.Aggregate(0.0, (most, value) => Math.Max(most, Math.Abs(value)));

    private static double[] Along(double[] start, double[] direction, double scale)
    {
        var end = new double[start.Length];
        for (var i = 0; i < end.Length; i++)
            end[i] = start[i] + scale * direction[i];
        return end;
    }
}
