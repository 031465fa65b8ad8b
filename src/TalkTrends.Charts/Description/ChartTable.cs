namespace TalkTrends.Charts.Description;

/// <summary>The numbers behind a chart as one flat table: what stands beside it as CSV and XLSX, and in the deck.</summary>
public sealed record ChartTable
{
    private static readonly ChartColumn Theme = new("theme", ChartColumnKind.Text);

    private ChartTable(IReadOnlyList<ChartColumn> columns, IEnumerable<IReadOnlyList<ChartCell>> rows) => (Columns, Rows) = (columns, [.. rows]);

    /// <summary>In reading order.</summary>
    public IReadOnlyList<ChartColumn> Columns { get; }

    /// <summary>In the order of the chart; each has a cell for every column.</summary>
    public IReadOnlyList<IReadOnlyList<ChartCell>> Rows { get; }

    /// <summary>The table of a chart. Everything drawn stands in it, also what a renderer leaves out for want of room.</summary>
    /// <exception cref="ArgumentException">The chart is of no kind known here.</exception>
    public static ChartTable Of(Chart chart) => chart switch
    {
        DumbbellChart dumbbell => OfDumbbell(dumbbell),
        SmallMultiplesChart multiples => OfYears(multiples.Series),
        LineChart line => line.Conferences.Count == 0 ? OfYears([line.Series]) : OfConferences(line),
        HeatMapChart map => OfGrid(map.Grid),
        ShareComparisonChart comparison => OfGrid(comparison.Grid),
        DifferenceBarsChart bars => OfDifferences(bars),
        TermBarsChart terms => OfTerms(terms),
        MapChart map => OfMap(map),
        TalkCountsChart counts => OfCounts(counts),
        ShareGrowthChart growth => OfGrowth(growth),
        ThemePairsChart pairs => OfPairs(pairs),
        TopicTreeChart tree => OfTree(tree),
        _ => throw new ArgumentException($"No table is known for a {chart?.GetType().Name ?? "chart that is null"}.", nameof(chart)),
    };

