namespace TalkTrends.Charts.Description;

/// <summary>Pairs of themes that meet in one talk: how often they do, and how often they would by chance.</summary>
public sealed record ThemePairsChart : Chart
{
    /// <summary>Rows, in reading order.</summary>
    public required IReadOnlyList<ThemePairRow> Pairs { get; init; }
}
