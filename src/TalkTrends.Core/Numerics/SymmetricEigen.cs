namespace TalkTrends.Core.Numerics;

/// <summary>Eigenvalues of a small symmetric matrix by cyclic Jacobi rotations: slow, exact, and the same on every machine.</summary>
internal static class SymmetricEigen
{
    private const int MostSweeps = 60;

    /// <summary>Eigenvalues in descending order and the vectors as columns; of each vector the largest component is positive.</summary>
    public static (double[] Values, double[,] Vectors) Solve(double[,] symmetric, int size)
    {
        var a = (double[,])symmetric.Clone();
        var v = new double[size, size];
        for (var i = 0; i < size; i++)
            v[i, i] = 1;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            double off = 0, diagonal = 0;
            for (var i = 0; i < size; i++)
            {
                diagonal += a[i, i] * a[i, i];
                for (var j = i + 1; j < size; j++)
                    off += a[i, j] * a[i, j];
            }
            if (off <= 1e-24 * diagonal)
                break;
            for (var p = 0; p < size - 1; p++)
                for (var q = p + 1; q < size; q++)
                    Rotate(a, v, size, p, q);
        }
        var order = Enumerable.Range(0, size).OrderByDescending(i => a[i, i]).ToArray();
        var (values, vectors) = (new double[size], new double[size, size]);
        for (var k = 0; k < size; k++)
        {
            values[k] = a[order[k], order[k]];
            var largest = 0;
            for (var i = 1; i < size; i++)
                if (Math.Abs(v[i, order[k]]) > Math.Abs(v[largest, order[k]]) + 1e-12)
                    largest = i;
            var sign = v[largest, order[k]] < 0 ? -1 : 1;
            for (var i = 0; i < size; i++)
                vectors[i, k] = sign * v[i, order[k]];
        }
        return (values, vectors);
    }

    private static void Rotate(double[,] a, double[,] v, int size, int p, int q)
    {
        if (a[p, q] == 0)
            return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
        var c = 1 / Math.Sqrt(t * t + 1);
        var s = t * c;
        for (var i = 0; i < size; i++)
            (a[i, p], a[i, q]) = (c * a[i, p] - s * a[i, q], s * a[i, p] + c * a[i, q]);
        for (var i = 0; i < size; i++)
            (a[p, i], a[q, i]) = (c * a[p, i] - s * a[q, i], s * a[p, i] + c * a[q, i]);
        for (var i = 0; i < size; i++)
            (v[i, p], v[i, q]) = (c * v[i, p] - s * v[i, q], s * v[i, p] + c * v[i, q]);
    }
}