    private static ChartTable OfDumbbell(DumbbellChart chart) => new(
        [Theme, new("before", ChartColumnKind.Text), .. Estimate("before_"), new("after", ChartColumnKind.Text), .. Estimate("after_"), new("note", ChartColumnKind.Text)],
        chart.Rows.Select(row => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(row.Theme.Name), ChartCell.Of(chart.Before), .. Cells(row.Before), ChartCell.Of(chart.After), .. Cells(row.After), ChartCell.Of(row.Note)]));

    private static ChartTable OfYears(IReadOnlyList<ThemeSeries> series) => new(
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
    private static ChartTable OfConferences(LineChart line)
    {
        var (all, each) = (OfYears([line.Series]), line.Conferences.Select(conference => OfYears([conference with { Theme = line.Series.Theme, Verdict = null }])).ToList());
        return new(
            [new("conference", ChartColumnKind.Text), .. all.Columns],
            [
                .. each.SelectMany((table, i) => table.Rows.Select(row => (IReadOnlyList<ChartCell>)[ChartCell.Of(line.Conferences[i].Theme.Name), .. row])),
                .. all.Rows.Select(row => (IReadOnlyList<ChartCell>)[ChartCell.Of((string?)null), .. row]),
            ]);
    }

    private static ChartTable OfGrid(ThemeEventGrid grid) => new(
        [Theme, new("event", ChartColumnKind.Text), new("note", ChartColumnKind.Text), .. Estimate("")],
        grid.Themes.SelectMany((theme, row) => grid.Events.Select((column, number) => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(theme.Name), ChartCell.Of(column.Name), ChartCell.Of(column.Note), .. Cells(grid.Cells[row][number])])));

    private static ChartTable OfDifferences(DifferenceBarsChart chart) => new(
        [
            Theme, new("left", ChartColumnKind.Text), new("left_total", ChartColumnKind.Count), new("right", ChartColumnKind.Text),
            new("right_total", ChartColumnKind.Count), new("difference", ChartColumnKind.Share), new("difference_low", ChartColumnKind.Share),
            new("difference_high", ChartColumnKind.Share),
        ],
        chart.Rows.Select(row => (IReadOnlyList<ChartCell>)
            [
                ChartCell.Of(row.Theme.Name), ChartCell.Of(chart.Left.Name), ChartCell.Of(chart.Left.Total), ChartCell.Of(chart.Right.Name),
                ChartCell.Of(chart.Right.Total), ChartCell.Of(row.Difference), ChartCell.Of(row.Low), ChartCell.Of(row.High),
            ]));

    private static ChartTable OfTerms(TermBarsChart chart) => new(
        [new("topic", ChartColumnKind.Text), new("talks", ChartColumnKind.Count), new("term", ChartColumnKind.Text), new("weight", ChartColumnKind.Number)],
        chart.Topics.SelectMany(topic => topic.Terms.Select(term => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(topic.Label), ChartCell.Of(topic.Talks), ChartCell.Of(term.Term), ChartCell.Of(term.Weight)])));

    private static ChartTable OfMap(MapChart chart) => new(
        [new("title", ChartColumnKind.Text), new("topic", ChartColumnKind.Text), new("x", ChartColumnKind.Number), new("y", ChartColumnKind.Number)],
        chart.Points.Select(point => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(point.Title), ChartCell.Of(point.Topic is { } topic ? chart.Topics[topic].Label : null), ChartCell.Of(point.X), ChartCell.Of(point.Y)]));

    private static ChartTable OfCounts(TalkCountsChart chart) => new(
        [
            new("of", ChartColumnKind.Text), new("talks", ChartColumnKind.Count), new("talks_with_text", ChartColumnKind.Count), new("complete", ChartColumnKind.Flag),
            new("note", ChartColumnKind.Text),
        ],
        chart.Rows.Select(row => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(row.Name), ChartCell.Of(row.Talks), ChartCell.Of(row.WithText), ChartCell.Of(row.Complete), ChartCell.Of(row.Note)]));

    private static ChartTable OfGrowth(ShareGrowthChart chart) => new(
        [Theme, new("before", ChartColumnKind.Text), .. Estimate("before_"), new("after", ChartColumnKind.Text), .. Estimate("after_")],
        chart.Points.Select(point => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(point.Theme.Name), ChartCell.Of(chart.Before), .. Cells(point.Before), ChartCell.Of(chart.After), .. Cells(point.After)]));

    private static ChartTable OfPairs(ThemePairsChart chart) => new(
        [
            new("theme_a", ChartColumnKind.Text), new("theme_b", ChartColumnKind.Text), new("talks_both", ChartColumnKind.Count),
            new("expected", ChartColumnKind.Number), new("lift", ChartColumnKind.Number),
        ],
        chart.Pairs.Select(pair => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(pair.First.Name), ChartCell.Of(pair.Second.Name), ChartCell.Of(pair.Both), ChartCell.Of(pair.Expected), ChartCell.Of(pair.Lift)]));

    private static ChartTable OfTree(TopicTreeChart chart) => new(
        [
            new("node", ChartColumnKind.Count), new("parent", ChartColumnKind.Count), new("label", ChartColumnKind.Text), new("height", ChartColumnKind.Number),
            new("talks", ChartColumnKind.Count),
        ],
        chart.Nodes.Select((node, i) => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(i), ChartCell.Of(node.Parent), ChartCell.Of(node.Label), ChartCell.Of(node.Height), ChartCell.Of(node.Talks)]));

    private static ChartColumn[] Estimate(string prefix) =>
    [
        new(prefix + "share", ChartColumnKind.Share), new(prefix + "low", ChartColumnKind.Share), new(prefix + "high", ChartColumnKind.Share),
        new(prefix + "counted", ChartColumnKind.Count), new(prefix + "total", ChartColumnKind.Count),
    ];

    private static ChartCell[] Cells(ShareEstimate? estimate) =>
    [
        ChartCell.Of(estimate?.Share), ChartCell.Of(estimate?.Low), ChartCell.Of(estimate?.High), ChartCell.Of(estimate?.Counted), ChartCell.Of(estimate?.Total),
    ];
}
