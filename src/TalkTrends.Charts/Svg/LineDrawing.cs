using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>One theme over the years with a grid, what to know of some years above it, and the number of talks under each year.</summary>
internal static class LineDrawing
{
    private const double AxisSize = 17;
    private const double CountSize = 15;
    private const double CountLeading = 20;
    private const double Radius = 7;
    private const double EndGap = 30;
    private const double WidestEnd = 220;
    private const double WidestName = 170;

    public static void Draw(Sheet sheet, LineChart chart)
    {
        var shown = (chart.Conferences.Count > 0 ? chart.Conferences : [chart.Series]).Where(series => series.Years.Count > 0).ToArray();
        if (shown.Length == 0)
        {
            sheet.SayEmpty("No year to show.");
            return;
        }

        var years = (First: shown.Min(series => series.Years[0].Year), Last: shown.Max(series => series.Years[^1].Year));
        var room = sheet.Room;
        var highest = shown.Max(YearPlot.Highest);
        // The width of the numbers decides where the plot begins, and they follow from its height, which the notes above it decide.
        var ends = shown.Select(series => LineEnds.Of(chart, series, sheet.Colours)).ToArray();
        var endWidth = Math.Min(WidestEnd, ends.SelectMany(end => end).Select(end => end.Width).DefaultIfEmpty(0).Max());
        var counts = new YearCounts(shown, years);
        var bottom = room.Bottom - 30 - (shown.Length * CountLeading);
        var labelWidth = LinearScale.Around(0, highest, 5, bottom, room.Y).Ticks.Max(tick => TextMeasure.Width("00.00%", AxisSize));
        var left = room.X + Math.Max(labelWidth + 12, counts.NameWidth(CountSize, WidestName) + 24) + 16;
        var across = (Left: left, Right: room.Right - endWidth - EndGap);
        var lanes = NoteLanes.Fit(sheet, chart.Notes, years, across, (room.X, room.Right));
        var top = room.Y + 12 + lanes.Height;
        var up = LinearScale.Around(0, highest, 5, bottom, top);

        lanes.Draw(sheet, top, bottom);
        var place = new ClearPlace(new Box(across.Left, top - 8, across.Right - across.Left, bottom - top));
        DrawGrid(sheet, up, across, place);
        counts.Draw(sheet, across, bottom, AxisSize, CountSize, CountLeading, WidestName);
        var colours = shown.Select(series => sheet.Colours[series.Theme.Hue]).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            // Among several lines bands grow fainter, points smaller, and tracks have no room.
            if (shown.Length > 1)
                YearPlot.Draw(sheet, shown[i], years, across, up, Radius - 2, colours[i], 0.1, withTracks: false);
            else
                YearPlot.Draw(sheet, shown[i], years, across, up, Radius, colours[i]);
            YearPlot.Avoid(place, shown[i], years, across, up, Radius);
        }

        LineEnds.Draw(sheet, [.. ends.SelectMany(end => end)], up, across.Right + EndGap, (room.Y, bottom + 12), WidestEnd);
        if (chart.Conferences.Count == 0)
            DrawPeak(sheet, chart, place, years, across, up);
        if (shown.Any(series => series.Years.Any(year => year is { Complete: false, Share: not null })))
            sheet.Note("Hollow: year incomplete, kept out of the means.");
        if (shown.Length == 1 && shown[0].Years.Any(year => year.OwnTrack > 0))
            sheet.Note("Shaded: talks in tracks of the theme’s own.");
    }

    private static void DrawGrid(Sheet sheet, LinearScale up, (double Left, double Right) across, ClearPlace place)
    {
        foreach (var tick in up.Ticks)
        {
            sheet.Svg.Line(across.Left - 16, up.At(tick), across.Right + 16, up.At(tick), sheet.Colours.Grid, 1.5);
            place.Avoid(across.Left - 16, up.At(tick), across.Right + 16, up.At(tick));
            sheet.Svg.Text(
                across.Left - 26, up.At(tick) + (AxisSize * 0.36), Figures.Tick(tick, up.Step, unit: true),
                new TextStyle(AxisSize, sheet.Colours.Muted, Anchor: Anchor.End));
        }
    }

    private static void DrawPeak(Sheet sheet, LineChart chart, ClearPlace place, (int First, int Last) years, (double Left, double Right) across, LinearScale up)
    {
        if (chart.Peak is not { } peak || chart.Series.Years.FirstOrDefault(year => year.Year == peak.From) is not { } point || (point.Mean ?? point.Share) is not { } share)
            return;
        const double size = 18;
        var text = PlainText.Clean(peak.Text);
        var x = YearPlot.At(peak.From, years.First, years.Last, across.Left, across.Right);
        // Named above the band where there is room, since below it the line's other years are.
        var box = place.Take(x, up.At(share.High ?? share.Share), TextMeasure.Width(text, size, bold: true), size * (TextMeasure.Ascent + TextMeasure.Descent), 8, 110)
            ?? place.Take(x, up.At(share.Share), TextMeasure.Width(text, size, bold: true), size * (TextMeasure.Ascent + TextMeasure.Descent), 14, 150);
        if (box is not { } found)
            return;
        var (near, at) = (Math.Clamp(x, found.X, found.Right), up.At(share.Share));
        var edge = found.Bottom < at ? found.Bottom + 3 : found.Y - 3;
        // Farther off, a thin line says what is named.
        if (Math.Abs(edge - at) > 40 || Math.Abs(near - x) > 20)
            sheet.Svg.Line(near, edge, x, at, sheet.Colours.Recede, 1.2);
        sheet.Svg.Text(found.X, found.Y + (size * TextMeasure.Ascent), text, new TextStyle(size, sheet.Colours[chart.Series.Theme.Hue], Bold: true));
    }
}
