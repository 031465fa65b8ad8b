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
    private const double LeastLoss = 1e-11;

    private readonly StratifiedDesign design;
    private readonly Penalty penalty;
    private readonly double[] weights;
    private readonly StratifiedInformation information;
    private (double Intercepts, double Covariates) logDeterminants;

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
        if (!Evaluate())
            return false;
        double? objective = null;
        var working = Penalised ? new StratifiedInformation(design) : information;
        for (var step = 0; step < MostSteps; step++)
        {
            if (Direction(working) is not (var alpha, var theta))
                return false;
            var largest = Math.Max(Largest(alpha), Largest(theta));
            if (largest < Tolerance)
                return true;
            var (oldAlpha, oldTheta) = (Intercepts, Coefficients);
            if (Penalised)
                objective ??= Objective();
            var scale = Math.Min(1, LongestStep / largest);
            var accepted = false;
            for (var halving = 0; halving < MostHalvings && !accepted; halving++, scale /= 2)
            {
                (Intercepts, Coefficients) = (Along(oldAlpha, alpha, scale), Along(oldTheta, theta, scale));
                if (!Evaluate())
                    continue;
                if (!Penalised && Gain(alpha, theta, scale) >= -LeastLoss)
                {
                    (objective, accepted) = (null, true);
                    continue;
                }
                objective ??= Likelihood(oldAlpha, oldTheta);
                // Rounding alone may lower the objective by a few units in its last place near the summit.
                if (Objective() is var next && double.IsFinite(next) && next >= objective.Value - 1e-11 * (1 + Math.Abs(objective.Value)))
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

    /// <summary>Fills everything that depends on the parameters but the objective; false where the information is not positive definite.</summary>
    private bool Evaluate()
    {
        // In variables of their own: an array that is a property is fetched anew for every row.
        var (rows, strata, columns, values) = (design.Rows, design.Strata, design.ColumnOf, design.Values);
        var (intercepts, coefficients) = (Intercepts, Coefficients);
        for (var i = 0; i < weights.Length; i++)
        {
            var eta = intercepts[strata[i]] + values[i] * coefficients[columns[i]];
            var e = Math.Exp(-Math.Abs(eta));
            Probabilities[i] = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
            weights[i] = rows[i].Total * e / ((1 + e) * (1 + e));
        }
        if (information.Weigh(weights) is not { } found)
            return false;
        logDeterminants = found;
        return true;
    }

    /// <summary>What is made as large as can be, for the parameters that were evaluated last.</summary>
    private double Objective() => Likelihood(Intercepts, Coefficients) + penalty switch
    {
        Penalty.All => 0.5 * (logDeterminants.Intercepts + logDeterminants.Covariates),
        Penalty.Covariates => 0.5 * logDeterminants.Covariates,
        _ => 0,
    };

    private double Likelihood(double[] intercepts, double[] coefficients)
    {
        var likelihood = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            var row = design.Rows[i];
            var eta = intercepts[design.Strata[i]] + design.Values[i] * coefficients[design.ColumnOf[i]];
            likelihood += row.Counted * eta - row.Total * (Math.Max(eta, 0) + Math.Log(1 + Math.Exp(-Math.Abs(eta))));
        }
        return likelihood;
    }

    /// <summary>Least that the likelihood has gained by the step that was evaluated last: it is concave, so never less than its slope at the end of the step.</summary>
    /// <remarks>Saves a logarithm for every event, which is half of the time of a fit.</remarks>
    private double Gain(double[] alpha, double[] theta, double scale)
    {
        var (rows, strata, columns, values, probabilities) = (design.Rows, design.Strata, design.ColumnOf, design.Values, Probabilities);
        var gain = 0.0;
        for (var i = 0; i < rows.Length; i++)
            gain += (rows[i].Counted - rows[i].Total * probabilities[i]) * (alpha[strata[i]] + values[i] * theta[columns[i]]);
        return gain * scale;
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
            theta[design.ColumnOf[i]] += score * design.Values[i];
        }
        if (Penalised && working.Weigh(augmented) is null)
            return null;
        working.Solve(alpha, theta);
        return (alpha, theta);
    }

    private static double Largest(double[] values)
    {
        var most = 0.0;
        foreach (var value in values)
            most = Math.Max(most, Math.Abs(value));
        return most;
    }

    private static double[] Along(double[] start, double[] direction, double scale)
    {
        var end = new double[start.Length];
        for (var i = 0; i < end.Length; i++)
            end[i] = start[i] + scale * direction[i];
        return end;
    }
}
