using System.Globalization;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Decks;

/// <summary>Slides of charts: each kind as what a presentation has natively, a chart, a table or shapes; never a picture.</summary>
internal static class ChartSlides
{
    private const int MostRows = 12;
    private const int MostDifferences = 14;
    private const int PanelColumns = 4;
    private const int PanelRows = 2;
    private const int TopicColumns = 3;
    private const int TopicRows = 2;
    private const int MostTerms = 7;
    private const int MostPanelSlides = 2;
    private const double Gap = 14;

    /// <summary>Adds the slides of a chart; small panels may take two.</summary>
    /// <param name="deck">The deck.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="notes">What the speaker reads after the chart's own words.</param>
    public static void Add(Deck deck, Chart chart, IReadOnlyList<string> notes) => chart.Accept(new Kinds(deck, notes));

    /// <summary>How many slides a chart takes.</summary>
    public static int CountOf(Chart chart) => chart switch
    {
        SmallMultiplesChart multiples => SlidesOf(multiples.Series.Count, PanelColumns * PanelRows),
        TermBarsChart terms => SlidesOf(terms.Topics.Count, TopicColumns * TopicRows),
        _ => 1,
    };

    private static int SlidesOf(int panels, int each) => Math.Min(MostPanelSlides, (panels + each - 1) / each);

    /// <summary>How each kind of chart becomes a slide.</summary>
    private sealed class Kinds(Deck deck, IReadOnlyList<string> notes) : IChartVisitor
    {
        public void Visit(DumbbellChart chart) => AddDumbbell(deck, chart, notes);

        public void Visit(DifferenceBarsChart chart) => AddDifferences(deck, chart, notes);

        public void Visit(LineChart chart) => AddPlot(
            deck, chart, $"{chart.Measure}{(chart.LineMeaning is { } meaning ? $"; line: {meaning}" : "")}{(chart.SharedTotals is null ? "" : "; below: talks")}", [.. notes, .. Beyond(chart.Lines)], body => YearPlots.Large(chart, deck.Paint, body));

        public void Visit(SmallMultiplesChart chart) => AddPanels(
            deck, chart, chart.Measure + KeyOf(chart), chart.Series.Count, PanelColumns, PanelRows, [.. notes, .. Beyond(chart.Series)], (number, box) => YearPlots.Panel(chart, number, deck.Paint, box));

        public void Visit(ShareComparisonChart chart) => AddComparison(deck, chart, notes);

        public void Visit(HeatMapChart chart) => AddHeatMap(deck, chart, notes);

        public void Visit(TermBarsChart chart) => AddPanels(
            deck, chart, chart.Measure, chart.Topics.Count, TopicColumns, TopicRows, notes, (number, box) => BarPlots.Terms(chart, chart.Topics[number], MostTerms, deck.Paint, box));

        public void Visit(MapChart chart)
        {
            var dots = MapShapes.Drawn(chart);
            var measure = dots.Count == chart.Points.Count ? chart.Measure : $"{Figures.Number(dots.Count)} of {Figures.Number(chart.Points.Count)} dots drawn, evenly chosen. {chart.Measure}";
            MapShapes.Add(Begin(deck, chart, chart.Finding, measure, notes), chart, dots);
        }

        public void Visit(ShareGrowthChart chart) => AddDumbbell(deck, AsDumbbell(chart), notes);

        public void Visit(ThemePairsChart chart) => AddPairs(deck, chart, notes);

        public void Visit(TalkCountsChart chart) => AddPlot(
            deck, chart, chart.Measure, [.. notes, .. chart.Rows.Select(row => $"{row.Name}: {Figures.Number(row.Talks, "talk")}, {Figures.Number(row.WithText)} with text{(row.Note is null ? "" : $"; {row.Note}")}.")],
            body => CountPlots.Talks(chart, deck.Paint, body));

        public void Visit(TopicTreeChart chart) => TreeShapes.Add(Begin(deck, chart, chart.Finding, chart.Measure, notes), chart);
    }

    private static void AddPlot(Deck deck, Chart chart, string measure, IReadOnlyList<string> notes, Func<Box, Plot> plot)
    {
        var slide = Begin(deck, chart, chart.Finding, measure, notes);
        slide.Chart(plot(slide.Body), slide.Body);
    }

