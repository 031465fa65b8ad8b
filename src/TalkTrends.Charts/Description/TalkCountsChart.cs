namespace TalkTrends.Charts.Description;

/// <summary>How many talks each year or event has: what every share is a share of.</summary>
public sealed record TalkCountsChart : Chart
{
    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<TalkCount> Rows { get; init; }
}
