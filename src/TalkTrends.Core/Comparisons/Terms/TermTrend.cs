using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Comparisons.Terms;

/// <summary>A term over the years: a row of term_trends.</summary>
public sealed record TermTrend
{
    /// <summary>Id of the term.</summary>
    public required string TermId { get; init; }

    /// <summary>As people write it.</summary>
    public required string Term { get; init; }

    /// <summary>Year of its first counted talk.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Years with a counted talk.</summary>
    public required int Years { get; init; }

    /// <summary>Counted talks at dated events up to now.</summary>
    public required int TalksCounted { get; init; }

    /// <summary>Share over the first three complete years, in [0, 1]; null: fewer than three, or year and conference cannot be separated.</summary>
    public double? FirstShare { get; init; }

    /// <summary>95 % interval of it; null together with <see cref="FirstShare"/>.</summary>
    public Interval? FirstBounds { get; init; }

    /// <summary>Share over the last three; null together with <see cref="FirstShare"/>.</summary>
    public double? LastShare { get; init; }

    /// <summary>95 % interval of it; null together with <see cref="FirstShare"/>.</summary>
    public Interval? LastBounds { get; init; }

    /// <summary>Counted talks of the first three complete years, and all talks with text in them; null together with <see cref="FirstShare"/>.</summary>
    public (int Counted, int Total)? FirstTalks { get; init; }

    /// <summary>The same of the last three.</summary>
    public (int Counted, int Total)? LastTalks { get; init; }

    /// <summary>Change of the log-odds a year, the mix of conferences allowed for; null: cannot be estimated.</summary>
    public double? Slope { get; init; }

    /// <summary>Benjamini–Hochberg's q over all terms tested; null: not tested.</summary>
    public double? Q { get; init; }

    /// <summary>By the rules of themes.</summary>
    public required Verdict Verdict { get; init; }
}
