namespace TalkTrends.Core.Numerics;

/// <summary>The assignment problem: pairs of rows and columns, each in one pair at most, whose values sum to the most (Kuhn 1955, in the form of Jonker and Volgenant 1987).</summary>
internal static class OptimalPairs
{
    /// <summary>For each row its column; -1 where there are more rows than columns and it is left over.</summary>
    /// <param name="values">Rows × columns, finite.</param>
    public static int[] Of(double[,] values)
    {
        var (rows, columns) = (values.GetLength(0), values.GetLength(1));
        var size = Math.Max(rows, columns);
        // Square, with 1-based potentials; what is not there is worth nothing and costs nothing.
        var (rowPotential, columnPotential) = (new double[size + 1], new double[size + 1]);
        var (rowOf, before) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[size + 1];
            var column = 0;
            do
            {
                used[column] = true;
                var (at, delta, next) = (rowOf[column], double.PositiveInfinity, 0);
                for (var other = 1; other <= size; other++)
                {
                    if (used[other])
                        continue;
                    var reduced = Cost(at, other) - rowPotential[at] - columnPotential[other];
                    if (reduced < least[other])
                        (least[other], before[other]) = (reduced, column);
                    if (least[other] < delta)
                        (delta, next) = (least[other], other);
                }
                for (var other = 0; other <= size; other++)
                    if (used[other])
                    {
                        rowPotential[rowOf[other]] += delta;
                        columnPotential[other] -= delta;
                    }
                    else
                    {
                        least[other] -= delta;
                    }
                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = before[column])
                rowOf[column] = rowOf[before[column]];
        }
        var columnOf = new int[rows];
        Array.Fill(columnOf, -1);
        for (var column = 1; column <= columns; column++)
            if (rowOf[column] <= rows)
                columnOf[rowOf[column] - 1] = column - 1;
        return columnOf;

        double Cost(int row, int column) => row <= rows && column <= columns ? -values[row - 1, column - 1] : 0;
    }
}
