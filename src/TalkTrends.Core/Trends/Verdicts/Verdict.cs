namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>What may be said of a theme over all complete years; the rules are in <see cref="VerdictRules"/>.</summary>
public enum Verdict
{
    /// <summary>Year and conference cannot be separated.</summary>
    CannotTell,

    /// <summary>Too few talks or years.</summary>
    TooFew,

    /// <summary>Absent in the first years, established in the last.</summary>
    New,

    /// <summary>At most 15 % of its peak is left.</summary>
    Faded,

    /// <summary>Rose, then fell to at most 60 % of its peak.</summary>
    Peaked,

    /// <summary>The share rises by half or more.</summary>
    Rising,

    /// <summary>The share falls by a third or more.</summary>
    Falling,

    /// <summary>A doubling and a halving are both ruled out.</summary>
    Steady,

    /// <summary>None of the others.</summary>
    Unclear,
}