    /// <summary>Begins the slide of a chart: its title, what is measured, the source, the notes.</summary>
    public static Slide Begin(Deck deck, Chart chart, string title, string measure, IReadOnlyList<string> notes)
    {
        var slide = Begin(deck, title, measure, chart.Source, notes);
        // A slide may say that it shows a part; the notes have the chart's own words.
        (slide.Notes[0], slide.Notes[1]) = (Sentence(chart.Finding), Sentence(chart.Measure));
        return slide;
    }

    /// <summary>Begins the slide of a chart by its words alone.</summary>
    public static Slide Begin(Deck deck, string title, string measure, string source, IReadOnlyList<string> notes)
    {
        var slide = deck.Add(SlideKind.Chart);
        slide.Title(title);
        slide.Measure(measure);
        slide.Source(source);
        slide.Notes.AddRange([Sentence(title), Sentence(measure), .. notes, Sentence(source)]);
        return slide;
    }

    private static string Sentence(string words) => words.EndsWith('.') ? words : words + ".";

    private static void AddDumbbell(Deck deck, DumbbellChart chart, IReadOnlyList<string> notes)
    {
        // Those that moved most stay, in the order they had.
        var kept = chart.Rows.OrderByDescending(row => Math.Abs((row.After?.Share ?? 0) - (row.Before?.Share ?? 0))).Take(MostRows).ToHashSet();
        var rows = chart.Rows.Where(kept.Contains).Take(MostRows).ToList();
        var slide = Begin(deck, chart, chart.Finding, Shown(chart.Measure, rows.Count, chart.Rows.Count, "themes"),
            [.. notes, .. rows.Select(row => $"{row.Theme.Name}: {Said(row.Before)} ({chart.Before}), {Said(row.After)} ({chart.After}).")]);
        slide.Chart(BarPlots.Dumbbell(chart, rows, deck.Paint, slide.Body), slide.Body);
    }

    /// <summary>The same shares as bars: which theme is which is read off without following labels through a cloud of dots.</summary>
    private static DumbbellChart AsDumbbell(ShareGrowthChart chart) => new()
    {
        Id = chart.Id,
        Finding = chart.Finding,
        Measure = chart.Measure,
        Source = chart.Source,
        Summary = chart.Summary,
        Before = chart.Before,
        After = chart.After,
        Rows = [.. chart.Points.OrderByDescending(point => point.After.Share - point.Before.Share).Select(point => new DumbbellRow(point.Theme, point.Before, point.After))],
    };

