using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Talks as points, topics as words beside them.</summary>
internal static class MapDrawing
{
    // A map may be stretched to the sheet, but no further than this, or near and far would lie.
    private const double MostStretch = 1.8;
    private const double WidestLabel = 440;

    public static void Draw(Sheet sheet, MapChart chart)
    {
        foreach (var point in chart.Points)
            if (point.Topic is { } topic && (topic < 0 || topic >= chart.Topics.Count))
                throw new ArgumentException($"A point names topic {topic}; there are {chart.Topics.Count}.", nameof(chart));
        if (chart.Points.Count == 0)
        {
            sheet.SayEmpty("No talk to show.");
            return;
        }

        var radius = Math.Clamp(64 / Math.Sqrt(chart.Points.Count), 2, 9);
        var places = Places(chart.Points, sheet.Room.Grown(-radius - 1));
        DrawPoints(sheet, chart, places, radius);
        DrawLabels(sheet, chart, places, radius);
    }

    private static (double X, double Y)[] Places(IReadOnlyList<MapPoint> points, Box room)
    {
        var (minX, maxX) = (points.Min(point => point.X), points.Max(point => point.X));
        var (minY, maxY) = (points.Min(point => point.Y), points.Max(point => point.Y));
        // Halved first: the distance of two finite numbers may be infinite, that of their halves is not.
        var (spanX, spanY) = (Span(minX, maxX), Span(minY, maxY));
        var (scaleX, scaleY) = (room.Width / spanX, room.Height / spanY);
        (scaleX, scaleY) = (Math.Min(scaleX, scaleY * MostStretch), Math.Min(scaleY, scaleX * MostStretch));
        var (midX, midY) = ((minX / 2) + (maxX / 2), (minY / 2) + (maxY / 2));
        var places = new (double, double)[points.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = (
                Math.Clamp(room.X + (room.Width / 2) + (((points[i].X / 2) - (midX / 2)) * scaleX), room.X, room.Right),
                Math.Clamp(room.Y + (room.Height / 2) - (((points[i].Y / 2) - (midY / 2)) * scaleY), room.Y, room.Bottom));
        return places;
    }

    private static double Span(double low, double high) => (high / 2) - (low / 2) is > 0 and var half ? half : 1;

    private static void DrawPoints(Sheet sheet, MapChart chart, (double X, double Y)[] places, double radius)
    {
        // Unassigned first, so that they lie below.
        for (var topic = -1; topic < chart.Topics.Count; topic++)
        {
            var colour = topic < 0 ? sheet.Colours.Recede : sheet.Colours[chart.Topics[topic].Hue];
            // Hollow, so that a talk of no topic is not taken for one of a grey topic.
            sheet.Svg.Open(topic < 0
                ? $"fill=\"{sheet.Colours.Ground}\" stroke=\"{colour}\" stroke-width=\"{(radius > 4 ? "2" : "0.8")}\""
                : $"fill=\"{colour}\" stroke=\"{sheet.Colours.Ground}\" stroke-width=\"{(radius > 4 ? "1.5" : "0.5")}\"");
            for (var i = 0; i < places.Length; i++)
                if ((chart.Points[i].Topic ?? -1) == topic)
                    sheet.Svg.Dot(places[i].X, places[i].Y, radius, chart.Points[i].Title);
            sheet.Svg.Close();
        }
    }

    private static void DrawLabels(Sheet sheet, MapChart chart, (double X, double Y)[] places, double radius)
    {
        const double size = 19;
        var placer = new LabelPlacer(sheet.Room.Grown(-4), places);
        var labels = new List<(int Topic, Box Box, double X, double Y, string Text)>();
        var without = 0;
        for (var topic = 0; topic < chart.Topics.Count; topic++)
        {
            var own = new List<(double X, double Y)>();
            for (var i = 0; i < places.Length; i++)
                if (chart.Points[i].Topic == topic)
                    own.Add(places[i]);
            if (own.Count == 0)
                continue;
            var text = TextFit.Shorten(PlainText.Clean(chart.Topics[topic].Label), size, WidestLabel, bold: true);
            var (x, y) = (Median(own.Select(place => place.X)), Median(own.Select(place => place.Y)));
            if (placer.Place(x, y, TextMeasure.Width(text, size, bold: true), size * (TextMeasure.Ascent + TextMeasure.Descent)) is { } box)
                labels.Add((topic, box, x, y, text));
            else
                without++;
        }

        foreach (var (topic, box, _, _, _) in labels)
        {
            // Between the letters dots would be read as part of them; where a label stands clear, it needs no plate.
            var plate = new Box(box.X - 5, box.Y + 1, box.Width + 10, box.Height - 2);
            if (Array.Exists(places, place => plate.Grown(radius).Contains(new Box(place.X, place.Y, 0, 0))))
                sheet.Svg.Rectangle(plate, sheet.Colours.Ground, 0.88, 5);
            sheet.Svg.Text(
                box.X + (box.Width / 2), box.Y + (size * TextMeasure.Ascent), chart.Topics[topic].Label,
                new TextStyle(size, sheet.Colours[chart.Topics[topic].Hue], Bold: true, Anchor.Middle), WidestLabel, halo: sheet.Colours.Ground);
        }

        sheet.LeftOut(without, without == 1 ? "topic label is" : "topic labels are");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
