namespace TalkTrends.Charts.Description;

/// <summary>What a chart says, free of how it is drawn: data, order and words.</summary>
/// <remarks>
/// Closed: the charts in this folder are all there are, so that every renderer can know each of them. Orders are the reader's
/// orders; no renderer sorts.
/// </remarks>
public abstract record Chart
{
    private protected Chart()
    {
    }

    /// <summary>Names the chart inside a page; letters, digits and hyphens survive, anything else becomes a hyphen.</summary>
    public required string Id { get; init; }

    /// <summary>The finding in one sentence; it becomes the title.</summary>
    public required string Finding { get; init; }

    /// <summary>What is measured and over how many talks; it becomes the subtitle.</summary>
    public required string Measure { get; init; }

    /// <summary>Where the numbers come from; it becomes the footer.</summary>
    public required string Source { get; init; }

    /// <summary>The chart in words for people who do not see it; null: the measure stands in.</summary>
    public string? Summary { get; init; }
}
