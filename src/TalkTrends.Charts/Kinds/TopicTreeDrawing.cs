using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A tree lying on its side: the root to the left, a topic with its talks in each row to the right.</summary>
internal static class TopicTreeDrawing
{
    private const double WidestLabel = 470;
    private const double WidestBar = 170;
    private const double GroupSize = 15;
    private const int ShortestGroup = 14;

    public static void Draw(Sheet sheet, TopicTreeChart chart)
    {
        var (tree, room) = (new TopicTree(chart.Nodes), sheet.Room);
        var count = Rows.Fitting(tree.Leaves.Count, room.Height - 12);
        sheet.LeftOut(tree.Leaves.Count - count, "topics are");
        var pitch = Math.Min(60, (room.Height - 12) / count);
        var size = Rows.SizeOf(pitch, 19);
        TreeNode[] topics = [.. tree.Leaves.Take(count).Select(leaf => chart.Nodes[leaf])];
        var bars = room.Right - topics.Max(topic => TextMeasure.Width(Figures.Count(topic.Talks), size)) - 10 - WidestBar;
        var names = Math.Min(WidestLabel, topics.Max(topic => TextMeasure.Width(PlainText.Clean(topic.Label ?? ""), size)));
        var (left, most) = (bars - names - 16, Math.Max(1, topics.Max(topic => topic.Talks)));
        var panel = sheet.Panel(new Box(room.X + 6, room.Y + 4, left - 16 - room.X - 6, count * pitch), (tree.Highest, 0), (count, 0));
        for (var row = 0; row < count; row++)
        {
            var (topic, middle, thick) = (topics[row], panel.Y(row + 0.5), Math.Clamp(pitch * 0.5, 6, 16));
            sheet.Text(left, middle + (size * Sheet.HalfLetter), topic.Label ?? "", new TextStyle(size, sheet.Colours.Ink), names);
            if (topic.Talks > 0)
                sheet.Block(new Box(bars, middle - (thick / 2), WidestBar * topic.Talks / most, thick), sheet.Colours[topic.Hue], title: $"{topic.Label}: {Figures.Talks(topic.Talks)}");
            sheet.Text(room.Right, middle + (size * Sheet.HalfLetter), Figures.Count(topic.Talks), sheet.Quiet(size, Anchor.End));
        }

        DrawBranches(sheet, chart, tree, panel, tree.Rows(count));
    }

    private static void DrawBranches(Sheet sheet, TopicTreeChart chart, TopicTree tree, Panel panel, double[] rows)
    {
        List<(double X1, double Y1, double X2, double Y2)> lines = [];
        int[] shown = [.. tree.Down.Where(node => !double.IsNaN(rows[node]))];
        foreach (var node in shown)
        {
            var (x, y) = (panel.X(tree.HeightOf(node)), panel.Y(rows[node]));
            List<(double X1, double Y1, double X2, double Y2)> own = [(chart.Nodes[node].Parent is { } parent ? panel.X(tree.HeightOf(parent)) : Math.Max(sheet.Room.X, x - 14), y, x, y)];
            if (tree.Span(node, rows) is { } span && span.First < span.Last)
                own.Add((x, panel.Y(span.First), x, panel.Y(span.Last)));
            // A topic has its colour in every chart; branches have none, or one would be taken for the other.
            foreach (var (x1, y1, x2, y2) in own)
                sheet.Line(x1, y1, x2, y2, tree.IsLeaf(node) ? sheet.Colours[chart.Nodes[node].Hue] : sheet.Colours.Recede, 2.2);
            lines.AddRange(own);
        }

        // A group's name stands on its branch, where that is long enough and nothing runs through it.
        List<Box> taken = [];
        foreach (var node in shown.Order())
        {
            if (tree.IsLeaf(node) || chart.Nodes[node] is not { Parent: { } parent, Label: { Length: > 0 } label })
                continue;
            var (left, baseline, clean) = (panel.X(tree.HeightOf(parent)) + 8, panel.Y(rows[node]) - 8, PlainText.Clean(label));
            var text = TextFit.Shorten(clean, GroupSize, panel.X(tree.HeightOf(node)) - 6 - left);
            var box = TextMeasure.Extent(left, baseline, TextMeasure.Width(text, GroupSize), GroupSize);
            // Cut down to a word or less it says nothing.
            if ((text != clean && text.Length < ShortestGroup) || lines.Exists(line => box.Grown(1).Crosses(line.X1, line.Y1, line.X2, line.Y2)) || taken.Exists(box.Grown(2).Overlaps) || !sheet.Room.Grown(4).Contains(box))
                continue;
            taken.Add(box);
            sheet.Text(left, baseline, text, sheet.Quiet(GroupSize), full: text == clean ? null : clean);
        }
    }
}
