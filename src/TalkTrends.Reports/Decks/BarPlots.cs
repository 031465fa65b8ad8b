using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Lying bars: names down the side, the first on top.</summary>
internal static class BarPlots
{
    private const double LargestText = 16;
    private const double LargestPanelText = 14;
    private const double Opacity = 0.65;
    private const double SmallestText = 9;
    private const double NamePart = 0.38;
    private const double NameGap = 10;
    private const double RightGap = 16;
    private const int Steps = 5;
    private const int StepsOfPanel = 3;

    /// <summary>Shares of each theme before and after.</summary>
    public static Plot Dumbbell(DumbbellChart chart, IReadOnlyList<DumbbellRow> rows, DeckPaint paint, Box box)
    {
        var anyEmphasised = chart.Rows.Any(row => row.Theme.Emphasised);
        var before = Shares(Distinct(chart.Before, ""), [.. rows.Select(row => row.Before)], paint) with { Color = new Xml("""<a:schemeClr val="tx1"><a:alpha val="25000"/></a:schemeClr>""") };
        var after = Shares(Distinct(chart.After, chart.Before), [.. rows.Select(row => row.After)], paint) with
        {
            Color = paint.Recede,
            PointColors = rows.Index().Where(row => !anyEmphasised || row.Item.Theme.Emphasised).ToDictionary(row => row.Index, row => paint.Of(row.Item.Theme.Hue, Opacity)),
        };
        return Of(chart, "theme", [.. rows.Select(row => row.Theme.Name)], [before, after], Reach([before, after]), box) with { ShowsLegend = true };
    }

    /// <summary>Differences of shares with their intervals.</summary>
    public static Plot Differences(DifferenceBarsChart chart, IReadOnlyList<DifferenceRow> rows, DeckPaint paint, Box box)
    {
        var anyEmphasised = rows.Any(row => row.Theme.Emphasised);
        var series = new PlotSeries
        {
            Name = "difference",
            Mark = PlotMark.Bars,
            Color = paint.Recede,
            Values = [.. rows.Select(row => (double?)row.Difference)],
            Intervals = [.. rows.Select(row => row is { Low: { } low, High: { } high } ? ((double, double)?)(low, high) : null)],
            IntervalColor = paint.Ink,
            PointColors = rows.Index().Where(row => !anyEmphasised || row.Item.Theme.Emphasised).ToDictionary(row => row.Index, row => paint.Of(row.Item.Theme.Hue, Opacity)),
        };
        return Of(chart, "theme", [.. rows.Select(row => row.Theme.Name)], [series], Reach([series]), box, isSigned: true);
    }

    /// <summary>One theme at each event.</summary>
    public static Plot AtEvents(Chart chart, ThemeLabel theme, IReadOnlyList<(string Name, ShareEstimate? Share)> events, DeckPaint paint, Box box)
    {
        var series = Shares("share of talks", [.. events.Select(one => one.Share)], paint) with { Color = paint.Of(theme.Hue, Opacity) };
        return Of(chart, "event", [.. events.Select(one => one.Name)], [series], Reach([series]), box);
    }

    /// <summary>One event of several that stand side by side.</summary>
    public static Plot EventPanel(ShareComparisonChart chart, int number, int themes, LinearScale scale, DeckPaint paint, Box box, bool showsNames, double names)
    {
        var grid = chart.Grid;
        var series = Shares(grid.Events[number].Name, [.. Enumerable.Range(0, themes).Select(row => grid.Cells[row][number])], paint);
        var anyEmphasised = grid.Themes.Any(theme => theme.Emphasised);
        series = series with
        {
            Color = paint.Recede,
            PointColors = Enumerable.Range(0, themes).Where(row => !anyEmphasised || grid.Themes[row].Emphasised).ToDictionary(row => row, row => paint.Of(grid.Themes[row].Hue, Opacity)),
        };
        return Panel(chart, $"{chart.Id}: {grid.Events[number].Name}", "theme", [.. grid.Themes.Take(themes).Select(theme => theme.Name)], series, scale, ShareFormat(scale), box, showsNames, names)
            with
        { Title = (Head(grid.Events[number], box.Width - (showsNames ? names : 0)), FormattableString.Invariant($"n = {grid.Events[number].Total:N0}"), paint.Ink) };
    }

    /// <summary>The scale that all events of a comparison share.</summary>
    public static LinearScale ScaleOf(ShareComparisonChart chart, int themes, int events) =>
        LinearScale.Around(0, Math.Min(1, chart.Grid.Cells.Take(themes).SelectMany(row => row.Take(events)).Max(cell => cell?.High ?? cell?.Share ?? 0)), StepsOfPanel);

    /// <summary>Terms that came, in the first years and in the last.</summary>
    public static Plot Terms(string name, string description, IReadOnlyList<TermTrend> terms, DeckPaint paint, Box box)
    {
        PlotSeries Shares(string series, Func<TermTrend, double?> share, Xml color) => new() { Name = series, Mark = PlotMark.Bars, Color = color, Values = [.. terms.Select(share)] };
        PlotSeries[] both =
        [
            Shares("first three complete years", term => term.FirstShare, new Xml("""<a:schemeClr val="tx1"><a:alpha val="25000"/></a:schemeClr>""")),
            Shares("last three complete years", term => term.LastShare, paint.Of(Hue.AiAndData, Opacity)),
        ];
        return Of(name, description, "term", [.. terms.Select(term => term.Term)], both, Reach(both), box) with { ShowsLegend = true };
    }

