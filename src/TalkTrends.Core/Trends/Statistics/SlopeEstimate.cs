namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Change of a theme's log-odds for each year, with the mix of conferences allowed for.</summary>
/// <param name="Value">Natural log-odds a year; finite.</param>
/// <param name="Bounds">95 % interval by Student's t; null without degrees of freedom.</param>
/// <param name="P">Two-sided p against no change; null without degrees of freedom.</param>
/// <param name="Dispersion">φ ≥ 1 about the line, Pearson's χ² by its degrees of freedom; 1 without any.</param>
/// <param name="DegreesOfFreedom">Events less conferences less one; not negative.</param>
/// <param name="Penalised">True where Firth's penalty was needed, because the years separate the talks or all talks are counted.</param>
public sealed record SlopeEstimate(
    double Value, Interval? Bounds, double? P, double Dispersion, int DegreesOfFreedom, bool Penalised);
