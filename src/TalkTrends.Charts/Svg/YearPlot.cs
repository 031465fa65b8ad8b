using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Charts.Svg;

/// <summary>One theme over the years inside a box: ribbon, own-track part, mean line, a point for each year.</summary>
internal static class YearPlot
{
    /// <summary>Highest number that the plot of a series has to hold.</summary>
    public static double Highest(ThemeSeries series)
    {
        var highest = 0.0;
        foreach (var year in series.Years)
            highest = Math.Max(highest, Math.Max(year.Share?.Share ?? 0, Math.Min(1, year.Mean?.High ?? year.Mean?.Share ?? 0)));
        return highest;
    }

    /// <summary>Position of a year between two ends; a single year stands in the middle.</summary>
    public static double At(int year, int first, int last, double left, double right) =>
        first == last ? (left + right) / 2 : left + ((double)(year - first) / (last - first) * (right - left));

    public static void Draw(
        Sheet sheet, ThemeSeries series, (int First, int Last) years, (double Left, double Right) across, LinearScale up, double radius, string colour,
        double band = 0.16, bool withTracks = true)
    {
        var points = series.Years.Where(year => year.Year >= years.First && year.Year <= years.Last).ToArray();
        double X(YearPoint point) => At(point.Year, years.First, years.Last, across.Left, across.Right);
        foreach (var run in Runs(points, point => point.Mean is { Low: not null, High: not null }))
            if (run.Length > 1)
                sheet.Svg.Area(
                    run.Select(point => (X(point), up.At(point.Mean!.High!.Value))).Concat(run.Reverse().Select(point => (X(point), up.At(point.Mean!.Low!.Value)))),
                    colour, band);
            else
                sheet.Svg.Rectangle(Alone(X(run[0]), radius, up.At(run[0].Mean!.High!.Value), up.At(run[0].Mean!.Low!.Value)), colour, band);
        foreach (var run in Runs(points, point => point is { Share: not null, OwnTrack: not null }))
            if (withTracks && run.Length > 1 && run.Any(point => point.OwnTrack > 0))
                sheet.Svg.Area(
                    run.Select(point => (X(point), up.At(Math.Min(point.OwnTrack!.Value, point.Share!.Share)))).Append((X(run[^1]), up.At(0))).Append((X(run[0]), up.At(0))),
                    colour, 0.3);
        var width = radius > 4 ? 4 : 3;
        foreach (var run in Runs(points, point => point.Mean is not null))
            if (run.Length > 1)
                sheet.Svg.Stroke(run.Select(point => (X(point), up.At(point.Mean!.Share))), colour, width);
            else
                sheet.Svg.Line(X(run[0]) - radius - 2, up.At(run[0].Mean!.Share), X(run[0]) + radius + 2, up.At(run[0].Mean!.Share), colour, width);
        foreach (var (from, to) in Bridges(points))
            sheet.Svg.Line(X(from), up.At(from.Mean!.Share), X(to), up.At(to.Mean!.Share), colour, width - 1.5, "2 7");
        foreach (var point in points)
            if (point.Share is { } share)
            {
                var title = $"{series.Theme.Name}, {Year(point.Year)}: {Figures.Full(share)}{(point.Complete ? "" : "; year incomplete")}";
                sheet.Svg.Ring(X(point), up.At(share.Share), radius, point.Complete ? colour : sheet.Colours.Ground, colour, 1.6, title);
            }
    }

    /// <summary>What a label had better not hide: points, the line of means, its band.</summary>
    public static void Avoid(
        ClearPlace place, ThemeSeries series, (int First, int Last) years, (double Left, double Right) across, LinearScale up, double radius)
    {
        double X(YearPoint point) => At(point.Year, years.First, years.Last, across.Left, across.Right);
        foreach (var point in series.Years)
            if (point.Share is { } share)
                place.Avoid(new Box(X(point), up.At(share.Share), 0, 0).Grown(radius + 4));
        foreach (var run in Runs(series.Years, point => point.Mean is not null))
            for (var i = 1; i < run.Length; i++)
            {
                var (one, other) = (run[i - 1].Mean!, run[i].Mean!);
                var (high, low) = (Math.Max(one.High ?? one.Share, other.High ?? other.Share), Math.Min(one.Low ?? one.Share, other.Low ?? other.Share));
                place.Avoid(new Box(X(run[i - 1]), up.At(high), X(run[i]) - X(run[i - 1]), up.At(low) - up.At(high)));
                place.Avoid(X(run[i - 1]), up.At(one.Share), X(run[i]), up.At(other.Share));
            }

        foreach (var (from, to) in Bridges([.. series.Years]))
            place.Avoid(X(from), up.At(from.Mean!.Share), X(to), up.At(to.Mean!.Share));
    }

    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Box Alone(double x, double radius, double high, double low) => new(x - radius - 2, high, (2 * radius) + 4, low - high);

    /// <summary>
    /// Neighbouring means with years between them that have data and enter no mean, being incomplete: the line goes on, dashed. A year without
    /// data, or one that is not there, is bridged by nothing.
    /// </summary>
    private static IEnumerable<(YearPoint From, YearPoint To)> Bridges(YearPoint[] points)
    {
        YearPoint? last = null;
        for (var i = 0; i < points.Length; i++)
        {
            var isNext = i > 0 && points[i].Year == points[i - 1].Year + 1;
            if (points[i].Share is null || !isNext)
                last = null;
            if (points[i].Mean is null)
                continue;
            if (last is not null && points[i].Year > last.Year + 1)
                yield return (last, points[i]);
            last = points[i];
        }
    }

    /// <summary>Consecutive points of which all have what is drawn: a point without, or a year that is not there, makes a gap.</summary>
    private static IEnumerable<YearPoint[]> Runs(IReadOnlyList<YearPoint> points, Func<YearPoint, bool> has)
    {
        var run = new List<YearPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && (!has(point) || point.Year != run[^1].Year + 1))
            {
                yield return [.. run];
                run.Clear();
            }

            if (has(point))
                run.Add(point);
        }

        if (run.Count > 0)
            yield return [.. run];
    }
}
