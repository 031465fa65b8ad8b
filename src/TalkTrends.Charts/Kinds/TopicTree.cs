using TalkTrends.Charts.Description;

namespace TalkTrends.Charts.Kinds;

/// <summary>The nodes of a tree by kinship.</summary>
internal sealed class TopicTree
{
    private readonly IReadOnlyList<TreeNode> nodes;
    private readonly ILookup<int?, int> children;

    public TopicTree(IReadOnlyList<TreeNode> nodes)
    {
        this.nodes = nodes;
        if (nodes.FirstOrDefault(node => node.Parent < 0 || node.Parent >= nodes.Count) is { } stray)
            throw new ArgumentException($"A node names parent {stray.Parent}; there are {nodes.Count}.", nameof(nodes));
        children = Enumerable.Range(0, nodes.Count).ToLookup(node => nodes[node].Parent);
        // Not by recursion: a tree may be as deep as it has nodes.
        var (down, waiting) = (new List<int>(), new Stack<int>(children[null].Reverse()));
        while (waiting.TryPop(out var node))
        {
            down.Add(node);
            foreach (var child in children[node].Reverse())
                waiting.Push(child);
        }

        if (down.Count != nodes.Count)
            throw new ArgumentException("Some node is its own ancestor.", nameof(nodes));
        (Down, Leaves) = (down, [.. down.Where(IsLeaf)]);
        Highest = nodes.Select(node => node.Height).DefaultIfEmpty(0).Max() is > 0 and var highest ? highest : 1;
    }

    /// <summary>Every node, each before its children.</summary>
    public IReadOnlyList<int> Down { get; }

    /// <summary>Topics, from the top of the chart.</summary>
    public IReadOnlyList<int> Leaves { get; }

    /// <summary>Height of the root; positive.</summary>
    public double Highest { get; }

    public bool IsLeaf(int node) => !children[node].Any();

    /// <summary>A topic stands at the right end, whatever height it was given.</summary>
    public double HeightOf(int node) => IsLeaf(node) ? 0 : nodes[node].Height;

    /// <summary>The row of each node where so many leaves are shown, a group in the middle of its own; NaN: not shown.</summary>
    public double[] Rows(int shown)
    {
        var rows = new double[nodes.Count];
        Array.Fill(rows, double.NaN);
        for (var row = 0; row < shown; row++)
            rows[Leaves[row]] = row + 0.5;
        foreach (var node in Down.Reverse())
            if (Span(node, rows) is { } span)
                rows[node] = (span.First + span.Last) / 2;
        return rows;
    }

    /// <summary>Rows of the first and last child that is shown; null: none is.</summary>
    public (double First, double Last)? Span(int node, double[] rows) =>
        children[node].Select(child => rows[child]).Where(row => !double.IsNaN(row)).ToArray() is { Length: > 0 } below ? (below.Min(), below.Max()) : null;
}
