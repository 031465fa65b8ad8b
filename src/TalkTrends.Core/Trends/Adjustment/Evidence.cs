using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>What a verdict rests on, for a theme and for a term alike, but for the q that all of a kind give together.</summary>
/// <param name="First">Share of the first three complete years.</param>
/// <param name="Peak">Highest share of any three.</param>
/// <param name="Last">Share of the last three.</param>
/// <param name="Slope">Over all complete years; null where there is none.</param>
/// <param name="Window">All complete years.</param>
/// <param name="SecondTalk">Year of its second counted talk, incomplete years included; null under two.</param>
/// <param name="BeforeSecond">All complete years before it; null where shares are adjusted.</param>
/// <param name="BeforePeak">All before the peak; null under three of them, and where shares are adjusted.</param>
internal sealed record Evidence(
    WindowShare First, WindowShare Peak, WindowShare Last, SlopeEstimate? Slope, VerdictRules.Window Window, int? SecondTalk,
    WindowShare? BeforeSecond, WindowShare? BeforePeak)
{
    /// <summary>Null under three years that can be compared, or where the shares of several conferences have no solution in numbers.</summary>
    public static Evidence? Of(ItemFit item, int? secondTalk) => item is { First: { } first, Peak: { } peak, Last: { } last }
        ? new(first, peak, last, item.Slope, item.Window(item.Frame.Years), secondTalk, item.Before(secondTalk, fewestYears: 1), item.Before(peak.Years[0], TrendFrame.WindowLength))
        : null;

    /// <summary>The verdict; without a test none but "unclear".</summary>
    /// <param name="q">Of the slope; null where it was not tested.</param>
    /// <param name="now">The year that counts as now.</param>
    public Verdict Decide(double? q, int now) =>
        q is null ? Verdict.Unclear : VerdictRules.Decide(First, Peak, Last, Slope, q, Window, SecondTalk, now, BeforeSecond, BeforePeak);
}
