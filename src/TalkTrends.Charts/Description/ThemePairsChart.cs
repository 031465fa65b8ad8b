namespace TalkTrends.Charts.Description;

/// <summary>Pairs of themes that meet in one talk: how often they do, and how often they would by chance.</summary>
public sealed record ThemePairsChart : Chart
{
    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<ThemePairRow> Pairs { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => new(
        [
            new("theme_a", ChartColumnKind.Text), new("theme_b", ChartColumnKind.Text), new("talks_both", ChartColumnKind.Count),
            new("expected", ChartColumnKind.Number), new("lift", ChartColumnKind.Number),
        ],
        Pairs.Select(pair => (IReadOnlyList<ChartCell>)
            [ChartCell.Of(pair.First.Name), ChartCell.Of(pair.Second.Name), ChartCell.Of(pair.Both), ChartCell.Of(pair.Expected), ChartCell.Of(pair.Lift)]));

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Pairs.Count, "pair of themes");

    /// <inheritdoc/>
    public override int LinesWanted => Pairs.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
