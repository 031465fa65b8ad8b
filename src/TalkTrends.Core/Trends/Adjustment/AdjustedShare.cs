using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>A share had every year the same mix of conferences.</summary>
/// <param name="Share">In (0, 1).</param>
/// <param name="Bounds">95 % interval.</param>
public readonly record struct AdjustedShare(double Share, Interval Bounds);
