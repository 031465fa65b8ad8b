namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>The words of tables and reports for verdicts.</summary>
public static class TrendWords
{
    /// <summary>The word for a verdict: "cannot tell", "too few", "new", …</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.CannotTell => "cannot tell",
        Verdict.TooFew => "too few",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>The verdict as every table, chart and report says it: "rising", "rising, off its peak".</summary>
    public static string Words(this ThemeTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return trend.Verdict.Word() + (trend.OffPeak ? ", off its peak" : "");
    }

    /// <summary>The word for a recent trend: "rising", "falling", "level", "unclear".</summary>
    public static string Word(this RecentTrend recent) => recent.ToString().ToLowerInvariant();
}
