namespace TalkTrends.Core.Trends;

/// <summary>Inverse of a small symmetric positive definite matrix: a few years by a few years.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the row-major <paramref name="matrix"/> by its inverse and gives the logarithm of its determinant.</summary>
    /// <returns>Null, and a spoiled matrix, where it is not positive definite.</returns>
    public static double? Invert(double[] matrix, int size)
    {
        var logDeterminant = 0.0;
        for (var j = 0; j < size; j++)
        {
            var diagonal = matrix[j * size + j];
            for (var k = 0; k < j; k++)
                diagonal -= matrix[j * size + k] * matrix[j * size + k];
            if (!(diagonal > 1e-280) || double.IsInfinity(diagonal))
                return null;
            logDeterminant += Math.Log(diagonal);
            var root = Math.Sqrt(diagonal);
            matrix[j * size + j] = root;
            for (var i = j + 1; i < size; i++)
            {
                var sum = matrix[i * size + j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[i * size + k] * matrix[j * size + k];
                matrix[i * size + j] = sum / root;
            }
        }
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
        return logDeterminant;
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
