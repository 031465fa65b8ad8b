namespace TalkTrends.Charts.Description;

/// <summary>A theme before and after.</summary>
/// <param name="Theme">The row's name and hue.</param>
/// <param name="Before">The earlier share; null where there is none.</param>
/// <param name="After">The later share; null where there is none.</param>
/// <param name="Note">What else to know before believing it: the verdict over all years, a track that went; null: nothing.</param>
public sealed record DumbbellRow(ThemeLabel Theme, ShareEstimate? Before, ShareEstimate? After, string? Note = null);
