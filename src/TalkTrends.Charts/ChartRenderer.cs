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
        var sheet = new Sheet(chart, theme, KeyOf(chart), dense: chart.LinesWanted > 24);
        if (chart.Marks.Count > 0)
            chart.Accept(new Drawing(sheet));
        else
            sheet.SayEmpty($"No {chart.Marks.Name} to show.");
        sheet.Finish();
        return sheet;
    }

    /// <summary>What the marks of a picture mean, where no key stands beside them.</summary>
    private static string KeyOf(Chart chart) => chart switch
    {
        SmallMultiplesChart multiples => YearPlot.Key($"line, its last number and band: {multiples.LineMeaning}", multiples.Series),
        LineChart { LineMeaning: { } meaning } line => $"; line{(line.ShowsIntervals ? " and band" : "")}: {meaning}{(line.ShowsIntervals ? ", 95% interval" : "")}",
        _ => "",
    };

    private sealed class Drawing(Sheet sheet) : IChartVisitor
    {
        public void Visit(DumbbellChart chart) => DumbbellDrawing.Draw(sheet, chart);

        public void Visit(SmallMultiplesChart chart) => SmallMultiplesDrawing.Draw(sheet, chart);

        public void Visit(LineChart chart) => LineDrawing.Draw(sheet, chart);

        public void Visit(HeatMapChart chart) => HeatMapDrawing.Draw(sheet, chart);

        public void Visit(ShareComparisonChart chart) => ShareComparisonDrawing.Draw(sheet, chart);

        public void Visit(DifferenceBarsChart chart) => DifferenceBarsDrawing.Draw(sheet, chart);

        public void Visit(TermBarsChart chart) => TermBarsDrawing.Draw(sheet, chart);

        public void Visit(MapChart chart) => MapDrawing.Draw(sheet, chart);

        public void Visit(TalkCountsChart chart) => TalkCountsDrawing.Draw(sheet, chart);

        public void Visit(ShareGrowthChart chart) => ShareGrowthDrawing.Draw(sheet, chart);

        public void Visit(ThemePairsChart chart) => ThemePairsDrawing.Draw(sheet, chart);

        public void Visit(TopicTreeChart chart) => TopicTreeDrawing.Draw(sheet, chart);
    }
}
