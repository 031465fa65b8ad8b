namespace TalkTrends.Charts.Description;

/// <summary>Themes against events, the share as shade, the counts in words.</summary>
public sealed record HeatMapChart : Chart
{
    /// <summary>What is shown.</summary>
    public required ThemeEventGrid Grid { get; init; }
}
