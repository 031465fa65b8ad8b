using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>What stands at the right end of a line: the last mean, the last year, the conference.</summary>
internal sealed record LineEnd(double Share, IReadOnlyList<(string Text, TextStyle Style)> Lines)
{
    private const double SmallSize = 15;

    public double Width => Lines.Max(line => TextMeasure.Width(PlainText.Clean(line.Text), line.Style.Size, line.Style.Bold));

    /// <summary>The labels of a series, none where it has no number.</summary>
    public static IReadOnlyList<LineEnd> Of(LineChart chart, ThemeSeries series, Sheet sheet)
    {
        var (atMean, last) = (series.Years.LastOrDefault(year => year.Mean is not null), series.Years.LastOrDefault(year => year.Share is not null));
        if (last?.Share is not { } share)
            return [];
        var (colour, quiet, mean) = (sheet.Colours[series.Theme.Hue], sheet.Quiet(SmallSize), atMean?.Mean);
        if (chart.IsOfOne)
        {
            var ofLast = new LineEnd(share.Share, [
                ($"{Figures.Percent(share.Share, share.Total)} in {YearPlot.Year(last.Year)}", new TextStyle(mean is null ? 24 : 18, colour, Bold: true)),
                (Figures.Counted(share) + (share.Counted is null ? "" : "\u00A0talks"), quiet)]);
            return mean is null ? [ofLast] : [
                new(mean.Share, [
                    (Figures.Percent(mean.Share, mean.Total), new TextStyle(26, colour, Bold: true)),
                    .. TextFit.Wrap(PlainText.Clean(chart.LineName ?? "three-year mean"), SmallSize, 186, 2).Select(line => (line, quiet))]),
                ofLast];
        }

        // A line that ends before the others does not end where its label stands.
        var (shown, year) = mean is null ? (share, last.Year) : (mean, atMean!.Year);
        var ended = year < chart.Lines.Max(other => other.Years.Count == 0 ? year : other.Years[^1].Year) ? $" to {YearPlot.Year(year)}" : "";
        var counts = shown.Counted is { } counted ? $" ({Figures.Count(counted)} of {Figures.Count(shown.Total)})" : "";
        return [new(shown.Share, [(series.Theme.Name, new TextStyle(18, colour, Bold: true)), (Figures.Percent(shown.Share, shown.Total) + counts + ended, quiet)])];
    }

    /// <summary>Writes labels beside their lines' ends, apart from each other.</summary>
    public static void Draw(Sheet sheet, IReadOnlyList<LineEnd> ends, Panel panel, double left, (double Top, double Bottom) column, double width)
    {
        static double Leading(TextStyle style) => style.Size * (TextMeasure.Ascent + TextMeasure.Descent) + 3;
        var tops = Spread.Apart([.. ends.Select(end => (panel.Y(Math.Min(end.Share, panel.Highest)) - (Leading(end.Lines[0].Style) * 0.55), end.Lines.Sum(line => Leading(line.Style)) + 8))], column.Top, column.Bottom);
        for (var i = 0; i < ends.Count; i++)
            foreach (var (text, style) in ends[i].Lines)
            {
                tops[i] += Leading(style);
                sheet.Text(left, tops[i] - (style.Size * TextMeasure.Descent), text, style, width);
            }
    }
}
