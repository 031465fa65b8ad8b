using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A plot for each event beside the names of the themes: dot, interval band, and the counts in a column of their own.</summary>
internal static class ShareComparisonDrawing
{
    private const double NarrowestPanel = 172;
    private const double WidestPanel = 1100;
    private const double PanelGap = 36;
    private const double HeadSize = 19;
    private const double HeadLeading = 24;

    public static void Draw(Sheet sheet, ShareComparisonChart chart)
    {
        var (grid, room) = (chart.Grid, sheet.Room);
        // The heads' height depends on the panels' width, that on the names', and theirs on the height: once around suffices.
        var beside = room.Width - Rows.Fit(grid.Themes, room.Height - 80, 110, 380).NameWidth + PanelGap;
        var count = Math.Clamp((int)(beside / (NarrowestPanel + PanelGap)), 1, grid.Events.Count);
        IReadOnlyList<string>[] heads = [.. grid.Events.Take(count).Select(label => TextFit.Wrap(PlainText.Clean(label.Name), HeadSize, (beside / count) - PanelGap - 10, 2, bold: true))];
        var head = room.Y + (Math.Max(1, heads.Max(lines => lines.Count)) * HeadLeading) - 2;
        var top = head + (grid.Events.Any(label => label.Note is not null) ? 52 : 30);
        var rows = Rows.Fit(grid.Themes, room.Bottom - 28 - top, 110, 380);
        sheet.LeftOut(grid.Themes.Count - rows.Count, "themes are");
        sheet.LeftOut(grid.Events.Count - count, "events are");
        ShareEstimate?[] shown = [.. grid.Cells.Take(rows.Count).SelectMany(row => row.Take(count))];
        if (shown.Contains(null))
            sheet.Note("– means no data.");
        var width = Math.Min(WidestPanel, (room.Width - rows.NameWidth - ((count - 1) * PanelGap)) / count);
        rows.Draw(sheet, grid.Themes, top, rows.NameWidth + (count * (width + PanelGap)) - PanelGap);
        // The dots say more than the totals, which stand in the head as well.
        double Widest(Func<ShareEstimate, string> words) => shown.Max(cell => TextMeasure.Width(cell is null ? "–" : words(cell), Math.Min(17, rows.Size), bold: true));
        var words = Widest(Figures.Counted) <= width * 0.48 ? Figures.Counted : (Func<ShareEstimate, string>)Brief;
        var plot = width - Widest(words) - 16;
        var scale = LinearScale.Around(0, shown.Max(Figures.End), Math.Clamp((int)(plot / 42), 1, 5));
        for (var column = 0; column < count; column++)
        {
            var left = room.X + rows.NameWidth + (column * (width + PanelGap));
            DrawHead(sheet, left, head, width, grid.Events[column], heads[column]);
            var panel = sheet.Panel(new Box(left, top, plot, rows.Count * rows.Pitch), (scale.Low, scale.High), (rows.Count, 0));
            panel.Grid(scale.Ticks, []);
            foreach (var tick in scale.Ticks)
                sheet.Text(panel.X(tick), panel.Y(rows.Count) + 20, Figures.Tick(tick, scale.Step) + (tick > scale.High - (scale.Step / 2) ? "%" : ""), sheet.Quiet(15, Anchor.Middle));
            for (var row = 0; row < rows.Count; row++)
                DrawCell(sheet, grid, row, column, panel, rows, left + width, words);
        }
    }

    private static string Brief(ShareEstimate cell) => cell.Counted is { } counted ? Figures.Count(counted) : Figures.Percent(cell.Share, cell.Total);

    private static void DrawHead(Sheet sheet, double left, double baseline, double width, EventLabel label, IReadOnlyList<string> name)
    {
        sheet.Lines(left, baseline - ((name.Count - 1) * HeadLeading), HeadLeading, name, PlainText.Clean(label.Name), new TextStyle(HeadSize, sheet.Colours.Ink, Bold: true));
        sheet.Text(left, baseline + 22, Figures.Talks(label.Total), sheet.Quiet(16), width);
        sheet.Text(left, baseline + 43, label.Note ?? "", sheet.Quiet(16), width);
    }

    private static void DrawCell(Sheet sheet, ThemeEventGrid grid, int row, int column, Panel panel, Rows rows, double right, Func<ShareEstimate, string> words)
    {
        var (theme, cell, anyEmphasised) = (grid.Themes[row], grid.Cells[row][column], grid.Themes.Any(one => one.Emphasised));
        var (middle, size) = (panel.Y(row + 0.5), Math.Min(17, rows.Size));
        sheet.Text(
            right, middle + (size * Sheet.HalfLetter), cell is null ? "–" : words(cell),
            cell is null ? sheet.Quiet(size, Anchor.End) : sheet.NameStyle(theme, anyEmphasised, size, Anchor.End));
        if (cell is null)
            return;
        var (colour, title) = (sheet.ColourOf(theme, anyEmphasised), $"{theme.Name}, {grid.Events[column].Name}: {Figures.Full(cell)}");
        if (cell is { Low: { } low, High: { } high })
            sheet.Band(panel.X(low), panel.X(high), middle, Math.Clamp(rows.Pitch * 0.4, 6, 20), colour, 0.24, title);
        panel.Point(cell.Share, row + 0.5, Math.Clamp(rows.Pitch * 0.26, 4.5, 11), colour, colour, 0, title);
    }
}
