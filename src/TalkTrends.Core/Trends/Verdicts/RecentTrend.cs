namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>What may be said of a theme over the last six complete years.</summary>
public enum RecentTrend
{
    /// <summary>None of the others, or too little to say.</summary>
    Unclear,

    /// <summary>The share rises by half or more.</summary>
    Rising,

    /// <summary>The share falls by a third or more.</summary>
    Falling,

    /// <summary>A doubling and a halving are both ruled out.</summary>
    Level,
}