    /// <summary>The terms of one topic.</summary>
    public static Plot Terms(TermBarsChart chart, TopicTerms topic, int most, DeckPaint paint, Box box)
    {
        var terms = topic.Terms.Take(most).ToList();
        var series = new PlotSeries { Name = "weight", Mark = PlotMark.Bars, Color = paint.Of(topic.Hue), Values = [.. terms.Select(term => (double?)term.Weight)] };
        var title = Labels.Shorten(topic.Label, Plot.TitleSize, box.Width * 0.85);
        return Panel(chart, $"{chart.Id}: {topic.Label}", "term", [.. terms.Select(term => term.Term)], series, Reach([series]), "", box, showsNames: true, nameWidth: 0)
            with
        { Title = (title, null, paint.Of(topic.Hue)), ValueKind = ChartColumnKind.Number };
    }

    /// <summary>Width of the widest name at a size, up to a part of the room.</summary>
    public static double Names(IEnumerable<string> names, double size, double room) =>
        Math.Min(room * NamePart, names.Select(name => TextMeasure.Width(PlainText.Clean(name), size)).Append(0).Max());

    /// <summary>Size of names where so many stand below each other.</summary>
    public static double TextSize(double height, int rows, double largest = LargestPanelText) => Math.Clamp(Math.Floor(height / Math.Max(1, rows) * 0.55), SmallestText, largest);

    /// <summary>Lying bars on an axis of shares.</summary>
    private static Plot Of(Chart chart, string category, IReadOnlyList<string> names, IReadOnlyList<PlotSeries> series, LinearScale scale, Box box, bool isSigned = false) =>
        Of(chart.Finding, chart.Summary ?? chart.Measure, category, names, series, scale, box, isSigned);

    private static Plot Of(
        string title, string description, string category, IReadOnlyList<string> names, IReadOnlyList<PlotSeries> series, LinearScale scale, Box box, bool isSigned = false)
    {
        const double axis = 26;
        var format = ShareFormat(scale);
        const double legend = 30;
        var below = axis + (series.Count > 1 ? legend : 0);
        var size = TextSize(box.Height - below, names.Count, LargestText);
        var width = Names(names, size, box.Width);
        return new Plot
        {
            Name = title,
            Description = description,
            IsLying = true,
            Category = new ChartColumn(category, ChartColumnKind.Text),
            Categories = [.. names.Select(name => ChartCell.Of(TextFit.Shorten(PlainText.Clean(name), size, width + 1)))],
            Series = series,
            Scale = scale,
            ValueFormat = isSigned ? $"+{format};-{format};0%" : format,
            TextSize = size,
            Area = new Box((width + NameGap) / box.Width, 0.01, (box.Width - width - NameGap - RightGap) / box.Width, (box.Height - below) / box.Height - 0.01),
        };
    }

    private static Plot Panel(
        Chart chart, string name, string category, IReadOnlyList<string> names, PlotSeries series, LinearScale scale, string format, Box box, bool showsNames, double nameWidth)
    {
        var title = format.Length == 0 ? 24.0 : 50;
        var below = format.Length == 0 ? 4 : 24;
        var size = TextSize(box.Height - title - below, names.Count);
        var width = nameWidth > 0 ? nameWidth : Names(names, size, box.Width * 1.2);
        var left = showsNames ? width + NameGap : 6;
        return new Plot
        {
            Name = name,
            Description = chart.Measure,
            IsLying = true,
            Category = new ChartColumn(category, ChartColumnKind.Text),
            Categories = [.. names.Select(one => ChartCell.Of(TextFit.Shorten(PlainText.Clean(one), size, width + 1)))],
            Series = [series],
            Scale = scale,
            ValueFormat = format,
            TextSize = size,
            ShowsCategories = showsNames,
            Area = new Box(left / box.Width, title / box.Height, (box.Width - left - RightGap) / box.Width, (box.Height - title - below) / box.Height),
        };
    }

    private static PlotSeries Shares(string name, IReadOnlyList<ShareEstimate?> shares, DeckPaint paint) => new()
    {
        Name = name,
        Mark = PlotMark.Bars,
        Color = paint.Recede,
        Values = [.. shares.Select(share => share?.Share)],
        Intervals = [.. shares.Select(share => share is { Low: { } low, High: { } high } ? ((double, double)?)(low, high) : null)],
        IntervalColor = paint.Ink,
        Counts = shares,
    };

    /// <summary>A scale that holds every value and interval.</summary>
    private static LinearScale Reach(IReadOnlyList<PlotSeries> series)
    {
        var ends = series.SelectMany(one => one.Values.Select((value, i) => (value, one.Intervals?[i]))).Where(pair => pair.value is not null)
            .Select(pair => pair.Item2 ?? (pair.value!.Value, pair.value.Value)).ToList();
        return LinearScale.Around(ends.Select(end => end.Item1).Append(0).Min(), ends.Select(end => end.Item2).Append(0).Max(), Steps);
    }

    /// <summary>The name of an event on two lines, as much of it as fits.</summary>
    private static string Head(EventLabel label, double width) =>
        DeckText.Cut(PlainText.Clean(label.Name), Plot.TitleSize, width * 0.85, 2, bold: true);

    /// <summary>Percent with as many decimals as the ticks have.</summary>
    internal static string ShareFormat(LinearScale scale) =>
        scale.Step * 100 % 1 is < 1e-6 or > 1 - 1e-6 ? "0%" : scale.Step * 1000 % 1 is < 1e-6 or > 1 - 1e-6 ? "0.0%" : "0.00%";

    private static string Distinct(string name, string other) => name == other ? name + " (later)" : name.Length == 0 ? "share" : name;
}
