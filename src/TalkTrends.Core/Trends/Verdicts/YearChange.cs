using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>A theme at one conference in its last complete year, against the three complete years before.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Year">The last complete year of the corpus.</param>
/// <param name="Counted">Counted talks in that year.</param>
/// <param name="Total">Talks with text in that year, above 0.</param>
/// <param name="InOwnTrack">Those of <paramref name="Counted"/> in tracks of which at least half are about the theme.</param>
/// <param name="Bounds">Wilson's 95 % interval of the share, with the theme's dispersion.</param>
/// <param name="YearsBefore">The three complete years of the conference before, ascending.</param>
/// <param name="CountedBefore">Counted talks in them together.</param>
/// <param name="TotalBefore">Talks with text in them together, above 0.</param>
/// <param name="IsHighest">True where no other dated year of the conference, incomplete ones too, of at least six in all, has as high a share.</param>
/// <param name="Q">Benjamini and Hochberg's q, over all themes and conferences tested, that both shares are one; null where there are too few talks to test.</param>
public sealed record YearChange(
    string ThemeId,
    string Conference,
    int Year,
    int Counted,
    int Total,
    int InOwnTrack,
    Interval Bounds,
    IReadOnlyList<int> YearsBefore,
    int CountedBefore,
    int TotalBefore,
    bool IsHighest,
    double? Q)
{
    /// <summary>Share in the year, in [0, 1].</summary>
    public double Share => (double)Counted / Total;

    /// <summary>Share in the three years before, in [0, 1].</summary>
    public double ShareBefore => (double)CountedBefore / TotalBefore;

    /// <summary>Cohen's h of the two shares: 2·asin√p − 2·asin√q; positive where the share grew.</summary>
    public double Effect => CohenH(Share, ShareBefore);

    /// <summary>2·asin√p − 2·asin√q (J. Cohen 1988): a difference of shares that weighs as much near 0 as near one half.</summary>
    public static double CohenH(double p, double q) => 2 * Math.Asin(Math.Sqrt(p)) - 2 * Math.Asin(Math.Sqrt(q));
}
