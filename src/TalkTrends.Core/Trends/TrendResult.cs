using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends;

/// <summary>Everything that is known of themes over years and events. No number in it is NaN or infinite.</summary>
/// <param name="Years">Sorted by theme and year: every theme in every dated year.</param>
/// <param name="Events">Sorted by theme and event: every theme at every event.</param>
/// <param name="Trends">Sorted by theme: one for each.</param>
/// <param name="Bursts">Sorted by theme and first year.</param>
/// <param name="CannotTell">Why no verdict at all is possible; null where some are.</param>
public sealed record TrendResult(
    IReadOnlyList<ThemeYear> Years,
    IReadOnlyList<ThemeEvent> Events,
    IReadOnlyList<ThemeTrend> Trends,
    IReadOnlyList<ThemeBurst> Bursts,
    string? CannotTell)
{
    /// <summary>Of nothing.</summary>
    public static TrendResult Empty { get; } = new([], [], [], [], null);

    /// <summary>The last complete year against the three before, by theme and conference; empty where that cannot be told.</summary>
    public IReadOnlyList<YearChange> LastYear { get; init; } = [];
}
