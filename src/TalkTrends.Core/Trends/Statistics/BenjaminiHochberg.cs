namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Control of the false discovery rate (Y. Benjamini and Y. Hochberg 1995).</summary>
public static class BenjaminiHochberg
{
    /// <summary>q of each p, in the same order: the smallest p·m/rank of this and all larger p, at most 1.</summary>
    /// <param name="p">Each in [0, 1].</param>
    public static double[] Adjust(IReadOnlyList<double> p)
    {
        var order = Enumerable.Range(0, p.Count).OrderBy(i => p[i]).ThenBy(i => i).ToArray();
        var q = new double[p.Count];
        var smallest = 1.0;
        for (var rank = p.Count; rank > 0; rank--)
        {
            smallest = Math.Min(smallest, p[order[rank - 1]] * p.Count / rank);
            q[order[rank - 1]] = smallest;
        }
        return q;
    }
}
