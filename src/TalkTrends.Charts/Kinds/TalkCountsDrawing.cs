using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A bar for each year or event: what enters shares in full, the rest faint, hollow where the record is incomplete.</summary>
internal static class TalkCountsDrawing
{
    private const double Faint = 0.22;

    public static void Draw(Sheet sheet, TalkCountsChart chart)
    {
        string[]? notes = chart.Rows.Any(row => row.Note is not null) ? [.. chart.Rows.Select(row => row.Note ?? "")] : null;
        var table = new RowTable(
            sheet, [.. chart.Rows.Select(row => new ThemeLabel(row.Name, Hue.Platforms))],
            [.. chart.Rows.Select(row => row.WithText == row.Talks ? Figures.Count(row.Talks) : $"{Figures.Count(row.WithText)} of {Figures.Count(row.Talks)}")], notes, widestNote: 560);
        var (panel, colour, height) = (table.Plot(table.CountScale(Math.Max(1, chart.Rows.Take(table.Count).Max(row => row.Talks))), unit: null), sheet.Colours[Hue.Platforms], table.Part(0.56, 6, 30));
        for (var row = 0; row < table.Count; row++)
        {
            var (one, left, top) = (chart.Rows[row], panel.X(0), table.Middle(row) - (height / 2));
            var title = $"{one.Name}: {Figures.Talks(one.Talks)}, {Figures.Count(one.WithText)} with text{(one.Complete ? "" : "; incomplete")}";
            if (one.Talks > one.WithText)
                sheet.Block(new Box(left, top, panel.X(one.Talks) - left, height), colour, Faint, title);
            if (one.WithText > 0)
                Bar(sheet, new Box(left, top, panel.X(one.WithText) - left, height), one.Complete, title);
        }

        var key = new Key(sheet).Add(28, (x, y) => Bar(sheet, new Box(x, y - 8, 28, 16), isComplete: true), "talks with text, of which shares are taken");
        if (chart.Rows.Any(row => row.Talks > row.WithText))
            key.Add(28, (x, y) => sheet.Block(new Box(x, y - 8, 28, 16), colour, Faint), "other talks");
        if (chart.Rows.Any(row => !row.Complete))
            key.Add(28, (x, y) => Bar(sheet, new Box(x, y - 8, 28, 16), isComplete: false), "incomplete");
    }

    private static void Bar(Sheet sheet, Box box, bool isComplete, string? title = null)
    {
        var colour = sheet.Colours[Hue.Platforms];
        if (isComplete)
            sheet.Block(box, colour, title: title);
        else
            sheet.Block(box with { X = box.X + 1, Y = box.Y + 1, Width = Math.Max(0, box.Width - 2), Height = box.Height - 2 }, sheet.Colours.Ground, title: title, outline: colour);
    }
}
