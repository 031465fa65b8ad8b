namespace TalkTrends.Core.Trends;

/// <summary>Years in which a theme runs at twice its usual rate or more: a row of theme_bursts.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="FromYear">First year of the burst.</param>
/// <param name="ToYear">Last year of it; the same as the first for a burst of one year.</param>
/// <param name="Weight">How much likelier the burst makes the counts, in natural logarithms; positive.</param>
public sealed record ThemeBurst(string ThemeId, int FromYear, int ToYear, double Weight);
