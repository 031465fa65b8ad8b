namespace TalkTrends.Charts.Description;

/// <summary>A theme before and after.</summary>
/// <param name="Theme">The row's name and hue.</param>
/// <param name="Before">The earlier share; null where there is none.</param>
/// <param name="After">The later share; null where there is none.</param>
public sealed record DumbbellRow(ThemeLabel Theme, ShareEstimate? Before, ShareEstimate? After);
