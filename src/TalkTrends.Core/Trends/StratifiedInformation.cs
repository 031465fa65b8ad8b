namespace TalkTrends.Core.Trends;

/// <summary>
/// The information matrix [A B; Bᵀ D] of a <see cref="StratifiedDesign"/> under some weights of its rows, in the form that is
/// needed of it: the diagonal A, the mean covariates A⁻¹B by slot, and the inverse of the Schur complement S = D − BᵀA⁻¹B.
/// </summary>
internal sealed class StratifiedInformation(StratifiedDesign design)
{
    private readonly double[] diagonal = new double[design.StrataCount];
    private readonly double[] means = new double[design.SlotColumns.Length];

    /// <summary>S⁻¹, row by row: the covariance of the coefficients.</summary>
    public double[] Covariance { get; } = new double[design.Columns * design.Columns];

    /// <summary>Takes new weights, one for each row, not negative.</summary>
    /// <returns>The logarithms of the determinants of A and S, whose sum is the whole; null where the matrix is not positive definite.</returns>
    public (double Intercepts, double Covariates)? Weigh(double[] weights)
    {
        Array.Clear(diagonal);
        Array.Clear(means);
        Array.Clear(Covariance);
        var (slots, strata, columns, values) = (design.Slots, design.Strata, design.ColumnOf, design.Values);
        var (covariance, next) = (Covariance, design.Columns + 1);
        for (var i = 0; i < weights.Length; i++)
        {
            var x = values[i];
            diagonal[strata[i]] += weights[i];
            means[slots[i]] += weights[i] * x;
            covariance[columns[i] * next] += weights[i] * x * x;
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
                    Covariance[Cell(a, b)] -= means[a] * means[b] / diagonal[c];
            for (var a = from; a < to; a++)
                means[a] /= diagonal[c];
        }
        return Cholesky.Invert(Covariance, design.Columns) is { } schur ? (logDeterminant, schur) : null;
    }

    /// <summary>Solves for both blocks in place: gradients in, steps out.</summary>
    public void Solve(double[] ofIntercepts, double[] ofCoefficients)
    {
        var reduced = Reduce(ofIntercepts, ofCoefficients);
        Array.Clear(ofCoefficients);
        for (var i = 0; i < reduced.Length; i++)
            for (var j = 0; j < reduced.Length; j++)
                ofCoefficients[i] += Covariance[i * reduced.Length + j] * reduced[j];
        for (var c = 0; c < diagonal.Length; c++)
        {
            ofIntercepts[c] /= diagonal[c];
            for (var slot = design.SlotStarts[c]; slot < design.SlotStarts[c + 1]; slot++)
                ofIntercepts[c] -= means[slot] * ofCoefficients[design.SlotColumns[slot]];
        }
    }

    /// <summary>gᵀ·I⁻¹·g.</summary>
    public double Quadratic(double[] ofIntercepts, double[] ofCoefficients)
    {
        var sum = 0.0;
        for (var c = 0; c < diagonal.Length; c++)
            sum += ofIntercepts[c] * ofIntercepts[c] / diagonal[c];
        var reduced = Reduce(ofIntercepts, ofCoefficients);
        for (var i = 0; i < reduced.Length; i++)
            for (var j = 0; j < reduced.Length; j++)
                sum += reduced[i] * Covariance[i * reduced.Length + j] * reduced[j];
        return sum;
    }

    /// <summary>
    /// Of each row uᵀ·S⁻¹·u, with u the distance of its covariates from the mean of its stratum; with the intercepts, xᵀ·I⁻¹·x,
    /// which is 1/a more. Times the row's weight it is the row's part h of the hat matrix.
    /// </summary>
    public double[] Leverages(bool withIntercepts)
    {
        // From S⁻¹·m at each slot's column and mᵀ·S⁻¹·m, with m the mean covariates of a stratum.
        var projected = new double[means.Length];
        var quadratic = new double[diagonal.Length];
        for (var c = 0; c < diagonal.Length; c++)
        {
            var (from, to) = (design.SlotStarts[c], design.SlotStarts[c + 1]);
            for (var a = from; a < to; a++)
            {
                for (var b = from; b < to; b++)
                    projected[a] += Covariance[Cell(a, b)] * means[b];
                quadratic[c] += means[a] * projected[a];
            }
        }
        var leverages = new double[design.Rows.Length];
        for (var i = 0; i < leverages.Length; i++)
        {
            var (c, slot, x) = (design.Strata[i], design.Slots[i], design.Values[i]);
            leverages[i] = x * x * Covariance[Cell(slot, slot)] - 2 * x * projected[slot] + quadratic[c]
                + (withIntercepts ? 1 / diagonal[c] : 0);
        }
        return leverages;
    }

    private double[] Reduce(double[] ofIntercepts, double[] ofCoefficients)
    {
        var reduced = (double[])ofCoefficients.Clone();
        for (var c = 0; c < diagonal.Length; c++)
            for (var slot = design.SlotStarts[c]; slot < design.SlotStarts[c + 1]; slot++)
                reduced[design.SlotColumns[slot]] -= means[slot] * ofIntercepts[c];
        return reduced;
    }

    private int Cell(int a, int b) => design.SlotColumns[a] * design.Columns + design.SlotColumns[b];
}
