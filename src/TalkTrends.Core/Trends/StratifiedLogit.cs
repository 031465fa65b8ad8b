namespace TalkTrends.Core.Trends;

/// <summary>
/// Logistic regression with an intercept for each conference, by Newton's method (iteratively reweighted least squares). The
/// information matrix is diagonal in the intercepts, so they are eliminated block by block: with A their diagonal, B the mixed
/// part and D the covariates' part, only the Schur complement D − BᵀA⁻¹B, a column by a column, is ever inverted.
/// </summary>
/// <remarks>
/// Firth's penalty (D. Firth 1993) adds half the logarithm of the information's determinant to the log-likelihood, which keeps
/// every estimate finite; its score is Σ (r − n·p + h·(½ − p))·x with h the row's part of the hat matrix.
/// </remarks>
internal sealed class StratifiedLogit
{
    private const int MostSteps = 200;
    private const int MostHalvings = 30;
    private const double LongestStep = 4;
    private const double Tolerance = 1e-10;

    private readonly StratifiedDesign design;
    private readonly bool penalised;
    private readonly double[] weights;
    private readonly double[] diagonal;
    private readonly double[] means;

    private StratifiedLogit(StratifiedDesign design, bool penalised)
    {
        this.design = design;
        this.penalised = penalised;
        Intercepts = new double[design.StrataCount];
        Coefficients = new double[design.Columns];
        Probabilities = new double[design.Rows.Length];
        weights = new double[design.Rows.Length];
        diagonal = new double[design.StrataCount];
        means = new double[design.SlotColumns.Length];
        Covariance = new double[design.Columns * design.Columns];
    }

    /// <summary>α of each conference present.</summary>
    public double[] Intercepts { get; private set; }

    /// <summary>θ of each column.</summary>
    public double[] Coefficients { get; private set; }

    /// <summary>Fitted P of each row of the design.</summary>
    public double[] Probabilities { get; }

    /// <summary>Covariance of the coefficients at φ = 1, row by row.</summary>
    public double[] Covariance { get; }

    /// <summary>Fits the counts of the design's rows.</summary>
    /// <returns>Null where no finite estimate was reached: without the penalty, counts that a line separates.</returns>
    public static StratifiedLogit? Fit(StratifiedDesign design, bool penalised)
    {
        var fit = new StratifiedLogit(design, penalised);
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
    public double Variance(double[] ofIntercepts, double[] ofCoefficients)
    {
        var sum = 0.0;
        var rest = (double[])ofCoefficients.Clone();
        for (var c = 0; c < diagonal.Length; c++)
        {
            sum += ofIntercepts[c] * ofIntercepts[c] / diagonal[c];
            for (var slot = design.SlotStarts[c]; slot < design.SlotStarts[c + 1]; slot++)
                rest[design.SlotColumns[slot]] -= means[slot] * ofIntercepts[c];
        }
        for (var i = 0; i < rest.Length; i++)
            for (var j = 0; j < rest.Length; j++)
                sum += rest[i] * Covariance[i * rest.Length + j] * rest[j];
        return sum;
    }

    private bool Run()
    {
        Start();
        if (Evaluate() is not { } objective)
            return false;
        for (var step = 0; step < MostSteps; step++)
        {
            var (alpha, theta) = Direction();
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
        Array.Clear(diagonal);
        Array.Clear(means);
        Array.Clear(Covariance);
        for (var i = 0; i < weights.Length; i++)
        {
            var row = design.Rows[i];
            var (c, slot, x) = (design.Strata[i], design.Slots[i], design.Values[i]);
            var column = design.SlotColumns[slot];
            var eta = Intercepts[c] + x * Coefficients[column];
            var e = Math.Exp(-Math.Abs(eta));
            var p = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
            var w = row.Total * e / ((1 + e) * (1 + e));
            likelihood += row.Counted * eta - row.Total * (Math.Max(eta, 0) + Math.Log(1 + e));
            (Probabilities[i], weights[i]) = (p, w);
            diagonal[c] += w;
            means[slot] += w * x;
            Covariance[column * design.Columns + column] += w * x * x;
        }
        var logDeterminant = 0.0;
        for (var c = 0; c < diagonal.Length; c++)
        {
            if (!(diagonal[c] > 1e-280))
                return null;
            logDeterminant += Math.Log(diagonal[c]);
            var (from, to) = (design.SlotStarts[c], design.SlotStarts[c + 1]);
            for (var a = from; a < to; a++)
                for (var b = from; b < to; b++)
                    Covariance[design.SlotColumns[a] * design.Columns + design.SlotColumns[b]] -=
                        means[a] * means[b] / diagonal[c];
            for (var a = from; a < to; a++)
                means[a] /= diagonal[c];
        }
        if (Cholesky.Invert(Covariance, design.Columns) is not { } schur)
            return null;
        var objective = penalised ? likelihood + 0.5 * (logDeterminant + schur) : likelihood;
        return double.IsFinite(objective) ? objective : null;
    }

    /// <summary>Newton's step from the state that was evaluated last.</summary>
    private (double[] Alpha, double[] Theta) Direction()
    {
        var alpha = new double[Intercepts.Length];
        var gradient = new double[Coefficients.Length];
        var (projected, quadratic) = penalised ? Leverages() : ([], []);
        for (var i = 0; i < weights.Length; i++)
        {
            var row = design.Rows[i];
            var (c, slot, x) = (design.Strata[i], design.Slots[i], design.Values[i]);
            var column = design.SlotColumns[slot];
            var score = row.Counted - row.Total * Probabilities[i];
            if (penalised)
            {
                // u = x − mean of the stratum, spread over its columns; h = w·(1/a + uᵀ·S⁻¹·u).
                var spread = x * x * Covariance[column * design.Columns + column] - 2 * x * projected[slot] + quadratic[c];
                score += weights[i] * (1 / diagonal[c] + spread) * (0.5 - Probabilities[i]);
            }
            alpha[c] += score;
            gradient[column] += score * x;
        }
        for (var c = 0; c < alpha.Length; c++)
            for (var slot = design.SlotStarts[c]; slot < design.SlotStarts[c + 1]; slot++)
                gradient[design.SlotColumns[slot]] -= means[slot] * alpha[c];
        var theta = new double[Coefficients.Length];
        for (var i = 0; i < theta.Length; i++)
            for (var j = 0; j < theta.Length; j++)
                theta[i] += Covariance[i * theta.Length + j] * gradient[j];
        for (var c = 0; c < alpha.Length; c++)
        {
            alpha[c] /= diagonal[c];
            for (var slot = design.SlotStarts[c]; slot < design.SlotStarts[c + 1]; slot++)
                alpha[c] -= means[slot] * theta[design.SlotColumns[slot]];
        }
        return (alpha, theta);
    }

    /// <summary>With m the mean covariates of a stratum: (S⁻¹·m) at each slot's column, and mᵀ·S⁻¹·m of each stratum.</summary>
    private (double[] Projected, double[] Quadratic) Leverages()
    {
        var projected = new double[means.Length];
        var quadratic = new double[diagonal.Length];
        for (var c = 0; c < diagonal.Length; c++)
        {
            var (from, to) = (design.SlotStarts[c], design.SlotStarts[c + 1]);
            for (var a = from; a < to; a++)
            {
                for (var b = from; b < to; b++)
                    projected[a] += Covariance[design.SlotColumns[a] * design.Columns + design.SlotColumns[b]] * means[b];
                quadratic[c] += means[a] * projected[a];
            }
        }
        return (projected, quadratic);
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
