namespace TalkTrends.Charts.Description;

/// <summary>Topics as a tree: the later two branches part, the more their words have in common.</summary>
public sealed record TopicTreeChart : Chart
{
    /// <summary>
    /// Topics and the groups they merge into, in any order. A parent that is no index of the list, or comes round to its own child,
    /// throws <see cref="ArgumentException"/> when drawn.
    /// </summary>
    public required IReadOnlyList<TreeNode> Nodes { get; init; }
}
