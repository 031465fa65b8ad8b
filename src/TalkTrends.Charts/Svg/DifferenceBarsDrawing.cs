using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>Bars to either side of nothing, an interval band over each.</summary>
internal static class DifferenceBarsDrawing
{
    private const double HeadHeight = 48;

    public static void Draw(Sheet sheet, DifferenceBarsChart chart)
    {
        if (chart.Rows.Count == 0)
        {
            sheet.SayEmpty("No theme to show.");
            return;
        }

        var figures = chart.Rows.Select(FigureOf).ToArray();
        var table = RowTable.Begin(sheet, [.. chart.Rows.Select(row => row.Theme)], figures, HeadHeight);
        var (lowest, highest) = (0.0, 0.0);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var (difference, low, high) = (chart.Rows[row].Difference, chart.Rows[row].Low, chart.Rows[row].High);
            (lowest, highest) = (Math.Min(lowest, Math.Min(difference, low ?? difference)), Math.Max(highest, Math.Max(difference, high ?? difference)));
        }

        // As much on one side as on the other: a lean would be read as a finding, and the heads need room.
        var reach = Math.Max(highest, -lowest);
        var scale = LinearScale.Around(-reach, reach, 8, table.PlotLeft, table.PlotRight);
        DrawHeads(sheet, chart, scale);
        table.DrawGrid(sheet, scale, "\u00A0points");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            DrawRow(sheet, table, row, chart, scale, figures[row]);
            table.DrawFigure(sheet, row, chart.Rows[row].Theme, figures[row]);
        }
    }

    private static string FigureOf(DifferenceRow row) =>
        Figures.Points(row.Difference) + (row is { Low: { } low, High: { } high } ? $" ({Figures.Points(low)} to {Figures.Points(high)})" : "");

    private static void DrawHeads(Sheet sheet, DifferenceBarsChart chart, LinearScale scale)
    {
        var (zero, baseline) = (scale.At(0), sheet.Room.Y + 18);
        var style = new TextStyle(18, sheet.Colours.Ink, Bold: true);
        var where = chart.SidesAreTimes ? "in" : "at";
        sheet.Svg.Text(
            zero - 16, baseline, $"← more {where} {PlainText.Clean(chart.Left.Name)}, {Figures.Talks(chart.Left.Total)}", style with { Anchor = Anchor.End }, zero - 16 - sheet.Room.X);
        sheet.Svg.Text(
            zero + 16, baseline, $"more {where} {PlainText.Clean(chart.Right.Name)}, {Figures.Talks(chart.Right.Total)} →", style, sheet.Room.Right - zero - 16);
    }

    private static void DrawRow(Sheet sheet, RowTable table, int index, DifferenceBarsChart chart, LinearScale scale, string figure)
    {
        var row = chart.Rows[index];
        var (middle, pitch) = (table.Rows.Middle(table.Top, index), table.Rows.Pitch);
        var colour = sheet.ColourOf(row.Theme, table.AnyEmphasised);
        var (zero, end) = (scale.At(0), scale.At(row.Difference));
        var thick = Math.Clamp(pitch * 0.3, 4, 12);
        var title = $"{row.Theme.Name}: {figure} percentage points";
        if (row is { Low: { } low, High: { } high })
        {
            var height = Math.Clamp(pitch * 0.56, 8, 24);
            sheet.Svg.Rectangle(new Box(scale.At(low), middle - (height / 2), Math.Max(0, scale.At(high) - scale.At(low)), height), colour, 0.2, 3, title);
        }

        sheet.Svg.Rectangle(new Box(Math.Min(zero, end), middle - (thick / 2), Math.Abs(end - zero), thick), colour, title: title);
        sheet.Svg.Circle(end, middle, (thick / 2) + 1, colour, title);
    }
}
