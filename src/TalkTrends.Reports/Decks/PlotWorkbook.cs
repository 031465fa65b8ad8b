using TalkTrends.Charts.Description;
using TalkTrends.Reports.Workbooks;

namespace TalkTrends.Reports.Decks;

/// <summary>
/// The workbook inside a native chart: categories, a column for each series, then how far each interval reaches below and above, then the talks behind
/// each value.
/// </summary>
internal static class PlotWorkbook
{
    /// <summary>Name of its only sheet.</summary>
    public const string SheetName = "data";

    /// <summary>The sheet of a chart.</summary>
    public static WorkbookSheet Of(Plot plot)
    {
        List<ChartColumn> columns = [plot.Category, .. plot.Series.Select(series => new ChartColumn(series.Name, plot.ValueKind))];
        List<IReadOnlyList<ChartCell>> cells = [plot.Categories, .. plot.Series.Select(series => Cells(series.Values))];
        foreach (var series in plot.Series)
        {
            if (series.Intervals is null)
                continue;
            columns.Add(new ChartColumn(series.Name + ": below", plot.ValueKind));
            cells.Add(Cells(Reaches(series, isUp: false)));
            columns.Add(new ChartColumn(series.Name + ": above", plot.ValueKind));
            cells.Add(Cells(Reaches(series, isUp: true)));
        }
        foreach (var series in plot.Series)
        {
            if (series.Counts is null)
                continue;
            columns.Add(new ChartColumn(series.Name + ": talks counted", ChartColumnKind.Count));
            cells.Add([.. series.Counts.Select(count => ChartCell.Of(count?.Counted))]);
            columns.Add(new ChartColumn(series.Name + ": talks with text", ChartColumnKind.Count));
            cells.Add([.. series.Counts.Select(count => ChartCell.Of(count?.Total))]);
        }
        return new WorkbookSheet(SheetName, columns, [.. Enumerable.Range(0, plot.Categories.Count).Select(row => (IReadOnlyList<ChartCell>)[.. cells.Select(column => column[row])])]);
    }

    /// <summary>Number of the column of a series.</summary>
    public static int ColumnOf(int series) => 1 + series;

    /// <summary>Number of the column that says how far the intervals of a series reach below; the next says how far above.</summary>
    public static int IntervalColumnOf(Plot plot, int series) =>
        1 + plot.Series.Count + (2 * plot.Series.Take(series).Count(one => one.Intervals is not null));

    /// <summary>How far the interval of each value reaches, at least 0; null where there is none.</summary>
    public static IReadOnlyList<double?> Reaches(PlotSeries series, bool isUp) =>
        [.. series.Values.Select((value, i) => value is { } middle && series.Intervals![i] is { } ends ? Math.Max(0, isUp ? ends.High - middle : middle - ends.Low) : (double?)null)];

    private static IReadOnlyList<ChartCell> Cells(IReadOnlyList<double?> values) => [.. values.Select(ChartCell.Of)];
}
