using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A bar for each year or event: what enters shares in full, the rest faint, hollow where the record is incomplete.</summary>
internal static class TalkCountsDrawing
{
    private const double KeyHeight = 40;

    public static void Draw(Sheet sheet, TalkCountsChart chart)
    {
        if (chart.Rows.Count == 0)
        {
            sheet.SayEmpty("No talk to show.");
            return;
        }

        ThemeLabel[] names = [.. chart.Rows.Select(row => new ThemeLabel(row.Name, Hue.Platforms))];
        string[] figures = [.. chart.Rows.Select(FigureOf)];
        var hasNotes = chart.Rows.Any(row => row.Note is not null);
        var table = RowTable.Begin(sheet, names, figures, KeyHeight, hasNotes ? [.. chart.Rows.Select(row => row.Note ?? "")] : null, widestNote: 560);
        var highest = 1;
        for (var row = 0; row < table.Rows.Count; row++)
            highest = Math.Max(highest, chart.Rows[row].Talks);
        var scale = table.CountScale(highest);
        DrawKey(sheet, chart.Rows.Any(row => row.Talks > row.WithText), chart.Rows.Any(row => !row.Complete));
        DrawGrid(sheet, table, scale);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            DrawRow(sheet, table, row, chart.Rows[row], scale);
            table.DrawFigure(sheet, row, names[row], figures[row]);
        }
    }

    private static string FigureOf(TalkCount row) => row.WithText == row.Talks
        ? Figures.Count(row.Talks)
        : $"{Figures.Count(row.WithText)} of {Figures.Count(row.Talks)}";

    private static void DrawGrid(Sheet sheet, RowTable table, LinearScale scale)
    {
        foreach (var tick in scale.Ticks.Where(tick => tick % 1 is < 1e-6 or > 1 - 1e-6))
        {
            sheet.Svg.Line(scale.At(tick), table.Top, scale.At(tick), table.Bottom, sheet.Colours.Grid, 1.5);
            sheet.Svg.Text(scale.At(tick), table.Bottom + 22, Figures.Count((int)Math.Round(tick)), new TextStyle(16, sheet.Colours.Muted, Anchor: Anchor.Middle));
        }
    }

    private static void DrawRow(Sheet sheet, RowTable table, int index, TalkCount row, LinearScale scale)
    {
        var colour = sheet.Colours[Hue.Platforms];
        var middle = table.Rows.Middle(table.Top, index);
        var height = Math.Clamp(table.Rows.Pitch * 0.56, 6, 30);
        var (left, whole, part) = (scale.At(0), scale.At(row.Talks), scale.At(row.WithText));
        var title = $"{row.Name}: {Figures.Talks(row.Talks)}, {Figures.Count(row.WithText)} with text{(row.Complete ? "" : "; incomplete")}";
        if (row.Talks > row.WithText)
            sheet.Svg.Rectangle(new Box(left, middle - (height / 2), whole - left, height), colour, 0.22, 2, title);
        if (row.WithText == 0)
            return;
        if (row.Complete)
            sheet.Svg.Rectangle(new Box(left, middle - (height / 2), part - left, height), colour, radius: 2, title: title);
        else
            sheet.Svg.Frame(new Box(left, middle - (height / 2), part - left, height).Grown(-1), sheet.Colours.Ground, colour, 2, title);
    }

    private static void DrawKey(Sheet sheet, bool anyWithout, bool anyIncomplete)
    {
        var style = new TextStyle(17, sheet.Colours.Ink);
        var (x, middle, colour) = (sheet.Room.X, sheet.Room.Y + 12, sheet.Colours[Hue.Platforms]);
        sheet.Svg.Rectangle(new Box(x, middle - 8, 28, 16), colour, radius: 2);
        x += 38 + sheet.Svg.Text(x + 38, middle + 6, "talks with text, of which shares are taken", style) + 32;
        if (anyWithout)
        {
            sheet.Svg.Rectangle(new Box(x, middle - 8, 28, 16), colour, 0.22, 2);
            x += 38 + sheet.Svg.Text(x + 38, middle + 6, "other talks", style) + 32;
        }

        if (!anyIncomplete)
            return;
        sheet.Svg.Frame(new Box(x + 1, middle - 7, 26, 14), sheet.Colours.Ground, colour, 2);
        sheet.Svg.Text(x + 38, middle + 6, "incomplete", style);
    }
}
