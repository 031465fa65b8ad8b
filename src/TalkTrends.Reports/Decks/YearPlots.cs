using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>A theme over the years: dots for years, a line for the mean of three, error bars for its interval, columns for the part from tracks of its own.</summary>
internal static class YearPlots
{
    private const int MostYears = 80;
    private const int Steps = 5;
    private const int StepsOfPanel = 3;
    private const int TotalForDecimals = 200;
    private const double PanelText = 12;

    // Some programs break a chart's title well before its edge.
    private const double NameRoom = 0.85;
    private const double Text = 14;

    /// <summary>Large, with a legend and the last mean written beside it.</summary>
    public static Plot Large(LineChart chart, DeckPaint paint, Box box)
    {
        const double left = 54, right = 70, top = 12, below = 66;
        var plot = !chart.IsOfOne ? Together(chart, paint, box, left, right, top, below) : Of(chart, chart.Lines[0], paint, Text, Steps, box, left, right, top, below);
        return plot with { Name = chart.Finding, ShowsLegend = true };
    }

    /// <summary>Name and verdict on two lines in all, whichever of them needs the room.</summary>
    private static (string, string?, Xml) Heading(ThemeSeries series, double width, DeckPaint paint)
    {
        var (name, verdict, color) = (PlainText.Clean(series.Theme.Name), PlainText.Clean(series.Verdict ?? ""), paint.Of(series.Theme.Hue));
        return TextMeasure.Width(name, Plot.TitleSize, bold: true) <= width
            ? (name, verdict.Length == 0 ? null : TextFit.Shorten(verdict, Plot.TitleSize - 1, width), color)
            : (DeckText.Cut(verdict.Length == 0 ? name : $"{name}: {verdict}", Plot.TitleSize, width, 2, bold: true), null, color);
    }

    /// <summary>Several lines on one axis: the means, of those that have one the years themselves.</summary>
    private static Plot Together(LineChart chart, DeckPaint paint, Box box, double left, double right, double top, double below)
    {
        var all = chart.Lines.SelectMany(line => line.Years.Select(point => point.Year)).ToList();
        var years = Years(all.Count == 0 ? 0 : all.Min(), all.Count == 0 ? -1 : all.Max(), [.. all.Distinct().Order()]);
        var width = (box.Width - left - right) / Math.Max(1, years.Count);
        var names = chart.Lines.Select(line => line.Theme.Name).ToList();
        var series = chart.Lines.Index().Select(pair =>
        {
            var byYear = pair.Item.Years.ToDictionary(point => point.Year);
            var hasMean = pair.Item.Years.Any(point => point.Mean is not null);
            var shares = years.Select(year => byYear.GetValueOrDefault(year) is { } point ? hasMean ? point.Mean : point.Share : null).ToList();
            return new PlotSeries
            {
                // Two conferences of one name would be one column of the workbook.
                Name = names.IndexOf(pair.Item.Theme.Name) == pair.Index ? pair.Item.Theme.Name : FormattableString.Invariant($"{pair.Item.Theme.Name} ({pair.Index + 1})"),
                Mark = hasMean ? PlotMark.Line : PlotMark.Dots,
                Color = paint.Of(pair.Item.Theme.Hue),
                Values = [.. shares.Select(share => share?.Share)],
                Intervals = chart.ShowsIntervals ? Ends(shares) : null,
                IntervalColor = paint.Of(pair.Item.Theme.Hue, 0.3),
                IntervalWidth = Math.Clamp(width * 0.25, 2, 6),
                Counts = shares,
            };
        }).ToList();
        return Empty(chart, chart.Lines[0], years, LinearScale.Around(0, chart.Lines.Max(line => line.AxisReach), Steps), Text, box, left, right, top, below) with
        {
            Series = series,
            // What the shares are taken of, under each year.
            Category = new ChartColumn("year", chart.SharedTotals is null ? ChartColumnKind.Year : ChartColumnKind.Text),
            Categories = [.. years.Select(year => chart.SharedTotals is null ? ChartCell.Of(year)
                : ChartCell.Of(FormattableString.Invariant($"{year}\n{(chart.SharedTotals.TryGetValue(year, out var total) ? Figures.Number(total) : "–")}")))],
        };
    }

    /// <summary>One of several: named, no legend.</summary>
    /// <param name="chart">All of them.</param>
    /// <param name="number">Which.</param>
    /// <param name="paint">Colours.</param>
    /// <param name="box">Its size.</param>
    public static Plot Panel(SmallMultiplesChart chart, int number, DeckPaint paint, Box box)
    {
        const double left = 44, right = 14, top = 40, below = 24;
        var series = chart.Series[number];
        var plot = Of(chart, series, paint, PanelText, StepsOfPanel, box, left, right, top, below);
        return plot with
        {
            Title = Heading(series, box.Width * NameRoom, paint),
            Series = [.. plot.Series.Select(one => one with { Labelled = [], IntervalWidth = Math.Max(2, one.IntervalWidth / 2) })],
            Scale = chart.SharedScale ? LinearScale.Around(0, chart.Series.Max(one => one.AxisReach), StepsOfPanel) : plot.Scale,
        };
    }

