namespace TalkTrends.Core.Numerics;

/// <summary>Factor and inverse of a small symmetric positive definite matrix: a few years by a few years.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the row-major <paramref name="matrix"/> by its inverse and gives the logarithm of its determinant.</summary>
    /// <returns>Null, and a spoiled matrix, where it is not positive definite.</returns>
    public static double? Invert(double[] matrix, int size)
    {
        if (!Factor(matrix, size))
            return null;
        var logDeterminant = LogDeterminant(matrix, size);
        InvertFactor(matrix, size);
        return logDeterminant;
    }

    /// <summary>Writes the factor L of L·Lᵀ over the row-major <paramref name="matrix"/>, diagonal and below; what stands above is neither read nor written.</summary>
    /// <returns>False, and a spoiled matrix, where it is not positive definite.</returns>
    public static bool Factor(double[] matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.AsSpan(i * size, size);
            for (var j = 0; j < i; j++)
            {
                var other = matrix.AsSpan(j * size, j + 1);
                var sum = row[j];
                for (var k = 0; k < j; k++)
                    sum -= row[k] * other[k];
                row[j] = sum / other[j];
            }
            var diagonal = row[i];
            for (var k = 0; k < i; k++)
                diagonal -= row[k] * row[k];
            if (!(diagonal > 1e-280) || double.IsInfinity(diagonal))
                return false;
            row[i] = Math.Sqrt(diagonal);
        }
        return true;
    }

    /// <summary>Logarithm of the determinant of the matrix with the given factor.</summary>
    public static double LogDeterminant(double[] factor, int size)
    {
        var sum = 0.0;
        for (var i = 0; i < size; i++)
            sum += Math.Log(factor[i * size + i]);
        return 2 * sum;
    }

    /// <summary>Solves L·Lᵀ·x = <paramref name="right"/>, in place.</summary>
    public static void Solve(double[] factor, int size, double[] right)
    {
        for (var i = 0; i < size; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
                sum -= factor[i * size + k] * right[k];
            right[i] = sum / factor[i * size + i];
        }
        for (var i = size - 1; i >= 0; i--)
        {
            right[i] /= factor[i * size + i];
            for (var k = 0; k < i; k++)
                right[k] -= factor[i * size + k] * right[i];
        }
    }

    /// <summary>Replaces a factor by the inverse of its matrix.</summary>
    public static void InvertFactor(double[] matrix, int size)
    {
        InvertTriangle(matrix, size);
        // The inverse is Lᵀ⁻¹·L⁻¹; row i needs only rows from i on, so it can overwrite in this order.
        for (var i = 0; i < size; i++)
            for (var j = 0; j <= i; j++)
            {
                var sum = 0.0;
                for (var k = i; k < size; k++)
                    sum += matrix[k * size + i] * matrix[k * size + j];
                matrix[j * size + i] = sum;
            }
        for (var i = 0; i < size; i++)
            for (var j = 0; j < i; j++)
                matrix[i * size + j] = matrix[j * size + i];
    }

    private static void InvertTriangle(double[] lower, int size)
    {
        for (var j = 0; j < size; j++)
        {
            lower[j * size + j] = 1 / lower[j * size + j];
            for (var i = j + 1; i < size; i++)
            {
                var sum = 0.0;
                for (var k = j; k < i; k++)
                    sum -= lower[i * size + k] * lower[k * size + j];
                lower[i * size + j] = sum / lower[i * size + i];
            }
        }
    }
}
