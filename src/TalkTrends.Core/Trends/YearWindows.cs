namespace TalkTrends.Core.Trends;

/// <summary>A theme's share pooled over neighbouring complete years: what charts draw as a line.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Year">The year the window stands for.</param>
/// <param name="Window">Counts, share and interval of the window.</param>
public sealed record YearWindow(string ThemeId, int Year, WindowShare Window);

/// <summary>Pools plain counts over complete years.</summary>
public static class YearWindows
{
    private const int Length = 3;

    /// <summary>
    /// For each theme and complete year, from the third on, the mean of it and the two complete years before: the last is the share that verdicts call
    /// "last". Sorted as <paramref name="years"/>.
    /// </summary>
    public static IReadOnlyList<YearWindow> Trailing(IReadOnlyList<ThemeYear> years) =>
        [.. years.GroupBy(row => row.ThemeId, StringComparer.Ordinal).SelectMany(rows =>
        {
            var complete = rows.Where(row => row is { Complete: true, TalksTotal: > 0 }).ToList();
            return complete.Skip(Length - 1).Select((row, i) => new YearWindow(row.ThemeId, row.Year, Pool(complete[i..(i + Length)])));
        })];

    /// <summary>The complete years given, pooled; their interval is Wilson's.</summary>
    /// <exception cref="ArgumentException">There is no talk in them.</exception>
    public static WindowShare Pool(IReadOnlyList<ThemeYear> years)
    {
        var (counted, total) = (years.Sum(row => row.TalksCounted), years.Sum(row => row.TalksTotal));
        return Wilson.Of(counted, total) is { } bounds
            ? new WindowShare([.. years.Select(row => row.Year)], counted, total, (double)counted / total, bounds, Adjusted: false)
            : throw new ArgumentException("A window of years holds at least one talk.", nameof(years));
    }
}
