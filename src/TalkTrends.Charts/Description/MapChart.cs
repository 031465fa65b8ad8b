namespace TalkTrends.Charts.Description;

/// <summary>Talks in the plane: near each other where their words are alike. The axes mean nothing.</summary>
public sealed record MapChart : Chart
{
    /// <summary>Topics, the larger or more important first: they get the better places for their labels.</summary>
    public required IReadOnlyList<MapTopic> Topics { get; init; }

    /// <summary>Talks; a topic that is no index of <see cref="Topics"/> throws <see cref="ArgumentException"/> when drawn.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [new("title", ChartColumnKind.Text), new("topic", ChartColumnKind.Text), new("x", ChartColumnKind.Number), new("y", ChartColumnKind.Number)],
        Points.Select(point => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(point.Title), ChartCell.Of(point.Topic is { } topic ? Topics[topic].Label : null), ChartCell.Of(point.X), ChartCell.Of(point.Y)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Points.Count, "talk");

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
