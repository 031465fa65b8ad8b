using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A panel for each event beside the names of the themes: dot, interval band, and the counts in a column of their own.</summary>
internal static class ShareComparisonDrawing
{
    private const double NarrowestPanel = 172;
    private const double WidestPanel = 1100;
    private const double PanelGap = 36;
    private const double TickSize = 15;
    private const double HeadSize = 19;
    private const double HeadLeading = 24;

    public static void Draw(Sheet sheet, ShareComparisonChart chart)
    {
        var grid = chart.Grid;
        if (grid.Themes.Count == 0 || grid.Events.Count == 0)
        {
            sheet.SayEmpty("No theme or no event to show.");
            return;
        }

        var room = sheet.Room;
        // The heads' height depends on the panels' width, that on the names', and theirs on the height: once around suffices.
        var guess = Rows.Fit(grid.Themes, room.Height - 80, 110, 380);
        var count = Math.Clamp((int)((room.Width - guess.NameWidth + PanelGap) / (NarrowestPanel + PanelGap)), 1, grid.Events.Count);
        var headWidth = ((room.Width - guess.NameWidth + PanelGap) / count) - PanelGap - 10;
        var heads = grid.Events.Take(count).Select(label => TextFit.Wrap(PlainText.Clean(label.Name), HeadSize, headWidth, 2, bold: true)).ToArray();
        var nameLines = Math.Max(1, heads.Max(lines => lines.Count));
        var hasNotes = grid.Events.Any(label => label.Note is not null);
        var top = room.Y + (nameLines * HeadLeading) + (hasNotes ? 50 : 28);
        var bottom = room.Bottom - 28;
        var rows = Rows.Fit(grid.Themes, bottom - top, 110, 380);
        var width = room.Width - rows.NameWidth;
        sheet.LeftOut(grid.Themes.Count - rows.Count, "themes are");
        sheet.LeftOut(grid.Events.Count - count, "events are");
        if (HeatMapDrawing.AnyMissing(grid, rows.Count, count))
            sheet.Note("– means no data.");
        var anyEmphasised = grid.Themes.Any(theme => theme.Emphasised);
        var panelWidth = Math.Min(WidestPanel, (width - ((count - 1) * PanelGap)) / count);
        bottom = top + (rows.Count * rows.Pitch);

        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Count > 8 && row % 2 == 0)
                sheet.Svg.Rectangle(
                    new Box(room.X - 12, top + (row * rows.Pitch), rows.NameWidth + (count * (panelWidth + PanelGap)) - PanelGap + 24, rows.Pitch),
                    sheet.Colours.Wash);
            var theme = grid.Themes[row];
            sheet.Svg.Text(room.X, rows.Baseline(top, row, rows.Size), theme.Name, sheet.NameStyle(theme, anyEmphasised, rows.Size), rows.NameRoom);
        }

        var words = Wording(grid, rows, count, panelWidth);
        var plotWidth = panelWidth - words.Width - 16;
        var steps = Math.Clamp((int)(plotWidth / 42), 1, 5);
        for (var column = 0; column < count; column++)
        {
            var left = room.X + rows.NameWidth + (column * (panelWidth + PanelGap));
            var scale = LinearScale.Around(0, Highest(grid, rows.Count, count), steps, left, left + plotWidth);
            DrawHead(sheet, left, room.Y + (nameLines * HeadLeading) - 2, panelWidth, grid.Events[column], heads[column]);
            DrawGrid(sheet, scale, top, bottom);
            for (var row = 0; row < rows.Count; row++)
                DrawCell(sheet, grid, row, column, scale, rows, top, words, left + panelWidth, anyEmphasised);
        }
    }

    private static double Highest(ThemeEventGrid grid, int rows, int columns)
    {
        var highest = 0.0;
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                if (grid.Cells[row][column] is { } cell)
                    highest = Math.Max(highest, Math.Min(1, cell.High ?? cell.Share));
        return highest;
    }

    private static (double Size, double Width, bool Full) Wording(ThemeEventGrid grid, Rows rows, int columns, double panelWidth)
    {
        var size = Math.Min(17, rows.Size);
        var (full, brief) = (TextMeasure.Width("–", size, bold: true), TextMeasure.Width("–", size, bold: true));
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < columns; column++)
                if (grid.Cells[row][column] is { } cell)
                {
                    full = Math.Max(full, TextMeasure.Width(Figures.Counted(cell), size, bold: true));
                    brief = Math.Max(brief, TextMeasure.Width(Brief(cell), size, bold: true));
                }

        // The dots say more than the totals, which stand in the head as well.
        return full <= panelWidth * 0.48 ? (size, full, true) : (size, brief, false);
    }

    private static string Brief(ShareEstimate cell) =>
        cell.Counted is { } counted ? Figures.Count(counted) : Figures.Percent(cell.Share, cell.Total);

    private static void DrawHead(Sheet sheet, double left, double baseline, double width, EventLabel label, IReadOnlyList<string> name)
    {
        var first = baseline - ((name.Count - 1) * HeadLeading);
        sheet.Svg.Lines(left, first, HeadLeading, name, PlainText.Clean(label.Name), new TextStyle(HeadSize, sheet.Colours.Ink, Bold: true));
        var quiet = new TextStyle(16, sheet.Colours.Muted);
        sheet.Svg.Text(left, baseline + 22, Figures.Talks(label.Total), quiet, width);
        if (label.Note is { } note)
            sheet.Svg.Text(left, baseline + 43, note, quiet, width);
    }

    private static void DrawGrid(Sheet sheet, LinearScale scale, double top, double bottom)
    {
        foreach (var tick in scale.Ticks)
        {
            sheet.Svg.Line(scale.At(tick), top, scale.At(tick), bottom, sheet.Colours.Grid, 1.5);
            var last = tick > scale.High - (scale.Step / 2);
            sheet.Svg.Text(
                scale.At(tick), bottom + 20, Figures.Tick(tick, scale.Step, unit: last), new TextStyle(TickSize, sheet.Colours.Muted, Anchor: Anchor.Middle));
        }
    }

    private static void DrawCell(
        Sheet sheet, ThemeEventGrid grid, int row, int column, LinearScale scale, Rows rows, double top,
        (double Size, double Width, bool Full) words, double right, bool anyEmphasised)
    {
        var theme = grid.Themes[row];
        var cell = grid.Cells[row][column];
        var recedes = anyEmphasised && !theme.Emphasised;
        var style = new TextStyle(words.Size, recedes ? sheet.Colours.Muted : sheet.Colours.Ink, theme.Emphasised, Anchor.End);
        var baseline = rows.Baseline(top, row, words.Size);
        if (cell is null)
        {
            sheet.Svg.Text(right, baseline, "–", style with { Fill = sheet.Colours.Muted });
            return;
        }

        var colour = sheet.ColourOf(theme, anyEmphasised);
        var middle = rows.Middle(top, row);
        var title = $"{theme.Name}, {grid.Events[column].Name}: {Figures.Full(cell)}";
        if (cell is { Low: { } low, High: { } high })
        {
            var height = Math.Clamp(rows.Pitch * 0.4, 6, 20);
            var from = scale.At(low);
            sheet.Svg.Rectangle(new Box(from, middle - (height / 2), scale.At(high) - from, height), colour, 0.24, height / 2, title);
        }

        sheet.Svg.Circle(scale.At(cell.Share), middle, Math.Clamp(rows.Pitch * 0.26, 4.5, 11), colour, title);
        sheet.Svg.Text(right, baseline, words.Full ? Figures.Counted(cell) : Brief(cell), style, words.Width);
    }
}
