using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Numerics;

/// <summary>Low-rank embedding of sparse rows by a randomised range finder with power iterations (Halko, Martinsson and Tropp 2011).</summary>
/// <remarks>The test matrix holds seeded signs; every sum runs in a fixed order, so that the result does not depend on workers or vector width.</remarks>
internal static class RandomizedSvd
{
    private const int Oversampling = 8;
    private const int PowerIterations = 2;

    /// <summary>
    /// The right singular vectors of <paramref name="rows"/> as terms × rank (row-major), strongest first; rank is at most <paramref name="rank"/>.
    /// A row is embedded by multiplying it with them.
    /// </summary>
    public static (float[] Basis, int Rank) Basis(TfIdfMatrix rows, int rank, ulong seed, int workers)
    {
        var width = Math.Min(rank + Oversampling, Math.Min(rows.RowCount, rows.TermCount));
        if (width == 0)
            return ([], 0);
        var random = new SplitMix(seed);
        var basis = new float[rows.TermCount * width];
        for (var i = 0; i < basis.Length; i++)
            basis[i] = (random.Next() & 1) == 0 ? 1 : -1;
        var columns = rows.Transposed();
        for (var round = 0; round < PowerIterations; round++)
            basis = Orthonormal(Multiply(columns, Multiply(rows, basis, width, workers), width, workers), rows.TermCount, width);

        // The small problem: B = A·Q has the singular values of A on the range found; its Gram matrix gives the rotation.
        var projected = Multiply(rows, basis, width, workers);
        var (values, vectors) = SymmetricEigen.Solve(Gram(projected, rows.RowCount, width), width);
        var kept = Math.Min(rank, values.Count(value => value > 1e-7 * values[0]));
        var rotated = new float[rows.TermCount * kept];
        var rotation = new float[width * kept];
        for (var j = 0; j < width; j++)
            for (var k = 0; k < kept; k++)
                rotation[j * kept + k] = (float)vectors[j, k];
        for (var term = 0; term < rows.TermCount; term++)
            for (var j = 0; j < width; j++)
                Vectors.AddScaled(rotated.AsSpan(term * kept, kept), rotation.AsSpan(j * kept, kept), basis[term * width + j]);
        return (rotated, kept);
    }

    /// <summary>Sparse rows × dense (terms × width).</summary>
    public static float[] Multiply(TfIdfMatrix rows, float[] dense, int width, int workers)
    {
        var result = new float[rows.RowCount * width];
        Parallel.For(0, rows.RowCount, new ParallelOptions { MaxDegreeOfParallelism = workers }, row =>
        {
            var target = result.AsSpan(row * width, width);
            var terms = rows.RowTerms(row);
            var weights = rows.RowWeights(row);
            for (var i = 0; i < terms.Length; i++)
                Vectors.AddScaled(target, dense.AsSpan(terms[i] * width, width), weights[i]);
        });
        return result;
    }

    /// <summary>
    /// Columns made orthonormal by the Cholesky factor of their Gram matrix, twice, because once leaves the error of a single-precision sum squared;
    /// a column that vanishes becomes zero.
    /// </summary>
    private static float[] Orthonormal(float[] matrix, int height, int width)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            var inverse = InverseCholesky(Gram(matrix, height, width), width);
            var result = new float[matrix.Length];
            for (var row = 0; row < height; row++)
            {
                var source = matrix.AsSpan(row * width, width);
                var target = result.AsSpan(row * width, width);
                for (var i = 0; i < width; i++)
                    if (source[i] != 0)
                        Vectors.AddScaled(target[i..], inverse.AsSpan(i * width + i, width - i), source[i]);
            }
            matrix = result;
        }
        return matrix;
    }

    /// <summary>The inverse of R, row-major, where RᵀR is the matrix given and R is upper triangular; rows and columns of a vanishing pivot are zero.</summary>
    private static float[] InverseCholesky(double[,] gram, int width)
    {
        var r = new double[width, width];
        var inverse = new double[width, width];
        for (var j = 0; j < width; j++)
        {
            for (var i = 0; i < j; i++)
            {
                var sum = gram[i, j];
                for (var k = 0; k < i; k++)
                    sum -= r[k, i] * r[k, j];
                r[i, j] = r[i, i] == 0 ? 0 : sum / r[i, i];
            }
            var pivot = gram[j, j];
            for (var k = 0; k < j; k++)
                pivot -= r[k, j] * r[k, j];
            if (pivot <= 1e-10 * gram[j, j])
                continue;
            r[j, j] = Math.Sqrt(pivot);
            inverse[j, j] = 1 / r[j, j];
            for (var i = j - 1; i >= 0; i--)
            {
                double sum = 0;
                for (var k = i; k < j; k++)
                    sum += inverse[i, k] * r[k, j];
                inverse[i, j] = -sum / r[j, j];
            }
        }
        return [.. inverse.Cast<double>().Select(entry => (float)entry)];
    }

    private static double[,] Gram(float[] matrix, int height, int width)
    {
        var (gram, row) = (new double[width * width], new double[width]);
        for (var at = 0; at < height; at++)
        {
            for (var i = 0; i < width; i++)
                row[i] = matrix[at * width + i];
            for (var i = 0; i < width; i++)
                if (row[i] != 0)
                    Vectors.AddScaled(gram.AsSpan(i * width + i, width - i), row.AsSpan(i), row[i]);
        }
        var square = new double[width, width];
        for (var a = 0; a < width; a++)
            for (var b = a; b < width; b++)
                square[a, b] = square[b, a] = gram[a * width + b];
        return square;
    }
}
