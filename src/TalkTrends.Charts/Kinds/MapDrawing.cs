using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Talks as points, topics as words beside them.</summary>
internal static class MapDrawing
{
    // A map may be stretched to the sheet, but no further than this, or near and far would lie.
    private const double MostStretch = 1.8;
    private const double WidestLabel = 440;
    private const double LabelSize = 19;

    public static void Draw(Sheet sheet, MapChart chart)
    {
        if (chart.Points.FirstOrDefault(point => point.Topic is { } topic && (topic < 0 || topic >= chart.Topics.Count)) is { } stray)
            throw new ArgumentException($"A point names topic {stray.Topic}; there are {chart.Topics.Count}.", nameof(chart));
        var radius = Math.Clamp(64 / Math.Sqrt(chart.Points.Count), 2, 9);
        var room = sheet.Room.Grown(-radius - 1);
        // Halves and parts of a span: the distance of two finite numbers may be infinite, that of their halves is not.
        var (x, y) = (Axis(chart.Points, point => point.X), Axis(chart.Points, point => point.Y));
        var (perX, perY) = (room.Width / x.Span, room.Height / y.Span);
        var (wide, high) = (Math.Min(perX, perY * MostStretch) * x.Span / room.Width, Math.Min(perY, perX * MostStretch) * y.Span / room.Height);
        (double X, double Y)[] places = [.. chart.Points.Select(point => (x.At(point.X) * wide, y.At(point.Y) * high))];
        var panel = sheet.Panel(room, (-0.5, 0.5), (-0.5, 0.5));
        // Unassigned first, so that they lie below, and hollow, so that a talk of no topic is not taken for one of a grey topic.
        for (var topic = -1; topic < chart.Topics.Count; topic++)
            for (var i = 0; i < places.Length; i++)
                if ((chart.Points[i].Topic ?? -1) == topic)
                    panel.Point(
                        places[i].X, places[i].Y, radius, topic < 0 ? sheet.Colours.Ground : sheet.Colours[chart.Topics[topic].Hue], topic < 0 ? sheet.Colours.Recede : sheet.Colours.Ground,
                        (radius > 4, topic < 0) switch { (true, true) => 2, (true, false) => 1.5, (false, true) => 0.8, _ => 0.5 }, chart.Points[i].Title);
        DrawLabels(sheet, chart, Array.ConvertAll(places, place => (panel.X(place.X), panel.Y(place.Y))), radius);
    }

    private static (double Span, Func<double, double> At) Axis(IReadOnlyList<MapPoint> points, Func<MapPoint, double> value)
    {
        var (low, high) = (points.Min(value), points.Max(value));
        var (span, middle) = ((high / 2) - (low / 2) is > 0 and var half ? half : 1, (low / 2) + (high / 2));
        return (span, at => Math.Clamp(((at / 2) - (middle / 2)) / span, -0.5, 0.5));
    }

    private static void DrawLabels(Sheet sheet, MapChart chart, (double X, double Y)[] places, double radius)
    {
        var placer = new LabelPlacer(sheet.Room.Grown(-4), places);
        var (labels, without) = (new List<(MapTopic Topic, Box Box)>(), 0);
        for (var topic = 0; topic < chart.Topics.Count; topic++)
        {
            var own = places.Where((_, i) => chart.Points[i].Topic == topic).ToArray();
            if (own.Length == 0)
                continue;
            var text = TextFit.Shorten(PlainText.Clean(chart.Topics[topic].Label), LabelSize, WidestLabel, bold: true);
            var (width, height) = (TextMeasure.Width(text, LabelSize, bold: true), LabelSize * (TextMeasure.Ascent + TextMeasure.Descent));
            if (placer.Place(Median(own.Select(place => place.X)), Median(own.Select(place => place.Y)), width, height) is { } box)
                labels.Add((chart.Topics[topic], box));
            else
                without++;
        }

        foreach (var (topic, box) in labels)
        {
            // Between the letters dots would be read as part of them; where a label stands clear, it needs no plate.
            var plate = new Box(box.X - 5, box.Y + 1, box.Width + 10, box.Height - 2);
            if (Array.Exists(places, place => plate.Grown(radius).Contains(new Box(place.X, place.Y, 0, 0))))
                sheet.Block(plate, sheet.Colours.Ground, 0.88);
            sheet.Text(
                box.X + (box.Width / 2), box.Y + (LabelSize * TextMeasure.Ascent), topic.Label,
                new TextStyle(LabelSize, sheet.Colours[topic.Hue], Bold: true, Anchor.Middle), WidestLabel, halo: sheet.Colours.Ground);
        }

        sheet.LeftOut(without, without == 1 ? "topic label is" : "topic labels are");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2 : 0;
}
