namespace TalkTrends.Core.Topics;

/// <summary>Low-rank embedding of sparse rows by a randomised range finder with power iterations (Halko, Martinsson and Tropp 2011).</summary>
/// <remarks>The test matrix holds seeded signs; every sum runs in a fixed order, so that the result does not depend on workers or vector width.</remarks>
internal static class RandomizedSvd
{
    private const int Oversampling = 8;
    private const int PowerIterations = 3;

    /// <summary>
    /// The right singular vectors of <paramref name="rows"/> as terms × rank (row-major), strongest first; rank is at most <paramref name="rank"/>.
    /// A row is embedded by multiplying it with them.
    /// </summary>
    public static (float[] Basis, int Rank) Basis(WeightedRows rows, int rank, ulong seed, int workers)
    {
        var width = Math.Min(rank + Oversampling, Math.Min(rows.RowCount, rows.TermCount));
        if (width == 0)
            return ([], 0);
        var random = new SplitMix(seed);
        var basis = new float[rows.TermCount * width];
        for (var i = 0; i < basis.Length; i++)
            basis[i] = (random.Next() & 1) == 0 ? 1 : -1;
        for (var round = 0; round < PowerIterations; round++)
            basis = Orthonormal(Transposed(rows, Multiply(rows, basis, width, workers), width), rows.TermCount, width);

        // The small problem: B = A·Q has the singular values of A on the range found; its Gram matrix gives the rotation.
        var projected = Multiply(rows, basis, width, workers);
        var (values, vectors) = SymmetricEigen.Solve(Gram(projected, rows.RowCount, width), width);
        var kept = Math.Min(rank, values.Count(value => value > 1e-7 * values[0]));
        var rotated = new float[rows.TermCount * kept];
        for (var term = 0; term < rows.TermCount; term++)
            for (var k = 0; k < kept; k++)
            {
                double sum = 0;
                for (var j = 0; j < width; j++)
                    sum += basis[term * width + j] * vectors[j, k];
                rotated[term * kept + k] = (float)sum;
            }
        return (rotated, kept);
    }

    /// <summary>Sparse rows × dense (terms × width).</summary>
    public static float[] Multiply(WeightedRows rows, float[] dense, int width, int workers)
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

    private static float[] Transposed(WeightedRows rows, float[] dense, int width)
    {
        var result = new float[rows.TermCount * width];
        for (var row = 0; row < rows.RowCount; row++)
        {
            var source = dense.AsSpan(row * width, width);
            var terms = rows.RowTerms(row);
            var weights = rows.RowWeights(row);
            for (var i = 0; i < terms.Length; i++)
                Vectors.AddScaled(result.AsSpan(terms[i] * width, width), source, weights[i]);
        }
        return result;
    }

    /// <summary>Columns made orthonormal by modified Gram–Schmidt, twice; a column that vanishes becomes zero.</summary>
    private static float[] Orthonormal(float[] matrix, int height, int width)
    {
        var columns = new float[width][];
        for (var j = 0; j < width; j++)
        {
            var column = columns[j] = new float[height];
            for (var i = 0; i < height; i++)
                column[i] = matrix[i * width + j];
            var before = Vectors.Normalise(column);
            for (var pass = 0; pass < 2; pass++)
                for (var other = 0; other < j; other++)
                    Vectors.AddScaled(column, columns[other], -Vectors.Dot(column, columns[other]));
            if (before == 0 || Vectors.Normalise(column) < 1e-5f)
                Array.Clear(column);
        }
        var result = new float[matrix.Length];
        for (var j = 0; j < width; j++)
            for (var i = 0; i < height; i++)
                result[i * width + j] = columns[j][i];
        return result;
    }

    private static double[,] Gram(float[] matrix, int height, int width)
    {
        var gram = new double[width, width];
        for (var row = 0; row < height; row++)
            for (var a = 0; a < width; a++)
                for (var b = a; b < width; b++)
                    gram[a, b] += (double)matrix[row * width + a] * matrix[row * width + b];
        for (var a = 0; a < width; a++)
            for (var b = 0; b < a; b++)
                gram[a, b] = gram[b, a];
        return gram;
    }
}
