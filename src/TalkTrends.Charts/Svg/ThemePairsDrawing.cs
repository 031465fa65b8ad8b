using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A bar for the talks that are about both themes, a mark for as many as chance would bring together.</summary>
internal static class ThemePairsDrawing
{
    private const double KeyHeight = 44;
    private const double WidestName = 640;

    public static void Draw(Sheet sheet, ThemePairsChart chart)
    {
        if (chart.Pairs.Count == 0)
        {
            sheet.SayEmpty("No pair of themes to show.");
            return;
        }

        ThemeLabel[] names = [.. chart.Pairs.Select(pair => new ThemeLabel($"{pair.First.Name} + {pair.Second.Name}", pair.First.Hue))];
        string[] figures = [.. chart.Pairs.Select(FigureOf)];
        string[] counts = [.. chart.Pairs.Select(pair => $"{Figures.Talks(pair.Both)}, {Figures.Expected(pair.Expected)} by chance")];
        var table = RowTable.Begin(sheet, names, figures, KeyHeight, counts, WidestName);
        var highest = 1.0;
        for (var row = 0; row < table.Rows.Count; row++)
            highest = Math.Max(highest, Math.Max(chart.Pairs[row].Both, chart.Pairs[row].Expected));
        var scale = table.CountScale(highest);
        DrawKey(sheet);
        foreach (var tick in scale.Ticks.Where(tick => tick % 1 is < 1e-6 or > 1 - 1e-6))
        {
            sheet.Svg.Line(scale.At(tick), table.Top, scale.At(tick), table.Bottom, sheet.Colours.Grid, 1.5);
            sheet.Svg.Text(
                scale.At(tick), table.Bottom + 22, Figures.Whole(tick), new TextStyle(16, sheet.Colours.Muted, Anchor: Anchor.Middle));
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            DrawRow(sheet, table, row, chart.Pairs[row], scale, figures[row]);
            table.DrawFigure(sheet, row, names[row], figures[row]);
        }
    }

    private static string FigureOf(ThemePairRow pair) =>
        pair.Both == 0 ? "none" : pair.Lift is not { } lift ? "–" : lift >= 0.95 ? Figures.Times(lift) : "1/" + Figures.Whole(1 / lift);

    private static void DrawRow(Sheet sheet, RowTable table, int index, ThemePairRow pair, LinearScale scale, string figure)
    {
        var (middle, pitch) = (table.Rows.Middle(table.Top, index), table.Rows.Pitch);
        var colour = sheet.ColourOf(pair.First, table.AnyEmphasised);
        var (thick, tall) = (Math.Clamp(pitch * 0.36, 5, 16), Math.Clamp(pitch * 0.72, 11, 30));
        var title = $"{pair.First.Name} and {pair.Second.Name}: {Figures.Talks(pair.Both)}, {Figures.Expected(pair.Expected)} by chance ({figure})";
        sheet.Svg.Rectangle(new Box(scale.At(0), middle - (thick / 2), scale.At(pair.Both) - scale.At(0), thick), colour, radius: 2, title: title);
        // Ringed by the ground, so that it shows on its bar too.
        sheet.Svg.Rectangle(new Box(scale.At(pair.Expected) - 3.5, middle - (tall / 2), 7, tall), sheet.Colours.Ground);
        sheet.Svg.Rectangle(new Box(scale.At(pair.Expected) - 2, middle - (tall / 2), 4, tall), sheet.Colours.Ink, title: title);
    }

    private static void DrawKey(Sheet sheet)
    {
        var style = new TextStyle(17, sheet.Colours.Ink);
        var (x, middle) = (sheet.Room.X, sheet.Room.Y + 12);
        sheet.Svg.Rectangle(new Box(x, middle - 7, 36, 14), sheet.Colours.Muted, radius: 2);
        x += 46 + sheet.Svg.Text(x + 46, middle + 6, "talks about both", style) + 36;
        sheet.Svg.Rectangle(new Box(x, middle - 11, 4, 22), sheet.Colours.Ink);
        sheet.Svg.Text(x + 14, middle + 6, "as many as chance would bring together", style);
    }
}
