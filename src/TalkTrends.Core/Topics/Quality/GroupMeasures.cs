namespace TalkTrends.Core.Topics.Quality;

/// <summary>How well found groups agree with given ones; a group may have any number, negative ones included, and unassigned talks are one group like another.</summary>
public static class GroupMeasures
{
    /// <summary>Normalised mutual information with the arithmetic mean of both entropies below, in [0, 1]; 1 where both have one group only.</summary>
    /// <exception cref="ArgumentException">The groupings are not of one length.</exception>
    public static double MutualInformation(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (cells, rows, columns) = Count(left, right);
        var (h, g) = (Entropy(rows.Values, left.Length), Entropy(columns.Values, left.Length));
        if (h + g == 0)
            return 1;
        double information = 0;
        foreach (var ((row, column), count) in cells)
            information += (double)count / left.Length * Math.Log((double)count * left.Length / ((double)rows[row] * columns[column]));
        return Math.Clamp(2 * information / (h + g), 0, 1);
    }

    /// <summary>Adjusted Rand index (Hubert and Arabie 1985); 1 for the same groups, about 0 for unrelated ones.</summary>
    /// <exception cref="ArgumentException">The groupings are not of one length.</exception>
    public static double AdjustedRand(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var (cells, rows, columns) = Count(left, right);
        var (together, a, b) = (Pairs(cells.Values), Pairs(rows.Values), Pairs(columns.Values));
        var expected = a * b / Math.Max(1, left.Length * (left.Length - 1.0) / 2);
        var most = (a + b) / 2;
        return most - expected < 1e-12 ? 1 : (together - expected) / (most - expected);
    }

    /// <summary>The part of all items that belong to the commonest label of their group, in [0, 1]; 1 for no items.</summary>
    /// <param name="labels">What is true.</param>
    /// <param name="groups">What was found.</param>
    /// <exception cref="ArgumentException">The groupings are not of one length.</exception>
    public static double Purity(ReadOnlySpan<int> labels, ReadOnlySpan<int> groups)
    {
        SortedDictionary<int, int> most = [];
        foreach (var ((_, group), count) in Count(labels, groups).Cells)
            most[group] = Math.Max(most.GetValueOrDefault(group), count);
        return labels.Length == 0 ? 1 : (double)most.Values.Sum() / labels.Length;
    }

    private static (SortedDictionary<(int, int), int> Cells, SortedDictionary<int, int> Rows, SortedDictionary<int, int> Columns) Count(
        ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        if (left.Length != right.Length)
            throw new ArgumentException($"Two groupings of {left.Length} and {right.Length} items cannot be compared.", nameof(right));
        SortedDictionary<(int, int), int> cells = [];
        SortedDictionary<int, int> rows = [];
        SortedDictionary<int, int> columns = [];
        for (var i = 0; i < left.Length; i++)
        {
            cells[(left[i], right[i])] = cells.GetValueOrDefault((left[i], right[i])) + 1;
            rows[left[i]] = rows.GetValueOrDefault(left[i]) + 1;
            columns[right[i]] = columns.GetValueOrDefault(right[i]) + 1;
        }
        return (cells, rows, columns);
    }

    private static double Entropy(IEnumerable<int> counts, int total)
    {
        double sum = 0;
        foreach (var count in counts)
            sum -= (double)count / total * Math.Log((double)count / total);
        return sum;
    }

    private static double Pairs(IEnumerable<int> counts)
    {
        double sum = 0;
        foreach (var count in counts)
            sum += count * (count - 1.0) / 2;
        return sum;
    }
}
