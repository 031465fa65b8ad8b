using TalkTrends.Charts.Description;
using TalkTrends.Charts.Drawing;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Kinds;

/// <summary>A theme over the years on a panel: ribbon, own-track part, mean line, a point for each year.</summary>
internal static class YearPlot
{
    /// <summary>A panel for some years, <paramref name="beside"/> wider than they are on either side; a single year stands in its middle.</summary>
    public static Panel Panel(Sheet sheet, Box place, (int First, int Last) years, double high, double beside)
    {
        var perUnit = years.First == years.Last ? 1 / place.Width : (years.Last - years.First) / place.Width;
        var margin = years.First == years.Last ? 0.5 + (beside * perUnit) : beside * perUnit;
        return sheet.Panel(place with { X = place.X - beside, Width = place.Width + (2 * beside) }, (years.First - margin, years.Last + margin), (0, high));
    }

    /// <summary>Draws a series; what lies above the panel is cut: an interval has a dotted edge there, a year an arrow.</summary>
    public static void Draw(Sheet sheet, Panel panel, ThemeSeries series, double radius, string colour, double band = 0.16, bool withTracks = true)
    {
        double Cut(double share) => Math.Min(share, panel.Highest);
        foreach (var run in Runs(series.Years, year => band > 0 && year.Mean is { Low: not null, High: not null }))
            if (run.Length > 1)
                panel.Between([.. run.Select(year => ((double)year.Year, Cut(year.Mean!.Low!.Value), Cut(year.Mean.High!.Value)))], colour, band);
            else
                sheet.Block(Beside(panel, run[0], radius, run[0].Mean!), colour, band);
        foreach (var run in Runs(series.Years, year => year is { Share: not null, OwnTrack: not null }))
            if (withTracks && run.Length > 1 && run.Any(year => year.OwnTrack > 0))
                panel.Between([.. run.Select(year => ((double)year.Year, 0.0, Cut(Math.Min(year.OwnTrack!.Value, year.Share!.Share))))], colour, 0.3);
        var width = radius > 4 ? 4 : 3;
        foreach (var run in Runs(series.Years, year => year.Mean is not null))
            if (run.Length > 1)
                panel.Line([.. run.Select(year => ((double)year.Year, Cut(year.Mean!.Share)))], colour, width);
            else
                sheet.Line(panel.X(run[0].Year) - radius - 2, panel.Y(Cut(run[0].Mean!.Share)), panel.X(run[0].Year) + radius + 2, panel.Y(Cut(run[0].Mean!.Share)), colour, width);
        foreach (var (from, to) in Bridges(series.Years))
            sheet.Dotted(panel.X(from.Year), panel.Y(Cut(from.Mean!.Share)), panel.X(to.Year), panel.Y(Cut(to.Mean!.Share)), colour, width - 1.5);
        foreach (var run in Runs(series.Years, year => band > 0 && year.Mean is { High: { } high } && high > panel.Highest))
            sheet.Dotted(panel.X(run[0].Year) - radius - 2, panel.Y(panel.Highest), panel.X(run[^1].Year) + radius + 2, panel.Y(panel.Highest), colour, 2);
        foreach (var year in series.Years)
            if (year.Share is { } share)
            {
                var title = $"{series.Theme.Name}, {Year(year.Year)}: {Figures.Full(share)}{(year.Complete ? "" : "; year incomplete")}";
                if (share.Share > panel.Highest)
                    Arrow(sheet, panel.X(year.Year), panel.Y(panel.Highest), radius, colour, title);
                else
                    panel.Point(year.Year, share.Share, radius, year.Complete ? colour : sheet.Colours.Ground, colour, 1.6, title);
            }
    }

    /// <summary>What the marks of series mean where no key stands beside them, to go on with after the measure.</summary>
    /// <param name="line">What the lines are, their names first.</param>
    /// <param name="series">What is drawn.</param>
    public static string Key(string line, IReadOnlyList<ThemeSeries> series)
    {
        var years = series.SelectMany(one => one.Years).ToList();
        return (years.Exists(year => year.Mean is not null) ? $"; {line}, 95% interval" : "")
            + (years.Exists(year => year is { Complete: false, Share: not null }) ? "; hollow: incomplete" : "")
            + (years.Exists(year => year.OwnTrack > 0) ? "; shaded: own track" : "");
    }

