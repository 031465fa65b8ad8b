using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>The rules of the verdicts: the first that applies, in the order of <see cref="Verdict"/>.</summary>
public static class VerdictRules
{
    /// <summary>Counted talks that a verdict needs.</summary>
    public const int FewestTalks = 20;

    /// <summary>Complete years that a verdict needs.</summary>
    public const int FewestYears = 4;

    /// <summary>Years, ending now, in which a theme can be new.</summary>
    public const int YearsOfNew = 5;

    /// <summary>Largest q of a trend.</summary>
    public const double LargestQ = 0.05;

    /// <summary>Least last share of a rise, in first shares.</summary>
    public const double RiseOf = 1.5;

    /// <summary>Largest last share of a fall, in first shares.</summary>
    public const double FallTo = 0.67;

    /// <summary>Largest part of a peak before and after it.</summary>
    private const double LeftOfPeak = 0.6;

    /// <summary>True where there are enough talks and years to test a theme.</summary>
    /// <param name="counted">Counted talks in complete years.</param>
    /// <param name="years">Complete years.</param>
    public static bool IsEnough(int counted, int years) => counted >= FewestTalks && years >= FewestYears;

    /// <summary>The verdict of a theme that has enough talks and years.</summary>
    /// <param name="first">Share of the first three years.</param>
    /// <param name="peak">Highest share of any three.</param>
    /// <param name="last">Share of the last three.</param>
    /// <param name="slope">Slope over all complete years; null where there is none.</param>
    /// <param name="q">q of the slope; null where it has no p.</param>
    /// <param name="window">All complete years.</param>
    /// <param name="secondTalk">Year of the second counted talk, incomplete years included; null under two.</param>
    /// <param name="now">The year that counts as now.</param>
    /// <param name="beforeSecond">All complete years before <paramref name="secondTalk"/>; null where shares are adjusted.</param>
    /// <param name="beforePeak">All complete years before <paramref name="peak"/>, where there are three or more; null where shares are adjusted.</param>
    /// <remarks>
    /// <see cref="Verdict.New"/> also asks that the second counted talk comes after the first three complete years. In a corpus of
    /// five years every talk falls within the last five, and a theme that was there from the start is not new. The share it grew from
    /// is that of all complete years before the second talk where one conference is followed: fifteen years without a talk say more than three.
    /// So it is for a peak. What is left of a peak is tested by the interval of the difference, which sees more than two intervals that lie apart.
    /// The rise to it is not, because the peak is chosen as the highest of many: with both by the difference 2.6 % of flat themes have peaks.
    /// Nor is <see cref="Verdict.Faded"/>: it would take 5 to 8 % of flat themes of thirty talks.
    /// </remarks>
    public static Verdict Decide(
        WindowShare first, WindowShare peak, WindowShare last, SlopeEstimate? slope, double? q, Window window, int? secondTalk, int now,
        WindowShare? beforeSecond = null, WindowShare? beforePeak = null)
    {
        if (secondTalk > now - YearsOfNew && secondTalk > first.Years[^1] && last.Bounds.LiesAbove((beforeSecond ?? first).Bounds))
            return Verdict.New;
        if (last.Share <= 0.15 * peak.Share && peak.Bounds.LiesAbove(last.Bounds))
            return Verdict.Faded;
        var before = beforePeak ?? first;
        if (last.Share <= LeftOfPeak * peak.Share && peak.IsCertainlyAbove(last)
            && Math.Max(before.Share, first.Share) <= LeftOfPeak * peak.Share && peak.Bounds.LiesAbove(before.Bounds))
            return Verdict.Peaked;
        return Direction(first, last, slope, q) switch
        {
            > 0 => Verdict.Rising,
            < 0 => Verdict.Falling,
            _ => IsLevel(slope, window) ? Verdict.Steady : Verdict.Unclear,
        };
    }

    /// <summary>What the last six complete years say.</summary>
    /// <param name="first">Share of their first three.</param>
    /// <param name="last">Share of their last three.</param>
    /// <param name="slope">Slope over them; null where there is none.</param>
    /// <param name="q">q of the slope; null where it has no p.</param>
    /// <param name="window">The last six complete years.</param>
    public static RecentTrend DecideRecent(
        WindowShare first, WindowShare last, SlopeEstimate? slope, double? q, Window window) =>
        Direction(first, last, slope, q) switch
        {
            > 0 => RecentTrend.Rising,
            < 0 => RecentTrend.Falling,
            _ => IsLevel(slope, window) ? RecentTrend.Level : RecentTrend.Unclear,
        };

    /// <summary>The part of its peak under which a theme is off it.</summary>
    public const double OffPeak = 0.8;

    /// <summary>
    /// True where a theme that rises or falls is under 80 % of its peak, unless it falls from a peak in its first years, as a matter of course; and where one that rises certainly fell in the last year, or is under 80 % of its peak
    /// in a last year after it: three years together hide that.
    /// </summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="first">Share of the first three years.</param>
    /// <param name="peak">Highest share of any three years.</param>
    /// <param name="last">Share of the last three years.</param>
    /// <param name="lastYear">The last complete year alone; null where shares are adjusted, which a single year's is not.</param>
    /// <param name="fellLastYear">The last year lies below the three before, q ≤ .05.</param>
    public static bool IsOffPeak(Verdict verdict, WindowShare first, WindowShare peak, WindowShare last, WindowShare? lastYear, bool fellLastYear) =>
        (verdict is Verdict.Rising or Verdict.Falling && last.Share < OffPeak * peak.Share && !(verdict == Verdict.Falling && peak.Years.SequenceEqual(first.Years)))
            || (verdict == Verdict.Rising && (fellLastYear || (lastYear is not null && lastYear.Share < OffPeak * peak.Share && !peak.Years.Contains(lastYear.Years[^1]))));

    /// <summary>1 where the share rises by half or more and the slope agrees, −1 where it falls by a third, else 0.</summary>
    private static int Direction(WindowShare first, WindowShare last, SlopeEstimate? slope, double? q)
    {
        if (slope is null || !(q <= LargestQ))
            return 0;
        if (slope.Value > 0 && last.Share > first.Share && last.Share >= RiseOf * first.Share)
            return 1;
        return slope.Value < 0 && last.Share < first.Share && last.Share <= FallTo * first.Share ? -1 : 0;
    }

    /// <summary>True where the interval of the slope excludes that the share doubles or halves over the span.</summary>
    /// <remarks>
    /// The share at both ends of the span is taken from the log-odds of the overall share at its middle. Of a theme in half of
    /// all talks the odds may double while the share does not rise by half.
    /// </remarks>
    private static bool IsLevel(SlopeEstimate? slope, Window window)
    {
        if (slope?.Bounds is not { } bounds)
            return false;
        var middle = Math.Log((window.Counted + 0.5) / (window.Total - window.Counted + 0.5));
        double Ratio(double b) =>
            (1 + Math.Exp(-middle + b * window.Span / 2)) / (1 + Math.Exp(-middle - b * window.Span / 2));
        return Ratio(bounds.Low) > 0.5 && Ratio(bounds.High) < 2;
    }

    /// <summary>The years that a slope spans, and what was counted in them.</summary>
    /// <param name="Span">Years from the first to the last.</param>
    /// <param name="Counted">Counted talks.</param>
    /// <param name="Total">Talks with text.</param>
    public readonly record struct Window(int Span, int Counted, int Total);
}
