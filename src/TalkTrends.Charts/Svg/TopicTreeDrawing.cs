using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A tree lying on its side: the root to the left, a topic with its talks in each row to the right.</summary>
internal static class TopicTreeDrawing
{
    private const double SmallestPitch = 14.05;
    private const double WidestLabel = 470;
    private const double WidestBar = 170;
    private const double GroupSize = 15;
    private const int ShortestGroup = 14;
    private const double Below = 12;

    public static void Draw(Sheet sheet, TopicTreeChart chart)
    {
        var tree = new Tree(chart.Nodes);
        if (tree.Leaves.Count == 0)
        {
            sheet.SayEmpty("No topic to show.");
            return;
        }

        var room = sheet.Room with { Height = sheet.Room.Height - Below };
        var count = Math.Min(tree.Leaves.Count, Math.Max(1, (int)(room.Height / SmallestPitch)));
        sheet.LeftOut(tree.Leaves.Count - count, "topics are");
        var pitch = Math.Min(60, room.Height / count);
        var size = Math.Clamp(Math.Floor(pitch * 0.72), Sheet.SmallestSize, 19);
        var most = Math.Max(1, tree.Leaves.Take(count).Max(leaf => chart.Nodes[leaf].Talks));
        var figures = tree.Leaves.Take(count).Max(leaf => TextMeasure.Width(Figures.Count(chart.Nodes[leaf].Talks), size));
        var labels = Math.Min(WidestLabel, tree.Leaves.Take(count).Max(leaf => TextMeasure.Width(PlainText.Clean(chart.Nodes[leaf].Label ?? ""), size)));
        var bars = room.Right - figures - 10 - WidestBar;
        var labelsLeft = bars - labels - 16;
        var plot = new Plot(room.X + 6, labelsLeft - 16, room.Y + 4, pitch, count, tree);
        for (var row = 0; row < count; row++)
        {
            var node = chart.Nodes[tree.Leaves[row]];
            var middle = plot.Y(tree.Leaves[row]);
            var baseline = middle + (size * 0.36);
            sheet.Svg.Text(labelsLeft, baseline, node.Label ?? "", new TextStyle(size, sheet.Colours.Ink), labels);
            var (length, thick) = (WidestBar * node.Talks / most, Math.Clamp(pitch * 0.5, 6, 16));
            if (node.Talks > 0)
                sheet.Svg.Rectangle(new Box(bars, middle - (thick / 2), length, thick), sheet.Colours[node.Hue], radius: 2, title: $"{node.Label}: {Figures.Talks(node.Talks)}");
            sheet.Svg.Text(room.Right, baseline, Figures.Count(node.Talks), new TextStyle(size, sheet.Colours.Muted, Anchor: Anchor.End));
        }

        DrawBranches(sheet, chart, tree, plot);
    }

    private static void DrawBranches(Sheet sheet, TopicTreeChart chart, Tree tree, Plot plot)
    {
        var place = new List<Box>();
        List<(double X1, double Y1, double X2, double Y2)> lines = [];
        for (var node = 0; node < chart.Nodes.Count; node++)
        {
            if (!plot.Shows(node))
                continue;
            // A topic has its colour in every chart; branches have none, or one would be taken for the other.
            var colour = tree.IsLeaf(node) ? sheet.Colours[chart.Nodes[node].Hue] : sheet.Colours.Recede;
            var (x, y) = (plot.X(node), plot.Y(node));
            var from = chart.Nodes[node].Parent is { } parent ? plot.X(parent) : Math.Max(plot.Left - 6, x - 14);
            sheet.Svg.Line(from, y, x, y, colour, 2.2);
            lines.Add((from, y, x, y));
            var children = tree.Children(node).Where(plot.Shows).Select(plot.Y).ToArray();
            if (children.Length < 2)
                continue;
            sheet.Svg.Line(x, children.Min(), x, children.Max(), colour, 2.2);
            lines.Add((x, children.Min(), x, children.Max()));
        }

        // A group's name stands on its branch, where that is long enough and nothing runs through it.
        for (var node = 0; node < chart.Nodes.Count; node++)
        {
            if (!plot.Shows(node) || tree.IsLeaf(node) || chart.Nodes[node] is not { Parent: { } parent, Label: { Length: > 0 } label })
                continue;
            var (left, right, y) = (plot.X(parent) + 8, plot.X(node) - 6, plot.Y(node));
            var text = TextFit.Shorten(PlainText.Clean(label), GroupSize, right - left);
            // Cut down to a word or less it says nothing.
            if (text != PlainText.Clean(label) && text.Length < ShortestGroup)
                continue;
            var box = TextMeasure.Extent(left, y - 8, TextMeasure.Width(text, GroupSize), GroupSize);
            if (lines.Exists(line => box.Grown(1).Crosses(line.X1, line.Y1, line.X2, line.Y2)) || place.Exists(box.Grown(2).Overlaps) || !sheet.Room.Grown(4).Contains(box))
                continue;
            place.Add(box);
            sheet.Svg.Text(left, y - 8, text, new TextStyle(GroupSize, sheet.Colours.Muted), full: text == PlainText.Clean(label) ? null : label);
        }
    }

