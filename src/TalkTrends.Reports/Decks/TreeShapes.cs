using System.Globalization;
using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>A tree of topics as native shapes: branches to the left, a name and a bar in each row.</summary>
internal static class TreeShapes
{
    private const int MostRows = 18;
    private const int MostRowsAtAll = 36;
    private const double TallestRow = 30;
    private const double BranchPart = 0.32;
    private const double BarPart = 0.22;

    /// <summary>Puts the tree on a slide. Where it has too many topics for letters one can read, the closest merge into their group.</summary>
    public static void Add(Slide slide, TopicTreeChart chart)
    {
        var tree = Merged(chart);
        var rows = Rows(chart, tree);
        if (rows.Count == 0)
            return;
        var isCut = rows.Count > MostRowsAtAll;
        rows = [.. rows.Take(MostRowsAtAll)];
        var box = slide.Body;
        var pitch = Math.Min(TallestRow, box.Height / rows.Count);
        var size = Math.Clamp(Math.Floor(pitch * 0.6), 9, 14);
        var (branches, bars) = (box.Width * BranchPart, box.Width * BarPart);
        var names = box.X + branches + 10;
        var barLeft = box.Right - bars;
        var most = Math.Max(1, rows.Max(row => chart.Nodes[row].Talks));
        foreach (var (i, row) in rows.Index())
        {
            var node = chart.Nodes[row];
            var top = box.Y + (i * pitch);
            var label = Labels.Shorten(Label(chart, row), size, barLeft - names - 10);
            slide.Text("Topic: " + label, new Box(names, top, barLeft - names - 4, pitch), DeckText.Paragraph(label, DeckText.Run(label, size, color: slide.Paint.Ink)), "ctr");
            var length = Math.Max(1, (bars - 50) * node.Talks / most);
            slide.Shape("Talks: " + label, Figures.Number(node.Talks, "talk"), new Box(barLeft, top + (pitch * 0.25), length, pitch * 0.5),
                new Xml("""<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>""" + DeckPaint.Fill(slide.Paint.Of(node.Hue)).Text + "<a:ln><a:noFill/></a:ln>"));
            var count = Figures.Number(node.Talks);
            slide.Text("Number: " + label, new Box(barLeft + length + 6, top, 48, pitch), DeckText.Paragraph(count, DeckText.Run(count, size, color: slide.Paint.Muted)), "ctr");
        }
        // Branches to rows that are not there would hang in the air.
        if (!isCut)
            Branches(slide, chart, tree, rows, new Box(box.X, box.Y, branches, pitch * rows.Count), pitch);
    }

    /// <summary>One shape of all branches.</summary>
    private static void Branches(Slide slide, TopicTreeChart chart, List<List<int>> tree, List<int> rows, Box box, double pitch)
    {
        var highest = chart.Nodes.Select(node => node.Height).Append(1e-9).Max();
        var middle = new double[chart.Nodes.Count];
        Array.Fill(middle, double.NaN);
        foreach (var (i, row) in rows.Index())
            middle[row] = (i + 0.5) * pitch;
        double Y(int node) => double.IsNaN(middle[node]) ? middle[node] = tree[node].Average(Y) : middle[node];
        double X(int node) => tree[node].Count == 0 ? box.Width : box.Width * (1 - (0.96 * chart.Nodes[node].Height / highest));
        var path = new StringBuilder();
        void Line(double x1, double y1, double x2, double y2) => path.Append(CultureInfo.InvariantCulture,
            $"""<a:moveTo><a:pt x="{Emu.Of(x1)}" y="{Emu.Of(y1)}"/></a:moveTo><a:lnTo><a:pt x="{Emu.Of(x2)}" y="{Emu.Of(y2)}"/></a:lnTo>""");
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree[node].Count == 0)
                continue;
            Line(X(node), tree[node].Min(Y), X(node), tree[node].Max(Y));
            foreach (var child in tree[node])
                Line(X(node), Y(child), X(child), Y(child));
        }
        if (path.Length == 0)
            return;
        slide.Shape("Branches", "The later two branches part, the more their words have in common.", box, Xml.Of(
            $"""<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{Emu.Of(box.Width)}" h="{Emu.Of(box.Height)}" fill="none">{new Xml(path.ToString())}</a:path></a:pathLst></a:custGeom><a:noFill/>{DeckPaint.Line(slide.Paint.Recede, 1.5)}"""));
    }

    /// <summary>The children of each node, in order; a group merged into one row has none.</summary>
    /// <exception cref="ArgumentException">A parent is no index, or the tree comes round to itself.</exception>
    private static List<List<int>> Merged(TopicTreeChart chart)
    {
        List<List<int>> children = [.. chart.Nodes.Select(_ => new List<int>())];
        foreach (var (i, node) in chart.Nodes.Index())
        {
            if (node.Parent is not { } parent)
                continue;
            if (parent < 0 || parent >= children.Count)
                throw new ArgumentException($"A node names parent {parent}; there are {children.Count}.", nameof(chart));
            children[parent].Add(i);
            var above = (int?)parent;
            for (var steps = 0; above is { } next; steps++, above = chart.Nodes[next].Parent)
                if (steps > children.Count)
                    throw new ArgumentException("The tree comes round to itself.", nameof(chart));
        }
        while (Rows(chart, children).Count > MostRows)
        {
            var closest = Enumerable.Range(0, children.Count).Where(node => chart.Nodes[node].Parent is not null && children[node].Count > 0 && children[node].All(child => children[child].Count == 0) && IsShown(chart, children, node))
                .OrderBy(node => chart.Nodes[node].Height).ThenBy(node => node).Select(node => (int?)node).FirstOrDefault();
            if (closest is not { } merged)
                break;
            children[merged] = [];
        }
        return children;
    }

    private static bool IsShown(TopicTreeChart chart, List<List<int>> children, int node) =>
        chart.Nodes[node].Parent is not { } parent || (children[parent].Contains(node) && IsShown(chart, children, parent));

    private static List<int> Rows(TopicTreeChart chart, List<List<int>> children)
    {
        List<int> rows = [];
        Stack<int> waiting = new(Enumerable.Range(0, children.Count).Where(node => chart.Nodes[node].Parent is null).Reverse());
        while (waiting.TryPop(out var node))
        {
            if (children[node].Count == 0)
                rows.Add(node);
            foreach (var child in Enumerable.Reverse(children[node]))
                waiting.Push(child);
        }
        return rows;
    }

    private static string Label(TopicTreeChart chart, int node)
    {
        for (var at = node; ;)
        {
            if (chart.Nodes[at].Label is { Length: > 0 } label)
                return label;
            var child = Enumerable.Range(0, chart.Nodes.Count).FirstOrDefault(other => chart.Nodes[other].Parent == at, -1);
            if (child < 0)
                return "";
            at = child;
        }
    }
}
