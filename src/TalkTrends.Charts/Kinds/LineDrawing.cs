using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

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
        var shown = chart.Lines.Where(series => series.Years.Count > 0).ToArray();
        var (room, years) = (sheet.Room, (First: shown.Min(series => series.Years[0].Year), Last: shown.Max(series => series.Years[^1].Year)));
        LineEnd[] ends = [.. shown.SelectMany(series => LineEnd.Of(chart, series, sheet))];
        var endWidth = Math.Min(WidestEnd, ends.Select(end => end.Width).DefaultIfEmpty(0).Max());
        var counted = chart.SharedTotals is null ? shown : [shown.MaxBy(series => series.Years.Count)!];
        var names = Array.ConvertAll(counted, series => counted.Length == 1 ? "talks" : "talks, " + PlainText.Clean(series.Theme.Name));
        var left = room.X + Math.Max(TextMeasure.Width("00.00%", AxisSize) + 12, Math.Min(WidestName, names.Max(name => TextMeasure.Width(name, CountSize))) + 24) + 16;
        var (right, bottom) = (room.Right - endWidth - EndGap, room.Bottom - 30 - (counted.Length * CountLeading));
        var up = LinearScale.Around(0, shown.Max(series => series.AxisReach), 5);
        var lanes = new NoteLanes(sheet, chart.Notes, years, (left, right));
        var top = room.Y + 12 + lanes.Height;
        lanes.Draw(sheet, top, bottom);
        var panel = YearPlot.Panel(sheet, new Box(left, top, right - left, bottom - top), years, up.High, 16);
        panel.Grid([], up.Ticks);
        var place = new ClearPlace(new Box(left, top - 8, right - left, bottom - top));
        DrawAxes(sheet, panel, up, (left, right), place);
        for (var row = 0; row < names.Length; row++)
            sheet.Text(room.X, bottom + 27 + ((row + 1) * CountLeading), names[row], sheet.Quiet(CountSize), WidestName);
        DrawCounts(sheet, counted, years, panel, bottom);
        // Among several lines bands grow fainter, points smaller, and tracks have no room.
        foreach (var series in shown)
        {
            YearPlot.Draw(sheet, panel, series, shown.Length > 1 ? Radius - 2 : Radius, sheet.Colours[series.Theme.Hue], !chart.ShowsIntervals ? 0 : shown.Length > 1 ? 0.1 : 0.16, withTracks: shown.Length == 1);
            YearPlot.Avoid(place, panel, series, Radius);
        }

        LineEnd.Draw(sheet, ends, panel, right + EndGap, (room.Y, bottom + 12), WidestEnd);
        if (chart.IsOfOne)
            DrawPeak(sheet, chart, place, panel);
        YearPlot.NoteCuts(sheet, shown.Select(series => (series, up.High)), chart.ShowsIntervals);
        if (shown.Any(series => series.Years.Any(year => year is { Complete: false, Share: not null })))
            sheet.Note("Hollow: year incomplete, kept out of the means.");
        if (shown.Length == 1 && shown[0].Years.Any(year => year.OwnTrack > 0))
            sheet.Note("Shaded: talks in tracks of the theme’s own.");
    }

    private static void DrawAxes(Sheet sheet, Panel panel, LinearScale up, (double Left, double Right) across, ClearPlace place)
    {
        foreach (var tick in up.Ticks)
        {
            place.Avoid(across.Left - 16, panel.Y(tick), across.Right + 16, panel.Y(tick));
            sheet.Text(across.Left - 26, panel.Y(tick) + (AxisSize * Sheet.HalfLetter), Figures.Tick(tick, up.Step) + "%", sheet.Quiet(AxisSize, Anchor.End));
        }
    }

    /// <summary>The years, and under each how many talks stand behind it: a row for each series.</summary>
    private static void DrawCounts(Sheet sheet, ThemeSeries[] shown, (int First, int Last) years, Panel panel, double bottom)
    {
        static string Count(YearPoint year) => year.Share is { } share ? Figures.Count(share.Total) : "–";
        var widest = shown.SelectMany(series => series.Years).Max(year => Math.Max(TextMeasure.Width(YearPlot.Year(year.Year), AxisSize), TextMeasure.Width(Count(year), CountSize)));
        // Every year, every second, every fifth: the last one always, since it is what the chart is about.
        var every = ((int[])[1, 2, 5, 10, 20, 50, 100]).FirstOrDefault(step => (panel.X(step) - panel.X(0)) >= widest + 12, int.MaxValue / 2);
        for (var year = years.Last; year >= years.First; year -= every)
        {
            var points = Array.ConvertAll(shown, series => series.Years.FirstOrDefault(point => point.Year == year));
            if (points.Any(point => point is not null))
                sheet.Text(panel.X(year), bottom + 26, YearPlot.Year(year), sheet.Quiet(AxisSize, Anchor.Middle));
            for (var row = 0; row < shown.Length; row++)
                if (points[row] is { } point)
                    sheet.Text(panel.X(year), bottom + 27 + ((row + 1) * CountLeading), Count(point), sheet.Quiet(CountSize, Anchor.Middle));
        }
    }

    private static void DrawPeak(Sheet sheet, LineChart chart, ClearPlace place, Panel panel)
    {
        if (chart.Peak is not { } peak || chart.Lines[0].Years.FirstOrDefault(year => year.Year == peak.From) is not { } point || (point.Mean ?? point.Share) is not { } share)
            return;
        var style = new TextStyle(18, sheet.Colours[chart.Lines[0].Theme.Hue], Bold: true);
        var (text, x, y) = (PlainText.Clean(peak.Text), panel.X(peak.From), panel.Y(Math.Min(share.Share, panel.Highest)));
        var (width, height) = (TextMeasure.Width(text, style.Size, bold: true), style.Size * (TextMeasure.Ascent + TextMeasure.Descent));
        // Named above the band where there is room, since below it the line's other years are.
        if ((place.Take(x, panel.Y(Math.Min(share.High ?? share.Share, panel.Highest)), width, height, 8, 110) ?? place.Take(x, y, width, height, 14, 150)) is not { } found)
            return;
        var (near, edge) = (Math.Clamp(x, found.X, found.Right), found.Bottom < y ? found.Bottom + 3 : found.Y - 3);
        // Farther off, a thin line says what is named.
        if (Math.Abs(edge - y) > 40 || Math.Abs(near - x) > 20)
            sheet.Line(near, edge, x, y, sheet.Colours.Recede, 1.2);
        sheet.Text(found.X, found.Y + (style.Size * TextMeasure.Ascent), text, style);
    }
}
