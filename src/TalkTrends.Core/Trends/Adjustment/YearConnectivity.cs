using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>Which years can be compared: those joined, directly or in steps, by conferences that took place in both.</summary>
public static class YearConnectivity
{
    /// <summary>The largest group of connected years, by talks with text; the earlier of equals.</summary>
    /// <param name="observations">Events, in any order.</param>
    /// <returns>Ascending; empty where there are no observations.</returns>
    public static IReadOnlyList<int> LargestGroup(IReadOnlyList<Observation> observations)
    {
        int[] years = [.. observations.Select(row => row.Year).Distinct().Order()];
        var parent = Enumerable.Range(0, years.Length).ToArray();
        int Root(int i)
        {
            while (parent[i] != i)
                i = parent[i] = parent[parent[i]];
            return i;
        }
        var firstOf = new Dictionary<int, int>();
        foreach (var row in observations)
        {
            var year = Array.BinarySearch(years, row.Year);
            if (!firstOf.TryAdd(row.Conference, year))
            {
                var (a, b) = (Root(firstOf[row.Conference]), Root(year));
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
        var talks = new long[years.Length];
        foreach (var row in observations)
            talks[Root(Array.BinarySearch(years, row.Year))] += row.Total;
        var best = 0;
        for (var i = 1; i < talks.Length; i++)
            if (talks[i] > talks[best])
                best = i;
        return [.. years.Where((_, i) => Root(i) == best)];
    }
}
