namespace TalkTrends.Charts.Description;

/// <summary>Differences of shares between two sides, in percentage points with intervals.</summary>
public sealed record DifferenceBarsChart : Chart
{
    /// <summary>The side that negative differences favour.</summary>
    public required EventLabel Left { get; init; }

    /// <summary>The side that positive differences favour.</summary>
    public required EventLabel Right { get; init; }

    /// <summary>Whether a side is named as a time ("more in 2026") rather than as a place ("more at LISA").</summary>
    public bool SidesAreTimes { get; init; }

    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<DifferenceRow> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [
            ChartTable.Theme, new("left", ChartColumnKind.Text), new("left_total", ChartColumnKind.Count), new("right", ChartColumnKind.Text),
            new("right_total", ChartColumnKind.Count), new("difference", ChartColumnKind.Share), new("difference_low", ChartColumnKind.Share),
            new("difference_high", ChartColumnKind.Share),
        ],
        Rows.Select(row => (IReadOnlyList<ChartCell>)
            [
                ChartCell.Of(row.Theme.Name), ChartCell.Of(Left.Name), ChartCell.Of(Left.Total), ChartCell.Of(Right.Name),
                ChartCell.Of(Right.Total), ChartCell.Of(row.Difference), ChartCell.Of(row.Low), ChartCell.Of(row.High),
            ]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Rows.Count, "theme");

    /// <inheritdoc/>
    public override int LinesWanted => Rows.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
