using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>One theme over the years with a grid, and the number of talks under each year.</summary>
internal static class LineDrawing
{
    private const double AxisSize = 17;
    private const double CountSize = 15;

    public static void Draw(Sheet sheet, LineChart chart)
    {
        var series = chart.Series;
        if (series.Years.Count == 0)
        {
            sheet.SayEmpty("No year to show.");
            return;
        }

        var (first, last) = (series.Years[0].Year, series.Years[^1].Year);
        var room = sheet.Room;
        var (top, bottom) = (room.Y + 44, room.Bottom - 56);
        var up = LinearScale.Around(0, YearPlot.Highest(series), 5, bottom, top);
        var labels = up.Ticks.Select(tick => Figures.Tick(tick, up.Step, unit: true)).ToArray();
        var left = room.X + labels.Max(label => TextMeasure.Width(label, AxisSize)) + 30;
        var end = EndOf(series);
        var endText = end is null ? "" : Figures.Percent(end.Share, end.Total);
        var right = room.Right - TextMeasure.Width(endText, 24, bold: true) - 40;
        var gridRight = right + 16;
        sheet.Svg.Text(room.X, room.Y + 16, $"{PlainText.Clean(series.Theme.Name)}{(series.Verdict is null ? "" : ": " + PlainText.Clean(series.Verdict))}",
            new TextStyle(20, sheet.Colours.Ink, Bold: true), room.Width);
        var number = 0;
        foreach (var tick in up.Ticks)
        {
            sheet.Svg.Line(left - 16, up.At(tick), gridRight, up.At(tick), sheet.Colours.Grid, 1.5);
            sheet.Svg.Text(left - 26, up.At(tick) + (AxisSize * 0.36), labels[number++], new TextStyle(AxisSize, sheet.Colours.Muted, Anchor: Anchor.End));
        }

        DrawYears(sheet, series, (first, last), (left, right), bottom);
        var colour = sheet.Colours[series.Theme.Hue];
        YearPlot.Draw(sheet, series, (first, last), (left, right), up, 7, colour);
        if (end is null)
            return;
        // To the right of where the grid ends, so that it stands on no line.
        sheet.Svg.Text(gridRight + 12, up.At(end.Share) + (24 * 0.36), endText, new TextStyle(24, colour, Bold: true));
    }

    private static ShareEstimate? EndOf(ThemeSeries series)
    {
        for (var i = series.Years.Count - 1; i >= 0; i--)
            if ((series.Years[i].Mean ?? series.Years[i].Share) is { } found)
                return found;
        return null;
    }

    private static void DrawYears(Sheet sheet, ThemeSeries series, (int First, int Last) years, (double Left, double Right) across, double bottom)
    {
        var widest = series.Years.Max(year => Math.Max(
            TextMeasure.Width(YearPlot.Year(year.Year), AxisSize), TextMeasure.Width(Count(year), CountSize)));
        var room = years.First == years.Last ? double.PositiveInfinity : (across.Right - across.Left) / (years.Last - years.First);
        // Every year, every second, every fifth: the last one always, since it is what the chart is about.
        var every = room >= widest + 12 ? 1 : room * 2 >= widest + 12 ? 2 : room * 5 >= widest + 12 ? 5 : 10;
        var middle = new TextStyle(AxisSize, sheet.Colours.Muted, Anchor: Anchor.Middle);
        foreach (var year in series.Years)
        {
            if ((years.Last - year.Year) % every != 0)
                continue;
            var x = YearPlot.At(year.Year, years.First, years.Last, across.Left, across.Right);
            sheet.Svg.Text(x, bottom + 26, YearPlot.Year(year.Year), middle);
            sheet.Svg.Text(x, bottom + 47, Count(year), middle with { Size = CountSize });
        }

        sheet.Svg.Text(sheet.Room.X, bottom + 47, "talks", new TextStyle(CountSize, sheet.Colours.Muted));
    }

    private static string Count(YearPoint year) => year.Share is { } share ? Figures.Count(share.Total) : "–";
}
