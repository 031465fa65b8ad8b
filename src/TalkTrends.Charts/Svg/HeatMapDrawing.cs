using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A shaded table: the number in each cell says what the shade shows.</summary>
internal static class HeatMapDrawing
{
    private const double SmallestColumn = 36;
    private const double WidestColumn = 320;
    private const double TallestRow = 80;
    private const double KeyWidth = 210;
    private const double FaintestShade = 0.1;

    public static void Draw(Sheet sheet, HeatMapChart chart)
    {
        var grid = chart.Grid;
        if (grid.Themes.Count == 0 || grid.Events.Count == 0)
        {
            sheet.SayEmpty("No theme or no event to show.");
            return;
        }

        var room = sheet.Room;
        var names = Math.Max(KeyWidth, Rows.Fit(grid.Themes, room.Height - 60, TallestRow, 420).NameWidth);
        var head = ColumnHeads.Fit(grid.Events, room.Width - names, SmallestColumn, WidestColumn);
        var top = room.Y + head.Height + 10;
        var rows = Rows.Fit(grid.Themes, room.Bottom - top, TallestRow, 420);
        var left = room.X + Math.Max(KeyWidth, rows.NameWidth);
        sheet.LeftOut(grid.Themes.Count - rows.Count, "themes are");
        sheet.LeftOut(grid.Events.Count - head.Count, "events are");
        head.Draw(sheet, left, top - 10);

        var largest = Largest(grid, rows.Count, head.Count);
        DrawKey(sheet, room.X, top - 10, largest);
        var words = Wording(grid, rows, head);
        if (AnyMissing(grid, rows.Count, head.Count))
            sheet.Note("– means no data.");
        var anyEmphasised = grid.Themes.Any(theme => theme.Emphasised);
        for (var row = 0; row < rows.Count; row++)
        {
            var theme = grid.Themes[row];
            sheet.Svg.Text(room.X, rows.Baseline(top, row, rows.Size), theme.Name, sheet.NameStyle(theme, anyEmphasised, rows.Size), left - room.X - 16);
            for (var column = 0; column < head.Count; column++)
            {
                var box = new Box(left + (column * head.Pitch), top + (row * rows.Pitch), head.Pitch, rows.Pitch).Grown(rows.Pitch < 20 ? -0.75 : -1.5);
                DrawCell(sheet, box, theme, grid.Events[column], grid.Cells[row][column], largest, words, rows);
            }
        }
    }

    private static double Largest(ThemeEventGrid grid, int rows, int columns)
    {
        var largest = 0.0;
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                largest = Math.Max(largest, grid.Cells[row][column]?.Share ?? 0);
        return largest;
    }

    internal static bool AnyMissing(ThemeEventGrid grid, int rows, int columns)
    {
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (grid.Cells[row][column] is null)
                    return true;
        return false;
    }

    private static CellWords Wording(ThemeEventGrid grid, Rows rows, ColumnHeads head)
    {
        var size = Math.Min(18, rows.Size);
        var widest = 0.0;
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < head.Count; column++)
                if (grid.Cells[row][column] is { } cell)
                    widest = Math.Max(widest, TextMeasure.Width(Figures.Counted(cell), size));
        return new CellWords(size, widest <= head.Pitch - 12);
    }

    private static void DrawCell(
        Sheet sheet, Box box, ThemeLabel theme, EventLabel @event, ShareEstimate? cell, double largest, CellWords words, Rows rows)
    {
        var (x, baseline) = (box.X + (box.Width / 2), box.Y + (box.Height / 2) + (words.Size * 0.36));
        if (cell is null)
        {
            sheet.Svg.Text(x, baseline, "–", new TextStyle(words.Size, sheet.Colours.Muted, Anchor: Anchor.Middle));
            return;
        }

        // A faint step sets one talk apart from none; the rest of the range is proportional.
        var shade = cell.Share <= 0 || largest <= 0 ? 0 : FaintestShade + ((1 - FaintestShade) * cell.Share / largest);
        var fill = shade == 0
            ? Colour.Parse(sheet.Colours.Wash)
            : Colour.Parse(sheet.Colours[theme.Hue]).Over(Colour.Parse(sheet.Colours.Ground), shade);
        sheet.Svg.Rectangle(box, fill.ToString(), radius: Math.Min(4, rows.Pitch / 8), title: $"{theme.Name}, {@event.Name}: {Figures.Full(cell)}");
        var ink = shade == 0 ? sheet.Colours.Muted : InkOn(fill, sheet.Colours);
        sheet.Svg.Text(x, baseline, words.Of(cell), new TextStyle(words.Size, ink, Anchor: Anchor.Middle), box.Width - 2);
    }

    private static string InkOn(Colour fill, Palette colours)
    {
        // Black and white last: between the softer inks lies a band of greys on which neither reads well.
        foreach (var ink in (ReadOnlySpan<string>)[colours.Ink, colours.Ground])
            if (fill.Contrast(Colour.Parse(ink)) >= 4.5)
                return ink;
        return fill.Contrast(Colour.Parse("#000000")) >= 4.5 ? "#000000" : "#ffffff";
    }

    private static void DrawKey(Sheet sheet, double x, double baseline, double largest)
    {
        if (largest <= 0)
            return;
        var style = new TextStyle(15, sheet.Colours.Muted);
        var ground = Colour.Parse(sheet.Colours.Ground);
        x += sheet.Svg.Text(x, baseline, "0", style) + 8;
        const int steps = 6;
        for (var step = 0; step < steps; step++)
        {
            var shade = step == 0 ? 0 : FaintestShade + ((1 - FaintestShade) * step / (steps - 1));
            var fill = step == 0 ? sheet.Colours.Wash : Colour.Parse(sheet.Colours.Muted).Over(ground, shade).ToString();
            sheet.Svg.Rectangle(new Box(x, baseline - 12, 15, 14), fill);
            x += 17;
        }

        sheet.Svg.Text(x + 6, baseline, Figures.Percent(largest, 0), style);
    }

    /// <summary>"3 of 19" where every cell has room for it; else the count alone, its total standing in the column's head.</summary>
    private readonly record struct CellWords(double Size, bool Full)
    {
        public string Of(ShareEstimate cell) =>
            Full || cell.Counted is null ? Figures.Counted(cell) : Figures.Count(cell.Counted.Value);
    }
}
