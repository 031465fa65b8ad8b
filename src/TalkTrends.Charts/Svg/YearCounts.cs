using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>The years under a plot, and below them how many talks stand behind each: a row for each series.</summary>
internal sealed class YearCounts(IReadOnlyList<ThemeSeries> series, (int First, int Last) years)
{
    /// <summary>Width of the names of the rows.</summary>
    public double NameWidth(double size, double widest) =>
        Math.Min(widest, series.Max(one => TextMeasure.Width(Name(one), size)));

    public void Draw(Sheet sheet, (double Left, double Right) across, double bottom, double axisSize, double countSize, double leading, double widestName)
    {
        var widest = series.SelectMany(one => one.Years).Max(year => Math.Max(
            TextMeasure.Width(YearPlot.Year(year.Year), axisSize), TextMeasure.Width(Count(year), countSize)));
        var room = years.First == years.Last ? double.PositiveInfinity : (across.Right - across.Left) / (years.Last - years.First);
        // Every year, every second, every fifth: the last one always, since it is what the chart is about.
        var every = Every(room, widest + 12);
        var middle = new TextStyle(axisSize, sheet.Colours.Muted, Anchor: Anchor.Middle);
        for (var year = years.Last; year >= years.First; year -= every)
        {
            if (!series.Any(one => one.Years.Any(point => point.Year == year)))
                continue;
            var x = YearPlot.At(year, years.First, years.Last, across.Left, across.Right);
            sheet.Svg.Text(x, bottom + 26, YearPlot.Year(year), middle);
            for (var row = 0; row < series.Count; row++)
                if (series[row].Years.FirstOrDefault(point => point.Year == year) is { } point)
                    sheet.Svg.Text(x, bottom + 27 + ((row + 1) * leading), Count(point), middle with { Size = countSize });
        }

        for (var row = 0; row < series.Count; row++)
            sheet.Svg.Text(sheet.Room.X, bottom + 27 + ((row + 1) * leading), Name(series[row]), new TextStyle(countSize, sheet.Colours.Muted), widestName);
    }

    private static int Every(double room, double needed)
    {
        foreach (var every in (ReadOnlySpan<int>)[1, 2, 5, 10, 20, 50, 100])
            if (room * every >= needed)
                return every;
        return int.MaxValue / 2;
    }

    private string Name(ThemeSeries one) => series.Count == 1 ? "talks" : "talks, " + PlainText.Clean(one.Theme.Name);

    private static string Count(YearPoint year) => year.Share is { } share ? Figures.Count(share.Total) : "–";
}
