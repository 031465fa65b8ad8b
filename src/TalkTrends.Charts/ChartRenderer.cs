using SkiaSharp;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Kinds;

namespace TalkTrends.Charts;

/// <summary>Draws charts, 1600 by 900: one drawing, as SVG, PNG or PDF.</summary>
/// <remarks>
/// Pure: the same chart and ground give the same picture, on any number of threads. SVG is the same bytes everywhere; PNG and PDF on machines with
/// the same processor features. What finds no room is counted in the footer.
/// </remarks>
public static class ChartRenderer
{
    private const int Zoom = 2;

    /// <summary>Whether a finding stands in a title as a whole; one that does not is cut.</summary>
    public static bool TitleFits(string finding) => Sheet.TitleFits(finding);

    /// <summary>A chart as an SVG document without declaration, lines ended by line feeds. Every id starts with the chart's own and the ground.</summary>
    /// <param name="chart">What to draw.</param>
    /// <param name="theme">The ground to draw it on.</param>
    /// <exception cref="ArgumentException">The description contradicts itself.</exception>
    public static string Svg(Chart chart, ChartTheme theme) => Made(chart, theme).ToSvg();

    /// <summary>A chart as a PNG, 3200 by 1800.</summary>
    /// <inheritdoc cref="Svg"/>
    public static byte[] Png(Chart chart, ChartTheme theme)
    {
        var sheet = Made(chart, theme);
        using var bitmap = new SKBitmap(new SKImageInfo(Sheet.Width * Zoom, Sheet.Height * Zoom, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale(Zoom);
            sheet.Draw(canvas);
        }

        using var png = new MemoryStream();
        // A quarter larger than the smallest, in a third of the time.
        bitmap.PeekPixels().Encode(png, new SKPngEncoderOptions(SKPngEncoderFilterFlags.Up, zLibLevel: 3));
        return png.ToArray();
    }

    /// <summary>Charts as a PDF, a page each, without a date.</summary>
    /// <param name="charts">What to draw.</param>
    /// <param name="theme">The ground to draw it on.</param>
    /// <param name="title">Of the document.</param>
    /// <exception cref="ArgumentException">A description contradicts itself.</exception>
    public static byte[] Pdf(IEnumerable<Chart> charts, ChartTheme theme, string title)
    {
        ArgumentNullException.ThrowIfNull(charts);
        using var pdf = new MemoryStream();
        using (var document = SKDocument.CreatePdf(pdf, new SKDocumentPdfMetadata { Title = title, Producer = "", Creator = "TalkTrends" }))
        {
            foreach (var chart in charts)
            {
                Made(chart, theme).Draw(document.BeginPage(Sheet.Width, Sheet.Height));
                document.EndPage();
            }
        }

        return pdf.ToArray();
    }

    private static Sheet Made(Chart chart, ChartTheme theme)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var kind = KindOf(chart);
        var sheet = new Sheet(chart, theme, dense: kind.Rows > 24);
        if (kind.Marks > 0)
            kind.Draw(sheet);
        else
            sheet.SayEmpty($"No {kind.Mark} to show.");
        sheet.Finish();
        return sheet;
    }

    /// <summary>How many rows a chart would like, how many marks it has and what one is, and who draws it.</summary>
    private static (int Rows, int Marks, string Mark, Action<Sheet> Draw) KindOf(Chart chart) => chart switch
    {
        HeatMapChart { Grid: var grid } heatMap => (grid.Themes.Count, grid.Themes.Count * grid.Events.Count, "theme or no event", sheet => HeatMapDrawing.Draw(sheet, heatMap)),
        ShareComparisonChart { Grid: var grid } shares => (grid.Themes.Count, grid.Themes.Count * grid.Events.Count, "theme or no event", sheet => ShareComparisonDrawing.Draw(sheet, shares)),
        TermBarsChart bars => (bars.Topics.Count, bars.Topics.Count, "topic", sheet => TermBarsDrawing.Draw(sheet, bars)),
        DumbbellChart dumbbell => (dumbbell.Rows.Count, dumbbell.Rows.Count, "theme", sheet => DumbbellDrawing.Draw(sheet, dumbbell)),
        SmallMultiplesChart multiples => (multiples.Series.Count, multiples.Series.Sum(series => series.Years.Count), "theme with a year", sheet => SmallMultiplesDrawing.Draw(sheet, multiples)),
        DifferenceBarsChart differences => (differences.Rows.Count, differences.Rows.Count, "theme", sheet => DifferenceBarsDrawing.Draw(sheet, differences)),
        TalkCountsChart counts => (counts.Rows.Count, counts.Rows.Count, "talk", sheet => TalkCountsDrawing.Draw(sheet, counts)),
        ThemePairsChart pairs => (pairs.Pairs.Count, pairs.Pairs.Count, "pair of themes", sheet => ThemePairsDrawing.Draw(sheet, pairs)),
        TopicTreeChart tree => (tree.Nodes.Count / 2, tree.Nodes.Count, "topic", sheet => TopicTreeDrawing.Draw(sheet, tree)),
        MapChart map => (0, map.Points.Count, "talk", sheet => MapDrawing.Draw(sheet, map)),
        LineChart line => (0, (line.Conferences.Count > 0 ? line.Conferences : [line.Series]).Sum(series => series.Years.Count), "year", sheet => LineDrawing.Draw(sheet, line)),
        ShareGrowthChart growth => (0, growth.Points.Count, "theme with enough talks", sheet => ShareGrowthDrawing.Draw(sheet, growth)),
        _ => throw new ArgumentException($"No drawing for {chart.GetType().Name}.", nameof(chart)),
    };
}
