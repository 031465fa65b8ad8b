namespace TalkTrends.Charts.Description;

/// <summary>Themes over the years, a panel for each.</summary>
public sealed record SmallMultiplesChart : Chart
{
    /// <summary>Panels, in reading order.</summary>
    public required IReadOnlyList<ThemeSeries> Series { get; init; }

    /// <summary>True: one scale for all panels, so that heights compare; false: each has its own.</summary>
    public bool SharedScale { get; init; }

    /// <summary>What the lines are a share of, in words: "three complete years, adjusted for the mix of conferences".</summary>
    public string LineMeaning { get; init; } = "mean of three complete years";

    /// <inheritdoc/>
    public override ChartTable Table => ChartTable.OfYears(Series);

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Series.Sum(series => series.Years.Count), "theme with a year");

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
