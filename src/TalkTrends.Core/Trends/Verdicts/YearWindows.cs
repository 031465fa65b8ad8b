using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>Pools the plain counts of one conference over complete years.</summary>
public static class YearWindows
{
    private const int Length = 3;

    /// <summary>The years, each complete one from the third on with the share of it and the two complete years before: what charts draw as a line.</summary>
    /// <param name="years">Of one theme at one conference, ascending.</param>
    /// <param name="dispersion">φ of its intervals, at least 1.</param>
    public static IReadOnlyList<ThemeYear> Trailing(IReadOnlyList<ThemeYear> years, double dispersion)
    {
        var complete = years.Where(row => row is { Complete: true, TalksTotal: > 0 }).ToList();
        var windows = complete.Skip(Length - 1).Select((row, i) => Pool(complete[i..(i + Length)], dispersion)).ToDictionary(window => window.Years[^1]);
        return [.. years.Select(row => row with { Window = windows.GetValueOrDefault(row.Year) })];
    }

    private static WindowShare Pool(List<ThemeYear> years, double dispersion)
    {
        var (counted, total) = (years.Sum(row => row.TalksCounted), years.Sum(row => row.TalksTotal));
        return new WindowShare([.. years.Select(row => row.Year)], counted, total, (double)counted / total, Wilson.Of(counted, total, dispersion)!.Value, Adjusted: false);
    }
}
