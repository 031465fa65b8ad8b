namespace TalkTrends.Charts.Description;

/// <summary>One theme over the years, large.</summary>
public sealed record LineChart : Chart
{
    /// <summary>The theme.</summary>
    public required ThemeSeries Series { get; init; }
}