    /// <summary>Says in the footer that something lies above the scale, where something does.</summary>
    public static void NoteCuts(Sheet sheet, IEnumerable<(ThemeSeries Series, double Highest)> drawn, bool withIntervals = true)
    {
        var all = drawn.SelectMany(one => one.Series.Years, (one, year) => (year, one.Highest)).ToList();
        var (bands, points) = (withIntervals && all.Exists(one => one.year.Mean?.High > one.Highest), all.Exists(one => one.year.Share?.Share > one.Highest));
        if (bands || points)
            sheet.Note($"{(bands, points) switch { (true, true) => "Dotted edge, arrow", (true, _) => "Dotted edge", _ => "Arrow" }}: beyond the scale.");
    }

    /// <summary>Points upwards from the end of the scale.</summary>
    private static void Arrow(Sheet sheet, double x, double y, double radius, string colour, string title)
    {
        var half = radius + 1;
        sheet.Line(x - half, y + half, x, y, colour, 2.5, isRound: true);
        sheet.Line(x, y, x + half, y + half, colour, 2.5, isRound: true);
        sheet.Tip(title);
    }

    /// <summary>What a label had better not hide: points, the line of means, its band.</summary>
    public static void Avoid(ClearPlace place, Panel panel, ThemeSeries series, double radius)
    {
        foreach (var year in series.Years)
            if (year.Share is { } share)
                place.Avoid(new Box(panel.X(year.Year), panel.Y(share.Share), 0, 0).Grown(radius + 4));
        foreach (var run in Runs(series.Years, year => year.Mean is not null))
            for (var i = 1; i < run.Length; i++)
            {
                var (one, other) = (Beside(panel, run[i - 1], 0, run[i - 1].Mean!), Beside(panel, run[i], 0, run[i].Mean!));
                var (left, top) = (panel.X(run[i - 1].Year), Math.Min(one.Y, other.Y));
                place.Avoid(new Box(left, top, panel.X(run[i].Year) - left, Math.Max(one.Bottom, other.Bottom) - top));
                place.Avoid(left, panel.Y(run[i - 1].Mean!.Share), panel.X(run[i].Year), panel.Y(run[i].Mean!.Share));
            }

        foreach (var (from, to) in Bridges(series.Years))
            place.Avoid(panel.X(from.Year), panel.Y(from.Mean!.Share), panel.X(to.Year), panel.Y(to.Mean!.Share));
    }

    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The interval of a mean, as wide as its point.</summary>
    private static Box Beside(Panel panel, YearPoint year, double radius, ShareEstimate mean)
    {
        var (high, low) = (panel.Y(Math.Min(mean.High ?? mean.Share, panel.Highest)), panel.Y(Math.Min(mean.Low ?? mean.Share, panel.Highest)));
        return new(panel.X(year.Year) - radius - 2, high, (2 * radius) + 4, low - high);
    }

    /// <summary>
    /// Neighbouring means with years between them that have data and enter no mean, being incomplete: the line goes on, dotted. A year without
    /// data, or one that is not there, is bridged by nothing.
    /// </summary>
    private static IEnumerable<(YearPoint From, YearPoint To)> Bridges(IReadOnlyList<YearPoint> years) =>
        Runs(years, year => year.Share is not null).SelectMany(run => run.Where(year => year.Mean is not null).ToArray() is var means
            ? means.Zip(means.Skip(1)).Where(pair => pair.Second.Year > pair.First.Year + 1) : []);

    /// <summary>Consecutive years of which all have what is drawn: one without, or one that is not there, makes a gap.</summary>
    private static IEnumerable<YearPoint[]> Runs(IReadOnlyList<YearPoint> years, Func<YearPoint, bool> has)
    {
        for (var (from, to) = (0, 0); from < years.Count; from = Math.Max(to, from + 1))
        {
            for (to = from; to < years.Count && has(years[to]) && years[to].Year - years[from].Year == to - from;)
                to++;
            if (to > from)
                yield return [.. years.Skip(from).Take(to - from)];
        }
    }
}
