namespace TalkTrends.Charts.Description;

/// <summary>How many talks each year or event has: what every share is a share of.</summary>
public sealed record TalkCountsChart : Chart
{
    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<TalkCount> Rows { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [
            new("of", ChartColumnKind.Text), new("talks", ChartColumnKind.Count), new("talks_with_text", ChartColumnKind.Count), new("complete", ChartColumnKind.Flag),
            new("note", ChartColumnKind.Text),
        ],
        Rows.Select(row => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(row.Name), ChartCell.Of(row.Talks), ChartCell.Of(row.WithText), ChartCell.Of(row.Complete), ChartCell.Of(row.Note)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Rows.Count, "talk");

    /// <inheritdoc/>
    public override int LinesWanted => Rows.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
