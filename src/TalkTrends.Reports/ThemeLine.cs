using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Reports;

/// <summary>A theme over the years, with what charts say of it.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Trend">Its verdict.</param>
/// <param name="Years">Its rows, ascending.</param>
/// <param name="Series">The years to draw.</param>
internal sealed record ThemeLine(
    ThemeSummary Theme, ThemeTrend Trend, IReadOnlyList<ThemeYear> Years, ThemeSeries Series)
{
    /// <summary>Three complete years together, by the last of them, ascending: the line. Adjusted where there are several conferences.</summary>
    public IReadOnlyList<WindowShare> Windows { get; } = [.. Years.Select(row => row.Window).OfType<WindowShare>()];

    /// <summary>Counted talks over all years.</summary>
    public int Counted => Years.Sum(row => row.TalksCounted);

    /// <summary>Talks with text over all years.</summary>
    public int Total => Years.Sum(row => row.TalksTotal);
}
