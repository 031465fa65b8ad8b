using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A panel for each theme, all over the same years.</summary>
internal static class SmallMultiplesDrawing
{
    private const double AxisHeight = 22;

    // Lower than this a panel has no room for a third line of words.
    private const double ThreeLines = 130;

    public static void Draw(Sheet sheet, SmallMultiplesChart chart)
    {
        var withYears = chart.Series.Where(series => series.Years.Count > 0).ToArray();
        var years = (First: withYears.Min(series => series.Years[0].Year), Last: withYears.Max(series => series.Years[^1].Year));
        var panels = Panels.Fit(sheet.Room, 4, chart.Series.Count, (156, 100), (330, 200));
        sheet.LeftOut(chart.Series.Count - panels.Count, "themes are");
        var shown = chart.Series.Take(panels.Count).ToArray();
        var isLarge = panels.Width >= 240;
        // The largest size at which every name is whole on two lines; where some are cut whatever one does, the others had better be read well.
        double[] sizes = isLarge ? [19, 18, 17, 16, 15] : [16, 15];
        var size = sizes.FirstOrDefault(size => shown.All(series => TextFit.IsWhole(PlainText.Clean(series.Theme.Name), size, panels.Width, 2, bold: true)), sizes[0]);
        // In a low panel the verdict goes on where a name ends; only a tall one has a line for each.
        var headLines = panels.Height >= ThreeLines && shown.Any(series => TextMeasure.Width(PlainText.Clean(series.Theme.Name), size, bold: true) > panels.Width) ? 3 : 2;
        var look = new Look(
            years, size, headLines, isLarge ? 18 : 15, shown.Max(series => TextMeasure.Width(LastValue(series)?.Text ?? "", isLarge ? 18 : 15, bold: true)),
            chart.SharedScale ? shown.Max(series => series.AxisReach) : null, isLarge, chart.Series.Any(series => series.Theme.Emphasised));
        YearPlot.NoteCuts(sheet, shown.Select((series, i) => (series, DrawPanel(sheet, series, panels[i], look))).ToList());
    }

    private static (double Share, string Text)? LastValue(ThemeSeries series) =>
        series.Latest is { } last ? (last.Share, Figures.Percent(last.Share, last.Total)) : null;

    /// <returns>Upper end of the panel's scale.</returns>
    private static double DrawPanel(Sheet sheet, ThemeSeries series, Box place, Look look)
    {
        var (colour, radius) = (sheet.ColourOf(series.Theme, look.AnyEmphasised), look.IsLarge ? 3.6 : 2.6);
        var (name, leading) = (PlainText.Clean(series.Theme.Name), look.NameSize + 3);
        var nameLines = TextFit.Wrap(name, look.NameSize, place.Width, 2, bold: true);
        var below = sheet.Lines(place.X, place.Y + 16, leading, nameLines, name, sheet.NameStyle(series.Theme, look.AnyEmphasised, look.NameSize) with { Bold = true });
        var beside = nameLines.Count == look.HeadLines ? TextMeasure.Width(nameLines[^1], look.NameSize, bold: true) + 8 : 0;
        sheet.Text(place.X + beside, beside > 0 ? below - leading : below - leading + (look.IsLarge ? 22 : 18), series.Verdict ?? "", sheet.Quiet(look.IsLarge && beside == 0 ? 16 : 14), place.Width - beside);
        var (top, bottom, right) = (place.Y + (look.IsLarge ? 52 : 44) + ((look.HeadLines - 2) * leading), place.Bottom - AxisHeight, place.Right - look.ValueWidth - 10);
        // Fine steps, since none is drawn: the scale then ends close to the highest number and the panel uses its height.
        var up = LinearScale.Around(0, Math.Max(look.Highest ?? series.AxisReach, 0.001), 20);
        var panel = YearPlot.Panel(sheet, new Box(place.X + radius + 1, top, right - place.X - radius - 1, bottom - top), look.Years, up.High, radius + 1);
        panel.Grid([], [0]);
        YearPlot.Draw(sheet, panel, series, radius, colour);
        sheet.Text(place.X, bottom + 18, YearPlot.Year(look.Years.First), sheet.Quiet(14));
        if (look.Years.Last != look.Years.First)
            sheet.Text(right + radius + 1, bottom + 18, YearPlot.Year(look.Years.Last), sheet.Quiet(14, Anchor.End));
        // Beside the point where that is the last year; in the same column otherwise.
        if (LastValue(series) is { } last)
            sheet.Text(
                right + 12, Math.Clamp(panel.Y(Math.Min(last.Share, up.High)) + (look.ValueSize * Sheet.HalfLetter), top + 8, bottom - 4), last.Text,
                new TextStyle(look.ValueSize, look.AnyEmphasised && !series.Theme.Emphasised ? sheet.Colours.Muted : colour, Bold: true));
        return up.High;
    }

    private sealed record Look((int First, int Last) Years, double NameSize, int HeadLines, double ValueSize, double ValueWidth, double? Highest, bool IsLarge, bool AnyEmphasised);
}
