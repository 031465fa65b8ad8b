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
}
