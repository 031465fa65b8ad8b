using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends;

/// <summary>What is known of a theme over the years: a row of theme_trends.</summary>
/// <param name="ThemeId">The theme.</param>
public sealed record ThemeTrend(string ThemeId)
{
    /// <summary>Year of the first counted talk, incomplete years included; null where no dated talk is counted.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Year of the last counted talk; null where <see cref="FirstYear"/> is.</summary>
    public int? LastYear { get; init; }

    /// <summary>Middle year of <see cref="Peak"/>; without it, the year of the highest share (the earliest of equals); null where <see cref="FirstYear"/> is.</summary>
    public int? PeakYear { get; init; }

    /// <summary>Share of the first three complete years; null under three, and where the verdict is <see cref="Verdict.CannotTell"/>.</summary>
    public WindowShare? First { get; init; }

    /// <summary>Highest share of any three successive complete years; null where <see cref="First"/> is.</summary>
    public WindowShare? Peak { get; init; }

    /// <summary>Share of the last three complete years; null where <see cref="First"/> is.</summary>
    public WindowShare? Last { get; init; }

    /// <summary>Change of the log-odds for each year, with the mix of conferences allowed for; null where it cannot be estimated.</summary>
    public SlopeEstimate? Slope { get; init; }

    /// <summary>φ ≥ 1 of the slope: how many times more the counts of events scatter about the line than talks drawn at random; null without a slope.</summary>
    public double? Dispersion => Slope?.Dispersion;

    /// <summary>φ ≥ 1 of the intervals of shares: with one conference the smaller of that and the scatter between successive events (<see cref="LocalDispersion"/>), with several the scatter about the level of each conference and year.</summary>
    public double ShareDispersion { get; init; } = 1;

    /// <summary>Two-sided p of the slope, in [0, 1]; null where the theme is not tested: too little data.</summary>
    public double? P { get; init; }

    /// <summary>Benjamini and Hochberg's q over all themes tested; null where <see cref="P"/> is.</summary>
    public double? Q { get; init; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>True where the theme rises or falls and its last share is under 80 % of its peak, or where it rises and certainly fell in the last year.</summary>
    public bool OffPeak { get; init; }

    /// <summary>The same over the last six complete years.</summary>
    public RecentTrend Recent { get; init; }

    /// <summary>The latest jump that a track explains; null where there is none.</summary>
    public ProgrammeChange? ProgrammeChange { get; init; }

    /// <summary>The verdict in one or more sentences, with its figures.</summary>
    public string Reason { get; init; } = "";
}
