using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

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
    public void A_rise_is_off_its_peak_where_a_year_after_it_is_under_four_fifths_of_it()
    {
        var (peak, last) = (Share(2021, 69, 1000), Share(2022, 60, 1000));
        Assert.True(IsOff(Verdict.Rising, LastYear(2026, 36)));
        Assert.False(IsOff(Verdict.Rising, LastYear(2026, 56)));
        // A year of the peak itself is no end of it, and no single year is held against adjusted shares.
        Assert.False(IsOff(Verdict.Rising, LastYear(2023, 36)));
        Assert.False(IsOff(Verdict.Rising, null));
        Assert.False(IsOff(Verdict.Peaked, LastYear(2026, 36)));

        bool IsOff(Verdict verdict, WindowShare? lastYear) => VerdictRules.IsOffPeak(verdict, First, peak, last, lastYear, fellLastYear: false);

        WindowShare LastYear(int year, int counted) => Share(year, counted, 1000) with { Years = [year] };
    }

    [Fact]
    public void What_falls_from_its_first_years_is_off_no_peak()
    {
        Assert.False(VerdictRules.IsOffPeak(Verdict.Falling, Peak, Peak, Last, null, false));
        Assert.True(VerdictRules.IsOffPeak(Verdict.Falling, First, Peak, Last, null, false));
    }

    private static Verdict Decide(WindowShare first, WindowShare peak, WindowShare last, WindowShare? beforePeak) =>
        VerdictRules.Decide(first, peak, last, null, null, new(19, 24, 9000), 2015, 2026, null, beforePeak);

    private static WindowShare Share(int year, int counted, int total) =>
        new([year, year + 1, year + 2], counted, total, (double)counted / total, Wilson.Of(counted, total)!.Value, false);
}
