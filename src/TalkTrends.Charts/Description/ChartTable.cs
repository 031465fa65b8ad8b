namespace TalkTrends.Charts.Description;

/// <summary>The numbers behind a chart as one flat table: what stands beside it as CSV and XLSX, and in the deck.</summary>
public sealed record ChartTable
{
    internal static readonly ChartColumn Theme = new("theme", ChartColumnKind.Text);

    internal ChartTable(IReadOnlyList<ChartColumn> columns, IEnumerable<IReadOnlyList<ChartCell>> rows) => (Columns, Rows) = (columns, [.. rows]);

    /// <summary>In reading order.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; }

    /// <summary>In the order of the chart; each has a cell for every column.</summary>
    public IReadOnlyList<IReadOnlyList<ChartCell>> Rows { get; }

    internal static ChartTable OfYears(IReadOnlyList<ThemeSeries> series) => new(
        [
            Theme, new("verdict", ChartColumnKind.Text), new("year", ChartColumnKind.Year), .. Estimate(""), .. Estimate("mean_"),
            new("own_track_share", ChartColumnKind.Share), new("complete", ChartColumnKind.Flag),
        ],
        series.SelectMany(one => one.Years.Select(year => (IReadOnlyList<ChartCell>)
            [
                ChartCell.Of(one.Theme.Name), ChartCell.Of(one.Verdict), ChartCell.Of(year.Year), .. Cells(year.Share), .. Cells(year.Mean),
                ChartCell.Of(year.OwnTrack), ChartCell.Of(year.Complete),
            ])));

    /// <summary>The years of each conference, then those of all together.</summary>
    internal static ChartTable OfConferences(ThemeSeries whole, IReadOnlyList<ThemeSeries> conferences)
    {
        var (all, each) = (OfYears([whole]), conferences.Select(conference => OfYears([conference with { Theme = whole.Theme, Verdict = null }])).ToList());
        return new(
            [new("conference", ChartColumnKind.Text), .. all.Columns],
            [
                .. each.SelectMany((table, i) => table.Rows.Select(row => (IReadOnlyList<ChartCell>)[ChartCell.Of(conferences[i].Theme.Name), .. row])),
                .. all.Rows.Select(row => (IReadOnlyList<ChartCell>)[ChartCell.Of((string?)null), .. row]),
            ]);
    }

    internal static ChartTable OfGrid(ThemeEventGrid grid) => new(
        [Theme, new("event", ChartColumnKind.Text), new("note", ChartColumnKind.Text), .. Estimate("")],
        grid.Themes.SelectMany((theme, row) => grid.Events.Select((column, number) => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(theme.Name), ChartCell.Of(column.Name), ChartCell.Of(column.Note), .. Cells(grid.Cells[row][number])])));

    internal static ChartColumn[] Estimate(string prefix) =>
    [
        new(prefix + "share", ChartColumnKind.Share), new(prefix + "low", ChartColumnKind.Share), new(prefix + "high", ChartColumnKind.Share),
        new(prefix + "counted", ChartColumnKind.Count), new(prefix + "total", ChartColumnKind.Count),
    ];

    internal static ChartCell[] Cells(ShareEstimate? estimate) =>
    [
        ChartCell.Of(estimate?.Share), ChartCell.Of(estimate?.Low), ChartCell.Of(estimate?.High), ChartCell.Of(estimate?.Counted), ChartCell.Of(estimate?.Total),
    ];
}