    private static void AddPairs(Deck deck, ThemePairsChart chart, IReadOnlyList<string> notes)
    {
        var pairs = chart.Pairs.Take(MostRows).ToList();
        var slide = Begin(deck, chart, chart.Finding, Shown(chart.Measure, pairs.Count, chart.Pairs.Count, "pairs"),
            [.. notes, .. pairs.Select(pair => $"{pair.First.Name} and {pair.Second.Name}: {Figures.Number(pair.Both, "talk")}, {pair.Expected.ToString("0.#", CultureInfo.InvariantCulture)} expected by chance.")]);
        slide.Chart(CountPlots.Pairs(chart, pairs, deck.Paint, slide.Body), slide.Body);
    }

    private static void AddDifferences(Deck deck, DifferenceBarsChart chart, IReadOnlyList<string> notes)
    {
        var kept = chart.Rows.OrderByDescending(row => Math.Abs(row.Difference)).Take(MostDifferences).ToHashSet();
        var rows = chart.Rows.Where(kept.Contains).Take(MostDifferences).ToList();
        var slide = Begin(deck, chart, chart.Finding, Shown(chart.Measure, rows.Count, chart.Rows.Count, "themes"),
            [.. notes, $"Bars to the left: more in {chart.Left.Name} (n = {Figures.Number(chart.Left.Total)}); to the right: more in {chart.Right.Name} (n = {Figures.Number(chart.Right.Total)})."]);
        slide.Chart(BarPlots.Differences(chart, rows, deck.Paint, slide.Body), slide.Body);
    }

    private static void AddComparison(Deck deck, ShareComparisonChart chart, IReadOnlyList<string> notes)
    {
        var (themes, events) = (Math.Min(MostRows, chart.Grid.Themes.Count), chart.Grid.Events.Count);
        if (themes == 0 || events == 0)
            return;
        var slide = Begin(deck, chart, chart.Finding, chart.Measure,
            [.. notes, .. Enumerable.Range(0, themes).Select(row => $"{chart.Grid.Themes[row].Name}: {string.Join("; ", chart.Grid.Cells[row].Select((cell, i) => $"{chart.Grid.Events[i].Name} {Said(cell)}"))}.")]);
        var (body, scale) = (slide.Body, BarPlots.ScaleOf(chart, themes, events));
        var names = BarPlots.Names(chart.Grid.Themes.Take(themes).Select(theme => theme.Name), BarPlots.TextSize(body.Height - 74, themes), body.Width * 0.7);
        var width = (body.Width - names - (Gap * (events - 1))) / events;
        for (var i = 0; i < events; i++)
        {
            var box = i == 0 ? new Box(body.X, body.Y, names + width, body.Height) : new Box(body.X + names + (i * (width + Gap)), body.Y, width, body.Height);
            slide.Chart(BarPlots.EventPanel(chart, i, themes, scale, deck.Paint, box, i == 0, names), box, isAlone: false);
        }
    }

    private static void AddHeatMap(Deck deck, HeatMapChart chart, IReadOnlyList<string> notes)
    {
        if (chart.Grid.Themes.Count == 0 || chart.Grid.Events.Count == 0)
            return;
        var slide = Begin(deck, chart, chart.Finding, chart.Measure, notes);
        var (themes, events) = HeatTable.Add(slide, chart);
        if (themes < chart.Grid.Themes.Count || events < chart.Grid.Events.Count)
            slide.Notes.Add($"{Figures.Number(themes)} of {Figures.Number(chart.Grid.Themes.Count, "theme")} and {Figures.Number(events)} of {Figures.Number(chart.Grid.Events.Count, "event")} of the chart are shown.");
    }

    private static void AddPanels(Deck deck, Chart chart, string measure, int count, int columns, int rows, IReadOnlyList<string> notes, Func<int, Box, Plot> plot)
    {
        var slides = SlidesOf(count, columns * rows);
        // As even as can be: two slides of eight and seven, and no slide with one.
        var each = slides == 0 ? 0 : Math.Min(columns * rows, (int)Math.Ceiling(count / (double)slides));
        for (var number = 0; number < slides; number++)
        {
            var left = number == slides - 1 ? count - (slides * each) : 0;
            var slide = Begin(deck, chart, slides == 1 ? chart.Finding : FormattableString.Invariant($"{chart.Finding} ({number + 1}\u00A0of\u00A0{slides})"), measure, number == 0 ? notes : left > 0 ? [$"{Figures.Number(left)} more {(left == 1 ? "stands" : "stand")} in the report."] : []);
            var shown = Math.Min(each, count - (number * each));
            var down = (int)Math.Ceiling(shown / (double)columns);
            var across = (int)Math.Ceiling(shown / (double)down);
            var (width, height) = ((slide.Body.Width - (Gap * (across - 1))) / across, (slide.Body.Height - (Gap * (down - 1))) / down);
            for (var i = 0; i < shown; i++)
            {
                var box = new Box(slide.Body.X + (i % across * (width + Gap)), slide.Body.Y + (i / across * (height + Gap)), width, height);
                slide.Chart(plot((number * each) + i, box), box, isAlone: false);
            }
        }
    }

    /// <summary>What the marks of a panel mean: it has no room for a legend.</summary>
    private static string KeyOf(SmallMultiplesChart chart)
    {
        var years = chart.Series.SelectMany(series => series.Years).ToList();
        return $"; line: {chart.LineMeaning}, 95% interval; dots: years{(years.Exists(year => year is { Complete: false, Share: not null }) ? ", pale: incomplete" : "")}{(years.Exists(year => year.OwnTrack > 0) ? "; columns: own track" : "")}";
    }

    /// <summary>Years that lie above their axis, which a native chart cuts without a mark.</summary>
    private static IEnumerable<string> Beyond(IReadOnlyList<ThemeSeries> lines) => lines.SelectMany(series => series.Years.Where(year => year.Share?.Share > series.AxisReach)
        .Select(year => $"Beyond the scale: {series.Theme.Name}, {Figures.Years([year.Year])}, {Said(year.Share)}."));

    /// <summary>"3 of 19 (16%, 6–38%)".</summary>
    internal static string Said(ShareEstimate? share) => share is null ? "no data"
        : share.Counted is { } counted ? Figures.Share(counted, share.Total, share is { Low: { } low, High: { } high } ? new Interval(low, high) : null)
        : Figures.Percent(share.Share, share.Total);

    private static string Shown(string measure, int shown, int all, string what) => shown == all ? measure : $"{measure}; {Figures.Number(shown)} of {Figures.Number(all)} {what}";
}
