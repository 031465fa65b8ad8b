using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Numbers of talks as bars.</summary>
internal static class CountPlots
{
    private const int MostLying = 14;
    private const int Steps = 5;
    private const string Whole = "#,##0";

    /// <summary>Talks of each year or event, and those with text: names down the side, or along the bottom where there are many.</summary>
    public static Plot Talks(TalkCountsChart chart, DeckPaint paint, Box box)
    {
        var series = new[]
        {
            Series("talks", [.. chart.Rows.Select(row => (double?)row.Talks)], new Xml("""<a:schemeClr val="tx1"><a:alpha val="25000"/></a:schemeClr>""")),
            Series("talks with text", [.. chart.Rows.Select(row => (double?)row.WithText)], paint.Of(Hue.Platforms)) with
            {
                PointColors = chart.Rows.Index().Where(row => !row.Item.Complete).ToDictionary(row => row.Index, _ => paint.Pale(Hue.Platforms)),
            },
        };
        return Of(chart, "of", [.. chart.Rows.Select(row => row.Name)], series, box, chart.Rows.Count <= MostLying);
    }

    /// <summary>Talks about two themes at once, beside as many as chance alone would give.</summary>
    public static Plot Pairs(ThemePairsChart chart, IReadOnlyList<ThemePairRow> pairs, DeckPaint paint, Box box) => Of(
        chart, "themes", [.. pairs.Select(pair => $"{pair.First.Name} + {pair.Second.Name}")],
        [
            Series("talks about both", [.. pairs.Select(pair => (double?)pair.Both)], paint.Of(pairs.Count > 0 ? pairs[0].First.Hue : Hue.Others)) with
            {
                PointColors = pairs.Index().ToDictionary(pair => pair.Index, pair => paint.Of(pair.Item.First.Hue)),
            },
            Series("expected by chance", [.. pairs.Select(pair => (double?)pair.Expected)], new Xml("""<a:schemeClr val="tx1"><a:alpha val="25000"/></a:schemeClr>""")),
        ], box, isLying: true);

    private static PlotSeries Series(string name, IReadOnlyList<double?> values, Xml color) => new() { Name = name, Mark = PlotMark.Bars, Color = color, Values = values };

    private static Plot Of(Chart chart, string category, IReadOnlyList<string> names, IReadOnlyList<PlotSeries> series, Box box, bool isLying)
    {
        const double below = 56, gap = 10, axis = 56;
        var size = BarPlots.TextSize(box.Height - below, isLying ? names.Count : 1);
        var room = (box.Width - axis) / Math.Max(1, names.Count);
        var left = isLying ? BarPlots.Names(names, size, box.Width) + gap : axis;
        var widest = isLying ? left - gap + 1 : 120;
        var shown = names.Select(name => TextFit.Shorten(PlainText.Clean(name), size, widest)).ToList();
        return new Plot
        {
            Name = chart.Finding,
            Description = chart.Summary ?? chart.Measure,
            IsLying = isLying,
            Category = new ChartColumn(category, ChartColumnKind.Text),
            Categories = [.. shown.Select(ChartCell.Of)],
            Series = series,
            Scale = LinearScale.Around(0, Math.Max(Steps, series.SelectMany(one => one.Values).Max() ?? 0), Steps),
            ValueFormat = Whole,
            ValueKind = ChartColumnKind.Number,
            TextSize = size,
            ShowsLegend = true,
            CategoryStep = isLying ? 1 : Math.Max(1, (int)Math.Ceiling((shown.Select(name => TextMeasure.Width(name, size)).Append(0).Max() + 6) / room)),
            Area = new Box(left / box.Width, 0.01, (box.Width - left - 16) / box.Width, ((box.Height - below) / box.Height) - 0.01),
        };
    }
}
