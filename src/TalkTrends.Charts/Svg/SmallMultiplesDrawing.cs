using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>A panel for each theme, all over the same years.</summary>
internal static class SmallMultiplesDrawing
{
    private const double AxisHeight = 22;

    public static void Draw(Sheet sheet, SmallMultiplesChart chart)
    {
        var withYears = chart.Series.Where(series => series.Years.Count > 0).ToArray();
        if (withYears.Length == 0)
        {
            sheet.SayEmpty("No theme with a year to show.");
            return;
        }

        var years = (First: withYears.Min(series => series.Years[0].Year), Last: withYears.Max(series => series.Years[^1].Year));
        var room = new Box(sheet.Room.X, sheet.Room.Y + 4, sheet.Room.Width, sheet.Room.Height - 4);
        var panels = Panels.Fit(room, chart.Series.Count, (156, 100), (330, 200));
        sheet.LeftOut(chart.Series.Count - panels.Count, "themes are");
        var anyEmphasised = chart.Series.Any(series => series.Theme.Emphasised);
        var shown = chart.Series.Take(panels.Count).ToArray();
        var highest = shown.Max(YearPlot.Highest);
        var valueWidth = shown.Max(series => TextMeasure.Width(LastValue(series) ?? "", ValueSize(panels), bold: true));
        var nameSize = NameSize(shown, panels.Width);
        for (var i = 0; i < shown.Length; i++)
            DrawPanel(sheet, shown[i], panels[i], years, chart.SharedScale ? highest : YearPlot.Highest(shown[i]), valueWidth, (nameSize, ValueSize(panels)), anyEmphasised);
    }

    /// <summary>The largest size at which every name is whole, one for all panels.</summary>
    private static double NameSize(ThemeSeries[] shown, double width)
    {
        double[] sizes = width >= 240 ? [19, 18, 17, 16, 15] : [16, 15];
        foreach (var size in sizes)
            if (shown.All(series => TextMeasure.Width(PlainText.Clean(series.Theme.Name), size, bold: true) <= width))
                return size;
        // Some are cut whatever one does: the others had better be read well.
        return sizes[0];
    }

    private static double ValueSize(Panels panels) => panels.Width >= 240 ? 18 : 15;

    private static string? LastValue(ThemeSeries series) => series.Latest is { } last ? Figures.Percent(last.Share, last.Total) : null;

    private static void DrawPanel(
        Sheet sheet, ThemeSeries series, Box panel, (int First, int Last) years, double highest, double valueWidth,
        (double Name, double Value) sizes, bool anyEmphasised)
    {
        var large = panel.Width >= 240;
        var colour = sheet.ColourOf(series.Theme, anyEmphasised);
        var name = sheet.NameStyle(series.Theme, anyEmphasised, sizes.Name) with { Bold = true };
        sheet.Svg.Text(panel.X, panel.Y + 16, series.Theme.Name, name, panel.Width);
        sheet.Svg.Text(panel.X, panel.Y + (large ? 38 : 34), series.Verdict ?? "", new TextStyle(large ? 16 : 14, sheet.Colours.Muted), panel.Width);
        var radius = large ? 3.6 : 2.6;
        var (top, bottom) = (panel.Y + (large ? 52 : 44), panel.Bottom - AxisHeight);
        var (left, right) = (panel.X + radius + 1, panel.Right - valueWidth - 10);
        // Fine steps, since none is drawn: the scale then ends close to the highest number and the panel uses its height.
        var up = LinearScale.Around(0, Math.Max(highest, 0.001), 20, bottom, top);
        sheet.Svg.Line(panel.X, bottom, right + radius + 1, bottom, sheet.Colours.Grid, 1.5);
        YearPlot.Draw(sheet, series, years, (left, right), up, radius, colour);
        var quiet = new TextStyle(14, sheet.Colours.Muted);
        sheet.Svg.Text(panel.X, bottom + 18, YearPlot.Year(years.First), quiet);
        if (years.Last != years.First)
            sheet.Svg.Text(right + radius + 1, bottom + 18, YearPlot.Year(years.Last), quiet with { Anchor = Anchor.End });
        DrawLastValue(sheet, series, years, (left, right), up, new TextStyle(sizes.Value, colour, Bold: true), panel, anyEmphasised);
    }

    private static void DrawLastValue(
        Sheet sheet, ThemeSeries series, (int First, int Last) years, (double Left, double Right) across, LinearScale up, TextStyle style, Box panel, bool anyEmphasised)
    {
        if (series.Latest is not { } last)
            return;
        // Beside the point where that is the last year; in the same column otherwise.
        var baseline = Math.Clamp(up.At(last.Share) + (style.Size * 0.36), panel.Y + 60, panel.Bottom - AxisHeight - 4);
        var fill = anyEmphasised && !series.Theme.Emphasised ? sheet.Colours.Muted : style.Fill;
        sheet.Svg.Text(across.Right + 12, baseline, Figures.Percent(last.Share, last.Total), style with { Fill = fill });
    }
}
