namespace TalkTrends.Core.Trends;

/// <summary>Change of a theme's log-odds for each year, within conferences.</summary>
/// <param name="Value">Natural log-odds a year; finite.</param>
/// <param name="Bounds">95 % interval by Student's t; null without degrees of freedom.</param>
/// <param name="P">Two-sided p against no change; null without degrees of freedom.</param>
/// <param name="Dispersion">φ = max(1, Pearson χ²/df); 1 without degrees of freedom.</param>
/// <param name="DegreesOfFreedom">Events less conferences less one, over conferences that say something; not negative.</param>
/// <param name="Penalised">True where Firth's penalty was needed, because the years separate the talks or all talks are counted.</param>
public sealed record SlopeEstimate(
    double Value, Interval? Bounds, double? P, double Dispersion, int DegreesOfFreedom, bool Penalised);
