using System.Globalization;
using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>The map of talks as native shapes: all dots of a topic are one shape, the labels are words.</summary>
internal static class MapShapes
{
    private const double MostStretch = 1.8;
    private const double LabelSize = 14;
    private const double WidestLabel = 260;
    private const int MostDots = 4_000;
    private const int MostLabels = 16;
    private const int FewDots = 300;

    /// <summary>The talks that a slide has room for: of very many, evenly chosen ones.</summary>
    public static IReadOnlyList<MapPoint> Drawn(MapChart chart)
    {
        var every = (int)Math.Ceiling(chart.Points.Count / (double)MostDots);
        return every <= 1 ? chart.Points : [.. chart.Points.Where((_, i) => i % every == 0)];
    }

    /// <summary>Puts the map on a slide, with these of its talks.</summary>
    public static void Add(Slide slide, MapChart chart, IReadOnlyList<MapPoint> points)
    {
        if (points.Count == 0)
            return;
        var radius = Math.Clamp(45 / Math.Sqrt(points.Count), 1.6, 6);
        var room = slide.Body;
        var places = Places(points, room.Grown(-radius - 1));
        for (var topic = -1; topic < chart.Topics.Count; topic++)
        {
            var own = places.Where((_, i) => (points[i].Topic ?? -1) == topic).ToList();
            if (own.Count == 0)
                continue;
            var color = topic < 0 ? slide.Paint.Recede : slide.Paint.Of(chart.Topics[topic].Hue);
            var name = topic < 0 ? "No topic" : chart.Topics[topic].Label;
            var look = topic < 0 ? new Xml("<a:noFill/>" + DeckPaint.Line(color, 0.75).Text) : new Xml(DeckPaint.Fill(color).Text + "<a:ln><a:noFill/></a:ln>");
            Dots(slide, TextFit.Shorten(PlainText.Clean(name), 1, 100), own, radius, look);
        }
        Name(slide, chart, points, places, room);
    }

    private static void Dots(Slide slide, string name, List<(double X, double Y)> dots, double radius, Xml look)
    {
        var (left, top) = (dots.Min(dot => dot.X) - radius, dots.Min(dot => dot.Y) - radius);
        var box = new Box(left, top, dots.Max(dot => dot.X) + radius - left, dots.Max(dot => dot.Y) + radius - top);
        var path = new StringBuilder();
        var r = Emu.Of(radius);
        foreach (var (x, y) in dots)
            // Two half circles: a whole one ends where it begins, and some programs draw nothing then.
            path.Append(CultureInfo.InvariantCulture, $"""<a:moveTo><a:pt x="{Emu.Of(x - radius - left)}" y="{Emu.Of(y - top)}"/></a:moveTo><a:arcTo wR="{r}" hR="{r}" stAng="10800000" swAng="10800000"/><a:arcTo wR="{r}" hR="{r}" stAng="0" swAng="10800000"/><a:close/>""");
        slide.Shape(name, FormattableString.Invariant($"{dots.Count:N0} talks"), box, Xml.Of(
            $"""<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{Emu.Of(box.Width)}" h="{Emu.Of(box.Height)}">{new Xml(path.ToString())}</a:path></a:pathLst></a:custGeom>{look}"""));
    }

    private static void Name(Slide slide, MapChart chart, IReadOnlyList<MapPoint> points, (double X, double Y)[] places, Box room)
    {
        // Among thousands of dots a label had better stand on its own than beside another's.
        var placer = new LabelPlacer(room, places.Length > FewDots ? [] : places);
        foreach (var (number, topic) in chart.Topics.Take(MostLabels).Index())
        {
            var own = places.Where((_, i) => points[i].Topic == number).ToList();
            if (own.Count == 0)
                continue;
            var text = Labels.Shorten(topic.Label, LabelSize, WidestLabel);
            if (placer.Place(Median(own.Select(place => place.X)), Median(own.Select(place => place.Y)), TextMeasure.Width(text, LabelSize, bold: true) + 6, LabelSize * 1.25) is not { } box)
                continue;
            slide.Text("Label: " + text, box, DeckText.Paragraph(text, DeckText.Run(text, LabelSize, bold: true, color: slide.Paint.Of(topic.Hue)), "ctr"), "ctr",
                new Xml("""<a:schemeClr val="bg1"><a:alpha val="80000"/></a:schemeClr>"""));
        }
    }

    private static (double X, double Y)[] Places(IReadOnlyList<MapPoint> points, Box room)
    {
        var (minX, maxX) = (points.Min(point => point.X), points.Max(point => point.X));
        var (minY, maxY) = (points.Min(point => point.Y), points.Max(point => point.Y));
        // Halved first: the distance of two finite numbers may be infinite, that of their halves is not.
        var (scaleX, scaleY) = (room.Width / Span(minX, maxX), room.Height / Span(minY, maxY));
        (scaleX, scaleY) = (Math.Min(scaleX, scaleY * MostStretch), Math.Min(scaleY, scaleX * MostStretch));
        var (midX, midY) = ((minX / 2) + (maxX / 2), (minY / 2) + (maxY / 2));
        return [.. points.Select(point => (
            Math.Clamp(room.X + (room.Width / 2) + (((point.X / 2) - (midX / 2)) * scaleX), room.X, room.Right),
            Math.Clamp(room.Y + (room.Height / 2) - (((point.Y / 2) - (midY / 2)) * scaleY), room.Y, room.Bottom)))];
    }

    private static double Span(double low, double high) => (high / 2) - (low / 2) is > 0 and var half ? half : 1;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
