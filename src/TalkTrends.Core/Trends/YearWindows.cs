namespace TalkTrends.Core.Trends;

/// <summary>A theme's share pooled over neighbouring complete years: what charts draw as a line.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Year">The year the window stands for.</param>
/// <param name="Window">Counts, share and interval of the window.</param>
public sealed record YearWindow(string ThemeId, int Year, WindowShare Window);

/// <summary>Pools plain counts over complete years.</summary>
public static class YearWindows
{
    /// <summary>For each theme and complete year the three-year mean around it: the year and its complete neighbours. Sorted as <paramref name="years"/>.</summary>
    public static IReadOnlyList<YearWindow> Centred(IReadOnlyList<ThemeYear> years) =>
        [.. years.GroupBy(row => row.ThemeId, StringComparer.Ordinal).SelectMany(rows =>
        {
            var complete = rows.Where(row => row is { Complete: true, TalksTotal: > 0 }).ToList();
            return complete.Select(row => new YearWindow(row.ThemeId, row.Year, Pool([.. complete.Where(other => Math.Abs(other.Year - row.Year) <= 1)])));
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
