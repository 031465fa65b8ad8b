namespace TalkTrends.Charts.Description;

/// <summary>Top terms of each topic as bars, a panel for each topic, every panel on its own scale.</summary>
public sealed record TermBarsChart : Chart
{
    /// <summary>Panels, in reading order.</summary>
    public required IReadOnlyList<TopicTerms> Topics { get; init; }
}
