using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Numerics;

/// <summary>Non-negative matrix factorisation A ≈ W·Hᵀ by coordinate descent on the squared error (Cichocki and Phan 2009), from a start that is not random (Boutsidis and Gallopoulos 2008).</summary>
/// <remarks>W is talks × factors, H terms × factors, both row-major. Each row is settled by itself, so that the number of workers changes no bit.</remarks>
internal static class NonNegativeFactors
{
    private const int MostRounds = 60;
    private const int RowsTogether = 256;

    /// <summary>Part of the first round's change below which a round changes nothing that matters.</summary>
    private const double Settled = 0.01;

    private const ulong Seed = 20260101;

    /// <summary>The factors as terms × count, each column of length 1; count is at most <paramref name="wanted"/>.</summary>
    public static (float[] Terms, int Count) Learn(TfIdfMatrix rows, int wanted, int workers)
    {
        var (basis, count) = RandomizedSvd.Basis(rows, wanted, Seed, workers);
        var (talks, terms) = Start(rows, basis, count, workers);
        var columns = rows.Transposed();
        double first = 0;
        for (var round = 0; round < MostRounds; round++)
        {
            Descend(talks, RandomizedSvd.Multiply(rows, terms, count, workers), Gram(terms, count), count, workers);
            var change = Descend(terms, RandomizedSvd.Multiply(columns, talks, count, workers), Gram(talks, count), count, workers);
            if (round == 0)
                first = change;
            else if (change <= Settled * first)
                break;
        }
        Scale(terms, count);
        return (terms, count);
    }

    /// <summary>H·(HᵀH)⁻¹: a row of A times it are the coordinates of the nearest combination of the factors.</summary>
    public static float[] Projection(float[] factors, int count)
    {
        var gram = Gram(factors, count);
        // Factors that are nearly one another's sum would be told apart by noise.
        for (var k = 0; k < count; k++)
            gram[k * count + k] += 1e-3;
        if (Cholesky.Invert(gram, count) is null)
            return factors;
        var inverse = Array.ConvertAll(gram, entry => (float)entry);
        var projection = new float[factors.Length];
        for (var term = 0; term < factors.Length / count; term++)
            for (var k = 0; k < count; k++)
                if (factors[term * count + k] != 0)
                    Vectors.AddScaled(projection.AsSpan(term * count, count), inverse.AsSpan(k * count, count), factors[term * count + k]);
        return projection;
    }

    /// <summary>Of each singular pair the stronger of its positive and its negative part.</summary>
    private static (float[] Talks, float[] Terms) Start(TfIdfMatrix rows, float[] basis, int count, int workers)
    {
        var talks = RandomizedSvd.Multiply(rows, basis, count, workers);
        var terms = basis.ToArray();
        for (var k = 0; k < count; k++)
        {
            var (left, right) = (Parts(talks, k, count), Parts(terms, k, count));
            var sign = left.Positive * right.Positive >= left.Negative * right.Negative ? 1 : -1;
            Keep(talks, k, count, sign);
            Keep(terms, k, count, sign);
        }
        return (talks, terms);
    }

    private static (double Positive, double Negative) Parts(float[] matrix, int column, int width)
    {
        var (positive, negative) = (0.0, 0.0);
        for (var i = column; i < matrix.Length; i += width)
            if (matrix[i] > 0)
                positive += (double)matrix[i] * matrix[i];
            else
                negative += (double)matrix[i] * matrix[i];
        return (Math.Sqrt(positive), Math.Sqrt(negative));
    }

    private static void Keep(float[] matrix, int column, int width, int sign)
    {
        for (var i = column; i < matrix.Length; i += width)
            matrix[i] = Math.Max(0, sign * matrix[i]);
    }

    /// <summary>One pass over every coordinate of every row of <paramref name="factors"/>; returns the sum of squared changes.</summary>
    private static double Descend(float[] factors, float[] targets, double[] gram, int width, int workers)
    {
        var weights = Array.ConvertAll(gram, entry => (float)entry);
        var height = factors.Length / width;
        var changes = new double[(height + RowsTogether - 1) / RowsTogether];
        Parallel.For(0, changes.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, part =>
        {
            for (var row = part * RowsTogether; row < Math.Min(height, (part + 1) * RowsTogether); row++)
            {
                var own = factors.AsSpan(row * width, width);
                for (var k = 0; k < width; k++)
                {
                    var diagonal = weights[k * width + k];
                    if (diagonal <= 1e-12f)
                        continue;
                    var next = Math.Max(0, own[k] + (targets[row * width + k] - Vectors.Dot(own, weights.AsSpan(k * width, width))) / diagonal);
                    var step = next - own[k];
                    changes[part] += (double)step * step;
                    own[k] = next;
                }
            }
        });
        return changes.Sum();
    }

    private static double[] Gram(float[] matrix, int width)
    {
        var (gram, row) = (new double[width * width], new double[width]);
        for (var at = 0; at < matrix.Length; at += width)
        {
            for (var k = 0; k < width; k++)
                row[k] = matrix[at + k];
            for (var k = 0; k < width; k++)
                if (row[k] != 0)
                    Vectors.AddScaled(gram.AsSpan(k * width, width), row, row[k]);
        }
        return gram;
    }

    private static void Scale(float[] matrix, int width)
    {
        for (var k = 0; k < width; k++)
        {
            var length = Parts(matrix, k, width).Positive;
            for (var i = k; i < matrix.Length && length > 0; i += width)
                matrix[i] = (float)(matrix[i] / length);
        }
    }
}
