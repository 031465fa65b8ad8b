namespace TalkTrends.Charts.Description;

/// <summary>Themes against events, the share as shade, the counts in words.</summary>
public sealed record HeatMapChart : Chart
{
    /// <summary>What is shown.</summary>
    public required ThemeEventGrid Grid { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => ChartTable.OfGrid(Grid);

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Grid.Themes.Count * Grid.Events.Count, "theme or no event");

    /// <inheritdoc/>
    public override int LinesWanted => Grid.Themes.Count;

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
