namespace TalkTrends.Charts.Description;

/// <summary>Top terms of each topic as bars, a panel for each topic, every panel on its own scale.</summary>
public sealed record TermBarsChart : Chart
{
    /// <summary>Panels, in reading order.</summary>
    public required IReadOnlyList<TopicTerms> Topics { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [new("topic", ChartColumnKind.Text), new("talks", ChartColumnKind.Count), new("term", ChartColumnKind.Text), new("weight", ChartColumnKind.Number)],
        Topics.SelectMany(topic => topic.Terms.Select(term => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(topic.Label), ChartCell.Of(topic.Talks), ChartCell.Of(term.Term), ChartCell.Of(term.Weight)])));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Topics.Count, "topic");

    /// <inheritdoc/>
    public override int LinesWanted => Topics.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
