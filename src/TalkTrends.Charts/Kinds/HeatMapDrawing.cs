using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A shaded table: the number in each cell says what the shade shows.</summary>
internal static class HeatMapDrawing
{
    private const double TallestRow = 80;
    private const double WidestName = 420;
    private const double KeyWidth = 210;
    private const double FaintestShade = 0.1;

    public static void Draw(Sheet sheet, HeatMapChart chart)
    {
        var (grid, room) = (chart.Grid, sheet.Room);
        var names = Math.Max(KeyWidth, Rows.Fit(grid.Themes, room.Height - 60, TallestRow, WidestName).NameWidth);
        var heads = new ColumnHeads(grid.Events, room.Width - names, 36, 320);
        var top = room.Y + heads.Height + 10;
        var rows = Rows.Fit(grid.Themes, room.Bottom - top, TallestRow, WidestName);
        var left = room.X + Math.Max(KeyWidth, rows.NameWidth);
        sheet.LeftOut(grid.Themes.Count - rows.Count, "themes are");
        sheet.LeftOut(grid.Events.Count - heads.Count, "events are");
        heads.Draw(sheet, left, top - 10);
        rows.Draw(sheet, grid.Themes, top, 0, isWashed: false);
        ShareEstimate?[] shown = [.. grid.Cells.Take(rows.Count).SelectMany(row => row.Take(heads.Count))];
        var (fewest, full) = (grid.FewestShaded, grid.FullShade);
        DrawKey(sheet, room.X, top - 10, full);
        if (shown.Any(cell => cell?.Total < fewest))
            sheet.Note($"Without a shade: events of fewer than {Figures.Talks(fewest)}.");
        if (shown.Contains(null))
            sheet.Note("– means no data.");
        var size = Math.Min(18, rows.Size);
        // The total where every cell has room for it; it stands in the column's head as well.
        var isFull = shown.All(cell => cell is null || TextMeasure.Width(Figures.Counted(cell), size) <= heads.Pitch - 12);
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < heads.Count; column++)
            {
                var box = new Box(left + (column * heads.Pitch), top + (row * rows.Pitch), heads.Pitch, rows.Pitch).Grown(rows.Pitch < 20 ? -0.75 : -1.5);
                DrawCell(sheet, box, grid.Cells[row][column], (fewest, full), grid.Themes[row], grid.Events[column].Name, size, isFull);
            }
    }

    private static void DrawCell(Sheet sheet, Box box, ShareEstimate? cell, (int Fewest, double Full) scale, ThemeLabel theme, string @event, double size, bool isFull)
    {
        var (x, baseline) = (box.X + (box.Width / 2), box.Y + (box.Height / 2) + (size * Sheet.HalfLetter));
        if (cell is null)
        {
            sheet.Text(x, baseline, "–", sheet.Quiet(size, Anchor.Middle));
            return;
        }

        var fill = Shade(sheet, theme.Hue, ThemeEventGrid.Shade(cell, scale.Fewest, scale.Full) ?? 0);
        sheet.Block(box, fill, title: $"{theme.Name}, {@event}: {Figures.Full(cell)}");
        // Black and white last: between the softer inks lies a band of greys on which neither reads well.
        string[] inks = cell.Share <= 0 ? [sheet.Colours.Muted] : [sheet.Colours.Ink, sheet.Colours.Ground, "#000000", "#ffffff"];
        var ink = inks.FirstOrDefault(one => Colour.Parse(fill).Contrast(Colour.Parse(one)) >= 4.5, inks[^1]);
        sheet.Text(x, baseline, isFull || cell.Counted is null ? Figures.Counted(cell) : Figures.Count(cell.Counted.Value), new TextStyle(size, ink, Anchor: Anchor.Middle), box.Width - 2);
    }

    /// <summary>A faint step sets one talk apart from none; the rest of the range is proportional.</summary>
    private static string Shade(Sheet sheet, Hue hue, double part) => part <= 0 ? sheet.Colours.Wash
        : Colour.Parse(sheet.Colours[hue]).Over(Colour.Parse(sheet.Colours.Ground), FaintestShade + ((1 - FaintestShade) * part)).ToString();

    private static void DrawKey(Sheet sheet, double x, double baseline, double largest)
    {
        if (largest <= 0)
            return;
        x += sheet.Text(x, baseline, "0", sheet.Quiet(15)) + 8;
        for (var step = 0; step < 6; step++, x += 17)
            sheet.Block(new Box(x, baseline - 12, 15, 14), Shade(sheet, Hue.Others, step / 5.0));
        sheet.Text(x + 6, baseline, Figures.Percent(largest, 0), sheet.Quiet(15));
    }
}
