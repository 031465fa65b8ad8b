using System.Globalization;
using System.Xml.Linq;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Tests;

/// <summary>Reads a chart back and measures what a person would see go wrong.</summary>
internal static class SvgChecker
{
    private static readonly string[] NoNumbers = ["NaN", "Infinity", "∞"];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public sealed record Label(string Text, double Size, bool Bold, double X, double Y, double Left, double Width, double Turn, bool HasHalo)
    {
        /// <summary>Corners, clockwise from the upper left before turning; a hair's breadth inside.</summary>
        public (double X, double Y)[] Corners()
        {
            const double hair = 0.2;
            var box = TextMeasure.Extent(Left, Y, Width, Size).Grown(-hair);
            (double X, double Y)[] corners = [(box.X, box.Y), (box.Right, box.Y), (box.Right, box.Bottom), (box.X, box.Bottom)];
            var (sin, cos) = Math.SinCos(Turn * Math.PI / 180);
            return [.. corners.Select(c => (X + ((c.X - X) * cos) - ((c.Y - Y) * sin), Y + ((c.X - X) * sin) + ((c.Y - Y) * cos)))];
        }
    }

    /// <summary>Fails on text that overlaps, is small, leaves the frame or stands on a line; on numbers that are none; on repeated ids.</summary>
    public static XDocument Check(string svg)
    {
        var document = XDocument.Parse(svg);
        // Not in what is said when pointed at: a talk may well be called Infinity.
        foreach (var value in document.Descendants().Attributes().Select(attribute => attribute.Value).Concat(document.Descendants(Svg + "text").SelectMany(text => text.Nodes().OfType<XText>()).Select(text => text.Value)))
            Assert.False(NoNumbers.Any(word => value.Contains(word, StringComparison.Ordinal)), $"'{value}' is no number.");
        Assert.Equal("0 0 1600 900", (string?)document.Root!.Attribute("viewBox"));
        CheckNames(document);
        CheckFrame(document);
        var labels = Labels(document);
        Assert.NotEmpty(labels);
        foreach (var label in labels)
        {
            Assert.True(label.Size >= 14, $"'{label.Text}' is {label.Size} small.");
            foreach (var (x, y) in label.Corners())
                Assert.True(x is >= 0 and <= 1600 && y is >= 0 and <= 900, $"'{label.Text}' leaves the frame at ({x:F1}, {y:F1}).");
        }

        for (var i = 0; i < labels.Count; i++)
            for (var j = i + 1; j < labels.Count; j++)
                Assert.False(Overlap(labels[i].Corners(), labels[j].Corners()), $"'{labels[i].Text}' and '{labels[j].Text}' overlap.");
        CheckLines(document, labels);
        return document;
    }

    public static List<Label> Labels(XDocument document) =>
        [.. document.Descendants(Svg + "text").Select(element =>
        {
            var text = string.Concat(element.Nodes().OfType<XText>().Select(node => node.Value));
            var size = Number(element, "font-size");
            var bold = Look(element, "font-weight") == "600";
            var (x, width) = (Number(element, "x"), TextMeasure.Width(text, size, bold));
            var left = Look(element, "text-anchor") switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
            var turn = (string?)element.Attribute("transform") is { } rotate
                ? double.Parse(rotate.Split('(', ' ')[1], CultureInfo.InvariantCulture)
                : 0;
            return new Label(text, size, bold, x, Number(element, "y"), left, width, turn, Look(element, "paint-order") is not null);
        })];

    private static void CheckNames(XDocument document)
    {
        var ids = document.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (var id in ((string)document.Root!.Attribute("aria-labelledby")!).Split(' '))
            Assert.Contains(id, ids);
        Assert.All(document.Descendants(), element => Assert.True(element.Elements(Svg + "title").Count() < 2, $"{element} has several titles."));
        Assert.All(document.Descendants(), element => Assert.Contains(
            element.Name.LocalName, (string[])["svg", "title", "desc", "rect", "circle", "line", "path", "text", "g"]));
    }

    private static void CheckFrame(XDocument document)
    {
        foreach (var rect in document.Descendants(Svg + "rect"))
        {
            Assert.True(Number(rect, "width") >= 0 && Number(rect, "height") >= 0);
            Assert.True(Number(rect, "x") >= 0 && Number(rect, "x") + Number(rect, "width") <= 1600.1);
            Assert.True(Number(rect, "y") >= 0 && Number(rect, "y") + Number(rect, "height") <= 900.1);
        }

        foreach (var circle in document.Descendants(Svg + "circle"))
        {
            var radius = Number(circle, "r");
            Assert.InRange(Number(circle, "cx"), radius, 1600 - radius);
            Assert.InRange(Number(circle, "cy"), radius, 900 - radius);
        }
    }

    private static void CheckLines(XDocument document, List<Label> labels)
    {
        foreach (var label in labels.Where(label => label is { Turn: 0, HasHalo: false }))
        {
            // Letters reach less high and low than their line does.
            var box = TextMeasure.Extent(label.Left, label.Y, label.Width, label.Size).Grown(-1);
            foreach (var (x1, y1, x2, y2) in Lines(document))
                Assert.False(box.Crosses(x1, y1, x2, y2), $"'{label.Text}' stands on a line.");
            foreach (var circle in document.Descendants(Svg + "circle"))
                Assert.False(
                    box.Overlaps(new Box(Number(circle, "cx"), Number(circle, "cy"), 0, 0).Grown(Number(circle, "r") * 0.7)), $"'{label.Text}' hides a point.");
        }
    }

    /// <summary>Straight pieces of everything that is drawn with a pen: lines, and paths that are not filled.</summary>
    private static List<(double X1, double Y1, double X2, double Y2)> Lines(XDocument document)
    {
        List<(double X1, double Y1, double X2, double Y2)> lines =
            [.. document.Descendants(Svg + "line").Select(line => (Number(line, "x1"), Number(line, "y1"), Number(line, "x2"), Number(line, "y2")))];
        foreach (var path in document.Descendants(Svg + "path").Where(path => Look(path, "fill") == "none"))
        {
            foreach (var piece in ((string)path.Attribute("d")!).Split('M', StringSplitOptions.RemoveEmptyEntries))
            {
                var points = piece.Split('L').Select(point => point.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray()).ToArray();
                for (var i = 1; i < points.Length; i++)
                    lines.Add((points[i - 1][0], points[i - 1][1], points[i][0], points[i][1]));
            }
        }

        return lines;
    }

    /// <summary>How an element looks: what neighbours have in common is said by the group around them.</summary>
    public static string? Look(XElement element, string name) =>
        (string?)(element.Attribute(name) ?? (element.Parent is { Name.LocalName: "g" } group ? group.Attribute(name) : null));

    private static double Number(XElement element, string name) => double.Parse(Look(element, name)!, NumberStyles.Float, CultureInfo.InvariantCulture);

    // Two convex shapes are apart where the direction of some edge parts them.
    private static bool Overlap((double X, double Y)[] a, (double X, double Y)[] b)
    {
        foreach (var shape in ((double X, double Y)[][])[a, b])
            for (var i = 0; i < 2; i++)
            {
                var (dx, dy) = (shape[i + 1].X - shape[i].X, shape[i + 1].Y - shape[i].Y);
                var (onA, onB) = (a.Select(p => (p.X * dx) + (p.Y * dy)).ToArray(), b.Select(p => (p.X * dx) + (p.Y * dy)).ToArray());
                if (onA.Max() <= onB.Min() || onB.Max() <= onA.Min())
                    return false;
            }

        return true;
    }
}
