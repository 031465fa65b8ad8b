using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Trends;

/// <summary>Peaks of few talks, as Docker had at FOSDEM.</summary>
public class VerdictRulesTests
{
    private static readonly WindowShare First = Share(2007, 0, 512);
    private static readonly WindowShare Peak = Share(2014, 11, 1451);
    private static readonly WindowShare Last = Share(2023, 4, 2150);

    [Fact]
    public void Seven_years_without_a_talk_say_that_a_peak_rose_where_the_first_three_cannot()
    {
        Assert.Equal(Verdict.Unclear, Decide(First, Peak, Last, null));
        Assert.Equal(Verdict.Peaked, Decide(First, Peak, Last, Share(2007, 0, 1758)));
    }

    [Fact]
    public void What_fell_from_the_start_has_no_peak()
    {
        var high = Share(2008, 62, 566);
        Assert.NotEqual(Verdict.Peaked, Decide(Share(2007, 47, 512), high, Share(2023, 99, 2150), null));
        Assert.NotEqual(Verdict.Peaked, Decide(Share(2007, 47, 512), high, Share(2023, 99, 2150), Share(2007, 4, 162)));
    }

    [Fact]
    public void A_difference_is_certain_where_its_interval_excludes_zero_though_the_two_intervals_meet()
    {
        Assert.False(Peak.Bounds.LiesAbove(Last.Bounds));
        Assert.True(Peak.IsCertainlyAbove(Last));
        Assert.True(Newcombe.Difference(11, 1451, 4, 2150)!.Value.Low > 0);
        Assert.False(Peak.IsCertainlyAbove(Share(2023, 8, 2150)));
        Assert.False(Newcombe.Difference(11, 1451, 8, 2150)!.Value.Low > 0);
    }

    [Fact]
    public void A_rise_has_fallen_back_where_a_year_after_its_peak_is_under_four_fifths_of_it()
    {
        var trend = new ThemeTrend("containers") { Verdict = Verdict.Rising, First = First, Peak = Share(2021, 69, 1000), Last = Share(2022, 60, 1000) };
        Assert.True(VerdictRules.HasFallenBack(trend, 2026, 0.036));
        Assert.False(VerdictRules.HasFallenBack(trend, 2026, 0.056));
        Assert.False(VerdictRules.HasFallenBack(trend, 2023, 0.036));
        Assert.False(VerdictRules.HasFallenBack(trend with { Verdict = Verdict.Peaked }, 2026, 0.036));
        Assert.False(VerdictRules.HasFallenBack(trend with { Peak = trend.Peak! with { Adjusted = true } }, 2026, 0.036));
    }

    private static Verdict Decide(WindowShare first, WindowShare peak, WindowShare last, WindowShare? beforePeak) =>
        VerdictRules.Decide(first, peak, last, null, null, new(19, 24, 9000), 2015, 2026, null, beforePeak);

    private static WindowShare Share(int year, int counted, int total) =>
        new([year, year + 1, year + 2], counted, total, (double)counted / total, Wilson.Of(counted, total)!.Value, false);
}
