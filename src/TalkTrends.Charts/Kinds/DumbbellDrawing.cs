using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A bar stands for before and a dot for after, so that both show where they fall on each other.</summary>
internal static class DumbbellDrawing
{
    public static void Draw(Sheet sheet, DumbbellChart chart)
    {
        string[]? notes = chart.Rows.Any(row => row.Note is not null) ? [.. chart.Rows.Select(row => row.Note ?? "")] : null;
        var table = new RowTable(sheet, [.. chart.Rows.Select(row => row.Theme)], [.. chart.Rows.Select(row => $"{Short(row.After)} from {Short(row.Before)}")], notes);
        if (chart.Rows.Take(table.Count).Any(row => row.Before is null || row.After is null))
            sheet.Note("– means no data.");
        var ink = sheet.Colours.Ink;
        new Key(sheet)
            .Add(4, (x, y) => sheet.Block(new Box(x, y - 11, 4, 22), ink), chart.Before, 500)
            .Add(16, (x, y) => sheet.Band(x, x + 16, y, 16, ink, 1), chart.After, 300)
            .Add(44, (x, y) => sheet.Band(x, x + 44, y, 14, ink, 0.22), "interval");
        if (notes is not null && chart.NoteHead is { } head)
            sheet.Text(table.NotesLeft, sheet.Room.Y + 18, head, sheet.Quiet(16), sheet.Room.Right - table.NotesLeft);
        var panel = table.Plot(LinearScale.Around(0, chart.Rows.Take(table.Count).SelectMany(row => (ShareEstimate?[])[row.Before, row.After]).Max(Figures.End), 6), "%");
        for (var row = 0; row < table.Count; row++)
            DrawRow(sheet, table, panel, row, chart);
    }

    private static string Short(ShareEstimate? estimate) => estimate is null ? "–" : Figures.Percent(estimate.Share, estimate.Total);

    private static void DrawRow(Sheet sheet, RowTable table, Panel panel, int index, DumbbellChart chart)
    {
        var (row, middle) = (chart.Rows[index], table.Middle(index));
        var (colour, tall) = (sheet.ColourOf(row.Theme, table.AnyEmphasised), table.Part(0.72, 11, 30));
        foreach (var (estimate, height, opacity) in ((ShareEstimate?, double, double)[])[(row.Before, table.Part(0.2, 3, 8), 0.16), (row.After, table.Part(0.4, 6, 16), 0.26)])
            if (estimate is { Low: { } low, High: { } high })
                sheet.Band(panel.X(low), panel.X(high), middle, height, colour, opacity);
        if (row is { Before: { } from, After: { } to })
            sheet.Line(panel.X(from.Share), middle, panel.X(to.Share), middle, colour, 2.5);
        if (row.Before is { } before)
            sheet.Block(new Box(panel.X(before.Share) - 2, middle - (tall / 2), 4, tall), colour, title: $"{row.Theme.Name}, {chart.Before}: {Figures.Full(before)}");
        if (row.After is { } after)
            panel.Point(after.Share, index + 0.5, table.Part(0.24, 4, 9), colour, sheet.Colours.Ground, 1.5, $"{row.Theme.Name}, {chart.After}: {Figures.Full(after)}");
    }
}
