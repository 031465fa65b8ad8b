using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>What stands at the right end of the lines: the last mean, the last year, the conference.</summary>
internal sealed record LineEnds(double Share, IReadOnlyList<(string Text, TextStyle Style)> Lines)
{
    private const double SmallSize = 15;
    private const double WidestLine = 186;

    public double Width => Lines.Max(line => TextMeasure.Width(PlainText.Clean(line.Text), line.Style.Size, line.Style.Bold));

    private double Height => Lines.Sum(line => Leading(line.Style)) + 8;

    /// <summary>The labels of a series, none where it has no number.</summary>
    public static IReadOnlyList<LineEnds> Of(LineChart chart, ThemeSeries series, Palette colours)
    {
        var atMean = series.Years.LastOrDefault(year => year.Mean is not null);
        var mean = atMean?.Mean;
        var last = series.Years.LastOrDefault(year => year.Share is not null);
        if (last is null)
            return [];
        var (colour, quiet) = (colours[series.Theme.Hue], new TextStyle(SmallSize, colours.Muted));
        if (chart.Conferences.Count > 0)
            return [Named(chart, series, atMean ?? last, colour, quiet)];
        List<LineEnds> ends = [];
        if (mean is not null)
            ends.Add(new LineEnds(mean.Share, [
                (Figures.Percent(mean.Share, mean.Total), new TextStyle(26, colour, Bold: true)),
                .. TextFit.Wrap(PlainText.Clean(chart.LineName ?? "three-year mean"), SmallSize, WidestLine, 2).Select(line => (line, quiet))]));
        var share = last.Share!;
        ends.Add(new LineEnds(share.Share, [
            ($"{Figures.Percent(share.Share, share.Total)} in {YearPlot.Year(last.Year)}", new TextStyle(mean is null ? 24 : 18, colour, Bold: true)),
            (Figures.Counted(share) + (share.Counted is null ? "" : "\u00A0talks"), quiet)]));
        return ends;
    }

    /// <summary>Writes labels beside their lines' ends, apart from each other.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<LineEnds> ends, LinearScale up, double left, (double Top, double Bottom) column, double width)
    {
        var tops = Spread.Apart([.. ends.Select(end => (up.At(end.Share) - (Leading(end.Lines[0].Style) * 0.55), end.Height))], column.Top, column.Bottom);
        for (var i = 0; i < ends.Count; i++)
        {
            var baseline = tops[i];
            foreach (var (text, style) in ends[i].Lines)
            {
                baseline += Leading(style);
                sheet.Svg.Text(left, baseline - (style.Size * TextMeasure.Descent), text, style, width);
            }
        }
    }

    private static LineEnds Named(LineChart chart, ThemeSeries series, YearPoint last, string colour, TextStyle quiet)
    {
        var share = last.Mean ?? last.Share!;
        var counts = share.Counted is { } counted ? $" ({Figures.Count(counted)} of {Figures.Count(share.Total)})" : "";
        // A line that ends before the others does not end where its label stands.
        var ended = last.Year < chart.Conferences.Max(other => other.Years.Count == 0 ? last.Year : other.Years[^1].Year) ? $" to {YearPlot.Year(last.Year)}" : "";
        return new LineEnds(share.Share, [
            (series.Theme.Name, new TextStyle(18, colour, Bold: true)),
            (Figures.Percent(share.Share, share.Total) + counts + ended, quiet)]);
    }

    private static double Leading(TextStyle style) => style.Size * (TextMeasure.Ascent + TextMeasure.Descent) + 3;
}
