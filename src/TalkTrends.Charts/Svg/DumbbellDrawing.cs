using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A bar stands for before and a dot for after, so that both show where they fall on each other.</summary>
internal static class DumbbellDrawing
{
    private const double KeyHeight = 44;

    public static void Draw(Sheet sheet, DumbbellChart chart)
    {
        if (chart.Rows.Count == 0)
        {
            sheet.SayEmpty("No theme to show.");
            return;
        }

        var figures = chart.Rows.Select(FigureOf).ToArray();
        var hasNotes = chart.Rows.Any(row => row.Note is not null);
        var table = RowTable.Begin(
            sheet, [.. chart.Rows.Select(row => row.Theme)], figures, KeyHeight, hasNotes ? [.. chart.Rows.Select(row => row.Note ?? "")] : null);
        if (chart.Rows.Take(table.Rows.Count).Any(row => row.Before is null || row.After is null))
            sheet.Note("– means no data.");
        DrawKey(sheet, chart);
        if (hasNotes && chart.NoteHead is { } head)
            sheet.Svg.Text(table.NotesLeft, sheet.Room.Y + 18, head, new TextStyle(16, sheet.Colours.Muted), sheet.Room.Right - table.NotesLeft);
        var highest = 0.0;
        for (var row = 0; row < table.Rows.Count; row++)
            highest = Math.Max(highest, Math.Max(End(chart.Rows[row].Before), End(chart.Rows[row].After)));
        var scale = LinearScale.Around(0, highest, 6, table.PlotLeft, table.PlotRight);
        table.DrawGrid(sheet, scale, "%");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            DrawRow(sheet, table, row, chart, scale);
            table.DrawFigure(sheet, row, chart.Rows[row].Theme, figures[row]);
        }
    }

    private static double End(ShareEstimate? estimate) => estimate is null ? 0 : Math.Min(1, estimate.High ?? estimate.Share);

    private static string FigureOf(DumbbellRow row) => $"{Short(row.After)} from {Short(row.Before)}";

    private static string Short(ShareEstimate? estimate) => estimate is null ? "–" : Figures.Percent(estimate.Share, estimate.Total);

    private static void DrawRow(Sheet sheet, RowTable table, int index, DumbbellChart chart, LinearScale scale)
    {
        var row = chart.Rows[index];
        var (middle, pitch) = (table.Rows.Middle(table.Top, index), table.Rows.Pitch);
        var colour = sheet.ColourOf(row.Theme, table.AnyEmphasised);
        var (tall, radius) = (Math.Clamp(pitch * 0.72, 11, 30), Math.Clamp(pitch * 0.24, 4, 9));
        Band(sheet, row.Before, scale, middle, Math.Clamp(pitch * 0.2, 3, 8), colour, 0.16);
        Band(sheet, row.After, scale, middle, Math.Clamp(pitch * 0.4, 6, 16), colour, 0.26);
        if (row is { Before: { } from, After: { } to })
            sheet.Svg.Line(scale.At(from.Share), middle, scale.At(to.Share), middle, colour, 2.5);
        if (row.Before is { } before)
            sheet.Svg.Rectangle(
                new Box(scale.At(before.Share) - 2, middle - (tall / 2), 4, tall), colour, radius: 2, title: $"{row.Theme.Name}, {chart.Before}: {Figures.Full(before)}");
        if (row.After is { } after)
            sheet.Svg.Ring(
                scale.At(after.Share), middle, radius, colour, sheet.Colours.Ground, 1.5, $"{row.Theme.Name}, {chart.After}: {Figures.Full(after)}");
    }

    private static void Band(Sheet sheet, ShareEstimate? estimate, LinearScale scale, double middle, double height, string colour, double opacity)
    {
        if (estimate is { Low: { } low, High: { } high })
            sheet.Svg.Rectangle(new Box(scale.At(low), middle - (height / 2), scale.At(high) - scale.At(low), height), colour, opacity, height / 2);
    }

    private static void DrawKey(Sheet sheet, DumbbellChart chart)
    {
        var style = new TextStyle(17, sheet.Colours.Ink);
        var (x, middle) = (sheet.Room.X, sheet.Room.Y + 12);
        sheet.Svg.Rectangle(new Box(x, middle - 11, 4, 22), sheet.Colours.Ink, radius: 2);
        x += 14 + sheet.Svg.Text(x + 14, middle + 6, chart.Before, style, 500) + 36;
        sheet.Svg.Circle(x + 8, middle, 8, sheet.Colours.Ink);
        x += 26 + sheet.Svg.Text(x + 26, middle + 6, chart.After, style, 300) + 36;
        sheet.Svg.Rectangle(new Box(x, middle - 7, 44, 14), sheet.Colours.Ink, 0.22, 7);
        sheet.Svg.Text(x + 54, middle + 6, "interval", new TextStyle(17, sheet.Colours.Muted));
    }
}
