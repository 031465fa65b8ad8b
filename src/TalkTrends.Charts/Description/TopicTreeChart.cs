namespace TalkTrends.Charts.Description;

/// <summary>Topics as a tree: the later two branches part, the more their words have in common.</summary>
public sealed record TopicTreeChart : Chart
{
    /// <summary>
    /// Topics and the groups they merge into, in any order. A parent that is no index of the list, or comes round to its own child,
    /// throws <see cref="ArgumentException"/> when drawn.
    /// </summary>
    public required IReadOnlyList<TreeNode> Nodes { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [
            new("node", ChartColumnKind.Count), new("parent", ChartColumnKind.Count), new("label", ChartColumnKind.Text), new("height", ChartColumnKind.Number),
            new("talks", ChartColumnKind.Count),
        ],
        Nodes.Select((node, i) => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(i), ChartCell.Of(node.Parent), ChartCell.Of(node.Label), ChartCell.Of(node.Height), ChartCell.Of(node.Talks)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Nodes.Count, "topic");

    /// <inheritdoc/>
    public override int LinesWanted => Nodes.Count / 2;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
