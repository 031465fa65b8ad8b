using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>Bars to either side of nothing, an interval band over each.</summary>
internal static class DifferenceBarsDrawing
{
    public static void Draw(Sheet sheet, DifferenceBarsChart chart)
    {
        string[] figures = [.. chart.Rows.Select(row => Figures.Points(row.Difference) + (row is { Low: { } low, High: { } high } ? $" ({Figures.Points(low)} to {Figures.Points(high)})" : ""))];
        var table = new RowTable(sheet, [.. chart.Rows.Select(row => row.Theme)], figures);
        // As much on one side as on the other: a lean would be read as a finding, and the heads need room.
        var reach = chart.Rows.Take(table.Count).SelectMany(row => (double[])[row.Difference, row.Low ?? 0, row.High ?? 0]).Max(Math.Abs);
        var panel = table.Plot(LinearScale.Around(-reach, reach, 8), "\u00A0points");
        var zero = panel.X(0);
        sheet.Line(zero, table.Middle(0) - (table.Pitch / 2), zero, table.Middle(table.Count - 1) + (table.Pitch / 2), sheet.Colours.Muted, 1.5);
        DrawHeads(sheet, chart, zero);
        for (var row = 0; row < table.Count; row++)
            DrawRow(sheet, table, panel, row, chart.Rows[row], $"{chart.Rows[row].Theme.Name}: {figures[row]} percentage points");
    }

    private static void DrawHeads(Sheet sheet, DifferenceBarsChart chart, double zero)
    {
        var (style, baseline, where) = (new TextStyle(18, sheet.Colours.Ink, Bold: true), sheet.Room.Y + 18, chart.SidesAreTimes ? "in" : "at");
        sheet.Text(zero - 16, baseline, $"← more {where} {PlainText.Clean(chart.Left.Name)}, {Figures.Talks(chart.Left.Total)}", style with { Anchor = Anchor.End }, zero - 16 - sheet.Room.X);
        sheet.Text(zero + 16, baseline, $"more {where} {PlainText.Clean(chart.Right.Name)}, {Figures.Talks(chart.Right.Total)} →", style, sheet.Room.Right - zero - 16);
    }

    private static void DrawRow(Sheet sheet, RowTable table, Panel panel, int index, DifferenceRow row, string title)
    {
        var (colour, middle, height, thick) = (sheet.ColourOf(row.Theme, table.AnyEmphasised), table.Middle(index), table.Part(0.56, 8, 24), table.Part(0.3, 4, 12));
        var (zero, end) = (panel.X(0), panel.X(row.Difference));
        if (row is { Low: { } low, High: { } high })
            sheet.Block(new Box(panel.X(low), middle - (height / 2), Math.Max(0, panel.X(high) - panel.X(low)), height), colour, 0.2, title);
        sheet.Block(new Box(Math.Min(zero, end), middle - (thick / 2), Math.Abs(end - zero), thick), colour, title: title);
        panel.Point(row.Difference, index + 0.5, (thick / 2) + 1, colour, colour, 0, title);
    }
}
