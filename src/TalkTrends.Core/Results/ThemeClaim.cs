using System.Globalization;
using MathNet.Numerics.Distributions;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Results;

/// <summary>What is said of a theme or a topic over the years, wherever it is said: one verdict, the share it ends at, the share it is held against.</summary>
/// <param name="Words">The verdict in words: "rising, off its peak".</param>
/// <param name="Now">The last three complete years together; null where the trend has none.</param>
/// <param name="Before">The three years that <paramref name="Now"/> is held against: the peak of what faded or passed it, else the first three.</param>
/// <param name="Evidence">How sure the change from the one to the other is, in standard errors, not negative; 0 where the verdict claims no change.</param>
public sealed record ThemeClaim(string Words, WindowShare? Now, WindowShare? Before, double Evidence)
{
    /// <summary>Smallest p that is told apart: beyond it the normal distribution has no more digits.</summary>
    private const double SmallestP = 1e-15;

    /// <summary>The claim of a trend.</summary>
    public static ThemeClaim Of(ThemeTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var before = IsFromPeak(trend.Verdict) ? trend.Peak : trend.First;
        return new ThemeClaim(trend.Words(), trend.Last, before, before is null || trend.Last is null ? 0 : EvidenceOf(trend, before, trend.Last));
    }

    /// <summary>What follows the name in a sentence: " rose at FOSDEM from 0 of 512 in 2007–2009 to 2.4% (52 of 2,150) in 2022–2023 and 2026 (almost certain)".</summary>
    /// <param name="trend">One that rises, is new, falls, faded or passed its peak.</param>
    /// <param name="where">" at FOSDEM", " over 95 conferences".</param>
    public static string Said(ThemeTrend trend, string where)
    {
        var (before, last) = (Figures.In(Of(trend).Before!), Figures.In(trend.Last!));
        var sure = trend.Q is { } q ? $" ({Figures.Certainty(q)})" : "";
        // A peak that the claim ends with has its figures there.
        var peak = !trend.OffPeak ? "" : trend.Peak is { } top && !top.Years.SequenceEqual(trend.Last!.Years)
            ? $", off its peak of {Figures.In(top)}" : ", off its peak";
        return trend.Verdict switch
        {
            Verdict.New => $", new{where} since {trend.FirstYear!.Value.ToString(CultureInfo.InvariantCulture)}, grew from {before} to {last}",
            Verdict.Faded => $" faded{where}, from a peak of {before} to {last}",
            Verdict.Peaked => $" passed its peak{where}, {before}, and fell to {last}",
            Verdict.Rising => $" rose{where} from {before} to {last}{sure}{peak}",
            _ => $" fell{where} from {before} to {last}{sure}{peak}",
        };
    }

    /// <summary>The trends that claim a change, the surest first: those that grew, then those that shrank.</summary>
    public static IReadOnlyList<ThemeTrend> Ranked(IReadOnlyList<ThemeTrend> trends) =>
        [.. trends.Where(trend => IsRise(trend.Verdict) || IsFall(trend.Verdict))
            .OrderByDescending(trend => IsRise(trend.Verdict)).ThenByDescending(trend => Of(trend).Evidence).ThenBy(trend => trend.ThemeId, StringComparer.Ordinal)];

    /// <summary>True for verdicts that say that a share grew.</summary>
    public static bool IsRise(Verdict verdict) => verdict is Verdict.Rising or Verdict.New;

    /// <summary>True for verdicts that say that a share shrank.</summary>
    public static bool IsFall(Verdict verdict) => verdict is Verdict.Falling || IsFromPeak(verdict);

    private static bool IsFromPeak(Verdict verdict) => verdict is Verdict.Faded or Verdict.Peaked;

    /// <summary>
    /// The z of the slope's p, where the verdict has a direction: it sees all years, and the scatter between them. What faded or passed its peak rests on two shares: their
    /// difference by its standard error, on the arcsine scale, where the error depends least on the share.
    /// </summary>
    private static double EvidenceOf(ThemeTrend trend, WindowShare before, WindowShare now)
    {
        if (!IsRise(trend.Verdict) && !IsFall(trend.Verdict))
            return 0;
        if (!IsFromPeak(trend.Verdict) && trend.P is { } p)
            return -Normal.InvCDF(0, 1, Math.Max(p, SmallestP) / 2);
        var error = Math.Sqrt(Variance(before.Bounds) + Variance(now.Bounds));
        return error > 0 ? Math.Abs(YearChange.CohenH(now.Share, before.Share)) / error : 0;
    }

    private static double Variance(Interval bounds) =>
        Math.Pow(YearChange.CohenH(Math.Clamp(bounds.High, 0, 1), Math.Clamp(bounds.Low, 0, 1)) / (2 * 1.959964), 2);
}
