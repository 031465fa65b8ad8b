namespace TalkTrends.Charts.Description;

/// <summary>A theme's share before and after.</summary>
/// <param name="Theme">Name and hue.</param>
/// <param name="Before">The earlier share; 0 means that the theme was not there.</param>
/// <param name="After">The later share; 0 means that it is gone.</param>
public sealed record GrowthPoint(ThemeLabel Theme, ShareEstimate Before, ShareEstimate After);
