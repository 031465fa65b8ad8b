namespace TalkTrends.Charts.Description;

/// <summary>Themes by how large they are and how much they grew: upwards the share, to the right the growth, both in doublings.</summary>
public sealed record ShareGrowthChart : Chart
{
    /// <summary>What the earlier share stands for: "2007–2009".</summary>
    public required string Before { get; init; }

    /// <summary>What the later share stands for: "2022, 2023 and 2026".</summary>
    public required string After { get; init; }

    /// <summary>Points, the more important first: they get the better places for their names; the emphasised alone in colour.</summary>
    public required IReadOnlyList<GrowthPoint> Points { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [ChartTable.Theme, new("before", ChartColumnKind.Text), .. ChartTable.Estimate("before_"), new("after", ChartColumnKind.Text), .. ChartTable.Estimate("after_")],
        Points.Select(point => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(point.Theme.Name), ChartCell.Of(Before), .. ChartTable.Cells(point.Before), ChartCell.Of(After), .. ChartTable.Cells(point.After)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Points.Count, "theme with enough talks");

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
