using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A bar for the talks that are about both themes, a mark for as many as chance would bring together.</summary>
internal static class ThemePairsDrawing
{
    public static void Draw(Sheet sheet, ThemePairsChart chart)
    {
        string[] counts = [.. chart.Pairs.Select(pair => $"{Figures.Talks(pair.Both)}, {Figures.Expected(pair.Expected)} by chance")];
        var table = new RowTable(
            sheet, [.. chart.Pairs.Select(pair => pair.First with { Name = $"{pair.First.Name} + {pair.Second.Name}", Emphasised = false })], [.. chart.Pairs.Select(Times)], counts, widestName: 640);
        new Key(sheet)
            .Add(36, (x, y) => sheet.Block(new Box(x, y - 7, 36, 14), sheet.Colours.Muted), "talks about both")
            .Add(4, (x, y) => sheet.Block(new Box(x, y - 11, 4, 22), sheet.Colours.Ink), "as many as chance would bring together");
        var panel = table.Plot(table.CountScale(chart.Pairs.Take(table.Count).Max(pair => Math.Max(1, Math.Max(pair.Both, pair.Expected)))), unit: null);
        for (var row = 0; row < table.Count; row++)
        {
            var (pair, middle, thick, tall) = (chart.Pairs[row], table.Middle(row), table.Part(0.36, 5, 16), table.Part(0.72, 11, 30));
            var title = $"{pair.First.Name} and {pair.Second.Name}: {counts[row]} ({Times(pair)})";
            sheet.Block(new Box(panel.X(0), middle - (thick / 2), panel.X(pair.Both) - panel.X(0), thick), sheet.Colours[pair.First.Hue], title: title);
            // Ringed by the ground, so that it shows on its bar too.
            sheet.Block(new Box(panel.X(pair.Expected) - 3.5, middle - (tall / 2), 7, tall), sheet.Colours.Ground);
            sheet.Block(new Box(panel.X(pair.Expected) - 2, middle - (tall / 2), 4, tall), sheet.Colours.Ink, title: title);
        }
    }

    private static string Times(ThemePairRow pair) =>
        pair.Both == 0 ? "none" : pair.Lift is not { } lift ? "–" : lift >= 0.95 ? Figures.Times(lift) : "1/" + Figures.Whole(1 / lift);
}
