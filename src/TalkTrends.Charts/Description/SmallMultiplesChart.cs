namespace TalkTrends.Charts.Description;

/// <summary>Themes over the years, a panel for each.</summary>
public sealed record SmallMultiplesChart : Chart
{
    /// <summary>Panels, in reading order.</summary>
    public required IReadOnlyList<ThemeSeries> Series { get; init; }

    /// <summary>True: one scale for all panels, so that heights compare; false: each has its own.</summary>
    public bool SharedScale { get; init; }
}
