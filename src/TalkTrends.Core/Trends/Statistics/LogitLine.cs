namespace TalkTrends.Core.Trends.Statistics;

/// <summary>logit P = α + β·time on counts, by Newton's method.</summary>
/// <remarks>
/// Firth's penalty (D. Firth 1993) adds half the logarithm of the information's determinant to the log-likelihood, which keeps the slope finite where
/// the years separate the talks; its score is Σ (r − n·p + h·(½ − p))·x with h the row's part of the hat matrix. That is the score of r + h/2 counted
/// among n + h, whose information the steps use: with that of n alone they overshoot.
/// </remarks>
internal sealed class LogitLine
{
    private const int MostSteps = 500;
    private const int MostHalvings = 30;
    private const double LongestStep = 4;
    private const double Tolerance = 1e-9;

    private readonly Observation[] rows;
    private readonly double[] times;
    private readonly double[] fitted;

    private LogitLine(Observation[] rows, double[] times)
    {
        (this.rows, this.times, fitted) = (rows, times, new double[rows.Length]);
        var (counted, total) = (rows.Sum(row => (double)row.Counted), rows.Sum(row => (double)row.Total));
        Level = Math.Log((counted + 0.5) / (total - counted + 0.5));
    }

    /// <summary>β.</summary>
    public double Slope { get; private set; }

    /// <summary>Variance of β at φ = 1.</summary>
    public double Variance { get; private set; }

    private double Level { get; set; }

    /// <summary>Fits the counts.</summary>
    /// <param name="rows">Of one conference, in two years or more.</param>
    /// <param name="times">Of each row.</param>
    /// <param name="penalised">With Firth's penalty.</param>
    /// <returns>Null where no finite slope was reached: without the penalty, where the years separate the talks.</returns>
    public static LogitLine? Fit(Observation[] rows, double[] times, bool penalised)
    {
        var line = new LogitLine(rows, times);
        return line.Run(penalised) ? line : null;
    }

    /// <summary>Pearson's χ²: Σ (r − n·p)²/(n·p·(1 − p)).</summary>
    public double PearsonChiSquared()
    {
        var sum = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            var (residual, variance) = (rows[i].Counted - rows[i].Total * fitted[i], rows[i].Total * fitted[i] * (1 - fitted[i]));
            if (variance > 0)
                sum += residual * residual / variance;
        }
        return sum;
    }

    private bool Run(bool penalised)
    {
        var objective = Objective(penalised);
        for (var step = 0; step < MostSteps; step++)
        {
            if (Direction(penalised) is not var (level, slope))
                return false;
            var largest = Math.Max(Math.Abs(level), Math.Abs(slope));
            if (largest < Tolerance)
                return Information([]) is { } found && (Variance = found.Inverse.Slope) > 0;
            var (oldLevel, oldSlope, scale, accepted) = (Level, Slope, Math.Min(1, LongestStep / largest), false);
            for (var halving = 0; halving < MostHalvings && !accepted; halving++, scale /= 2)
            {
                (Level, Slope) = (oldLevel + scale * level, oldSlope + scale * slope);
                // Rounding alone may lower the objective by a few units in its last place near the summit.
                if (Objective(penalised) is var next && double.IsFinite(next) && next >= objective - 1e-11 * (1 + Math.Abs(objective)))
                    (objective, accepted) = (next, true);
            }
            if (!accepted)
                return false;
        }
        return false;
    }

    /// <summary>What is made as large as can be; fills the fitted probabilities.</summary>
    private double Objective(bool penalised)
    {
        var likelihood = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            var eta = Level + times[i] * Slope;
            var e = Math.Exp(-Math.Abs(eta));
            fitted[i] = eta >= 0 ? 1 / (1 + e) : e / (1 + e);
            likelihood += rows[i].Counted * eta - rows[i].Total * (Math.Max(eta, 0) + Math.Log(1 + e));
        }
        return !penalised ? likelihood : Information([]) is { } information ? likelihood + 0.5 * Math.Log(information.Determinant) : double.NegativeInfinity;
    }

    /// <summary>Newton's step; null where its matrix is not positive definite.</summary>
    private (double Level, double Slope)? Direction(bool penalised)
    {
        if (Information([]) is not { } information)
            return null;
        var leverages = new double[rows.Length];
        var (level, slope) = (0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            if (penalised)
                leverages[i] = rows[i].Total * fitted[i] * (1 - fitted[i]) * information.Inverse.Of(times[i]);
            var score = rows[i].Counted - rows[i].Total * fitted[i] + leverages[i] * (0.5 - fitted[i]);
            (level, slope) = (level + score, slope + score * times[i]);
        }
        if ((penalised ? Information(leverages) : information) is not { Inverse: var inverse })
            return null;
        return (inverse.Level * level + inverse.Both * slope, inverse.Both * level + inverse.Slope * slope);
    }

    /// <summary>Inverse and determinant of the information of so many further talks in each row; null where it is not positive definite.</summary>
    private (Symmetric Inverse, double Determinant)? Information(double[] further)
    {
        var (level, both, slope) = (0.0, 0.0, 0.0);
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = (rows[i].Total + (further.Length > 0 ? further[i] : 0)) * fitted[i] * (1 - fitted[i]);
            (level, both, slope) = (level + weight, both + weight * times[i], slope + weight * times[i] * times[i]);
        }
        var determinant = level * slope - both * both;
        return determinant > 1e-280 && double.IsFinite(determinant) ? (new(slope / determinant, -both / determinant, level / determinant), determinant) : null;
    }

    /// <summary>A symmetric matrix of level and slope.</summary>
    private readonly record struct Symmetric(double Level, double Both, double Slope)
    {
        /// <summary>xᵀ·M·x with x = (1, time).</summary>
        public double Of(double time) => Level + 2 * time * Both + time * time * Slope;
    }
}
