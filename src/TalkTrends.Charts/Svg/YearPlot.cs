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

    public static void Draw(Sheet sheet, ThemeSeries series, (int First, int Last) years, (double Left, double Right) across, LinearScale up, double radius, string colour)
    {
        var points = series.Years.Where(year => year.Year >= years.First && year.Year <= years.Last).ToArray();
        double X(YearPoint point) => At(point.Year, years.First, years.Last, across.Left, across.Right);
        foreach (var run in Runs(points, point => point.Mean is { Low: not null, High: not null }))
            if (run.Length > 1)
                sheet.Svg.Area(
                    run.Select(point => (X(point), up.At(point.Mean!.High!.Value))).Concat(run.Reverse().Select(point => (X(point), up.At(point.Mean!.Low!.Value)))),
                    colour, 0.16);
        foreach (var run in Runs(points, point => point is { Share: not null, OwnTrack: not null }))
            if (run.Length > 1 && run.Any(point => point.OwnTrack > 0))
                sheet.Svg.Area(
                    run.Select(point => (X(point), up.At(Math.Min(point.OwnTrack!.Value, point.Share!.Share)))).Append((X(run[^1]), up.At(0))).Append((X(run[0]), up.At(0))),
                    colour, 0.3);
        foreach (var run in Runs(points, point => point.Mean is not null))
            if (run.Length > 1)
                sheet.Svg.Stroke(run.Select(point => (X(point), up.At(point.Mean!.Share))), colour, radius > 4 ? 4 : 3);
        foreach (var point in points)
            if (point.Share is { } share)
            {
                var title = $"{series.Theme.Name}, {Year(point.Year)}: {Figures.Full(share)}{(point.Complete ? "" : "; year incomplete")}";
                sheet.Svg.Ring(X(point), up.At(share.Share), radius, point.Complete ? colour : sheet.Colours.Ground, colour, 1.6, title);
            }
    }

    public static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

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