    private static Plot Of(Chart chart, ThemeSeries series, DeckPaint paint, double text, int steps, Box box, double left, double right, double top, double below)
    {
        var years = series.Years.Count == 0 ? [] : Years(series.Years[0].Year, series.Years[^1].Year, [.. series.Years.Select(point => point.Year)]);
        var byYear = series.Years.ToDictionary(point => point.Year);
        IReadOnlyList<T?> Each<T>(Func<YearPoint, T?> value) => [.. years.Select(year => byYear.TryGetValue(year, out var point) ? value(point) : default)];
        var color = paint.Of(series.Theme.Hue);
        var hasMean = series.Years.Any(point => point.Mean is not null);
        var width = (box.Width - left - right) / Math.Max(1, years.Count);
        var ribbon = Math.Clamp(width * 0.25, 2, 6);
        List<PlotSeries> all = [];
        if (series.Years.Any(point => point.OwnTrack > 0))
            all.Add(new PlotSeries { Name = "in a track of its own", Mark = PlotMark.Bars, Color = paint.Of(series.Theme.Hue, 0.3), Values = Each(point => point.OwnTrack) });
        if (hasMean)
        {
            var means = Each(point => point.Mean);
            all.Add(new PlotSeries
            {
                Name = "three years, with 95% interval",
                Mark = PlotMark.Line,
                Color = color,
                Values = Each(point => point.Mean?.Share),
                Intervals = Ends(means),
                IntervalColor = paint.Of(series.Theme.Hue, 0.3),
                IntervalWidth = ribbon,
                Labelled = Labelled(means),
                LabelFormat = means.LastOrDefault(mean => mean is not null)?.Total > TotalForDecimals ? "0.0%" : "0%",
                Counts = means,
            });
        }
        var complete = Each(point => point.Complete ? point.Share : null);
        all.Add(new PlotSeries
        {
            Name = hasMean ? "each year" : "each year, with 95% interval",
            Mark = PlotMark.Dots,
            Color = color,
            Values = [.. complete.Select(share => share?.Share)],
            Intervals = hasMean ? null : Ends(complete),
            IntervalColor = paint.Of(series.Theme.Hue, 0.3),
            IntervalWidth = ribbon,
            Counts = complete,
        });
        var incomplete = Each(point => point.Complete ? null : point.Share);
        if (incomplete.Any(share => share is not null))
            all.Add(new PlotSeries { Name = "incomplete year", Mark = PlotMark.Rings, Color = color, Inside = paint.Pale(series.Theme.Hue), Values = [.. incomplete.Select(share => share?.Share)], Counts = incomplete });
        return Empty(chart, series, years, LinearScale.Around(0, series.AxisReach, steps), text, box, left, right, top, below) with { Series = all };
    }

    /// <summary>Years and axes, no series yet.</summary>
    private static Plot Empty(Chart chart, ThemeSeries series, List<int> years, LinearScale scale, double text, Box box, double left, double right, double top, double below) => new()
    {
        Name = $"{chart.Id}: {series.Theme.Name}",
        Description = chart.Summary ?? chart.Measure,
        IsLying = false,
        Category = new ChartColumn("year", ChartColumnKind.Year),
        Categories = [.. years.Select(year => ChartCell.Of(year))],
        Series = [],
        Scale = scale,
        ValueFormat = BarPlots.ShareFormat(scale),
        TextSize = text,
        CategoryStep = (int)Math.Ceiling(TextMeasure.Width("20000", text) / ((box.Width - left - right) / Math.Max(1, years.Count))),
        Area = new Box(left / box.Width, top / box.Height, (box.Width - left - right) / box.Width, (box.Height - top - below) / box.Height),
    };

    /// <summary>Every year from the first to the last, so that a year nobody met is a gap; beyond reason, the years known.</summary>
    private static List<int> Years(int first, int last, List<int> known) => last - first < MostYears ? [.. Enumerable.Range(first, last - first + 1)] : known;

    private static List<(double Low, double High)?> Ends(IEnumerable<ShareEstimate?> shares) =>
        [.. shares.Select(share => share is { Low: { } low, High: { } high } ? ((double, double)?)(low, high) : null)];

    /// <summary>The last mean, which has room beside it.</summary>
    private static List<int> Labelled(IReadOnlyList<ShareEstimate?> means) =>
        [.. means.Index().Where(mean => mean.Item is not null).Select(mean => mean.Index).TakeLast(1)];
}
