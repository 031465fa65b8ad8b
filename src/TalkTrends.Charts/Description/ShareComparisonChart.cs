namespace TalkTrends.Charts.Description;

/// <summary>Shares of themes by event with their intervals: a panel for each event, the themes shared by all.</summary>
public sealed record ShareComparisonChart : Chart
{
    /// <summary>What is shown.</summary>
    public required ThemeEventGrid Grid { get; init; }
}