    /// <summary>Where the nodes stand.</summary>
    private sealed class Plot
    {
        private readonly double[] x;
        private readonly double[] y;

        public Plot(double left, double right, double top, double pitch, int rows, Tree tree)
        {
            Left = left;
            x = new double[tree.Count];
            y = new double[tree.Count];
            Array.Fill(y, double.NaN);
            for (var row = 0; row < rows; row++)
                y[tree.Leaves[row]] = top + ((row + 0.5) * pitch);
            foreach (var node in tree.Upwards)
            {
                x[node] = tree.Highest <= 0 ? right : left + ((1 - (tree.HeightOf(node) / tree.Highest)) * (right - left));
                var below = tree.Children(node).Where(Shows).Select(child => y[child]).ToArray();
                if (below.Length > 0)
                    y[node] = (below.Min() + below.Max()) / 2;
            }
        }

        public double Left { get; }

        public bool Shows(int node) => !double.IsNaN(y[node]);

        public double X(int node) => x[node];

        public double Y(int node) => y[node];
    }

    /// <summary>The nodes by kinship.</summary>
    private sealed class Tree
    {
        private readonly IReadOnlyList<TreeNode> nodes;
        private readonly List<int>[] children;

        public Tree(IReadOnlyList<TreeNode> nodes)
        {
            this.nodes = nodes;
            children = [.. nodes.Select(_ => new List<int>())];
            var roots = new List<int>();
            for (var node = 0; node < nodes.Count; node++)
                if (nodes[node].Parent is not { } parent)
                    roots.Add(node);
                else if (parent < 0 || parent >= nodes.Count)
                    throw new ArgumentException($"Node {node} names parent {parent}; there are {nodes.Count}.", nameof(nodes));
                else
                    children[parent].Add(node);
            var down = new List<int>();
            // Not by recursion: a tree may be as deep as it has nodes.
            var waiting = new Stack<int>(roots.AsEnumerable().Reverse());
            while (waiting.TryPop(out var node))
            {
                down.Add(node);
                for (var i = children[node].Count - 1; i >= 0; i--)
                    waiting.Push(children[node][i]);
            }

            if (down.Count != nodes.Count)
                throw new ArgumentException("Some node is its own ancestor.", nameof(nodes));
            Leaves = [.. down.Where(IsLeaf)];
            Upwards = [.. down.AsEnumerable().Reverse()];
            Highest = nodes.Select(node => node.Height).DefaultIfEmpty(0).Max();
        }

        public int Count => nodes.Count;

        public IReadOnlyList<int> Leaves { get; }

        public IReadOnlyList<int> Upwards { get; }

        public double Highest { get; }

        public bool IsLeaf(int node) => children[node].Count == 0;

        public List<int> Children(int node) => children[node];

        // A topic stands at the right end, whatever height it was given.
        public double HeightOf(int node) => IsLeaf(node) ? 0 : nodes[node].Height;
    }
}
