using System.Globalization;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>Verdicts in sentences, with their figures.</summary>
internal static class Reasons
{
    /// <summary>Why no theme of a corpus has a verdict.</summary>
    public static string CannotTell(TrendCorpus corpus)
    {
        if (corpus.Years.Length == 0)
            return corpus.LeftOut > 0 ? "No event lies in the years asked for, so nothing can be said about them." : "No event is dated, so nothing can be said about years.";
        if (corpus.Trending.Length == 0)
            return "No dated event is complete and has talks with text, so nothing can be said about years.";
        return "No conference has three complete dated years, so year and conference cannot be separated.";
    }

    /// <summary>The verdict of a theme, what the last years say, and what its tracks explain.</summary>
    public static string Of(TrendCorpus corpus, ThemeFit fit, ThemeTrend trend, int? second)
    {
        var sentences = new List<string> { Main(corpus, fit, trend, second) };
        if (trend.Recent != RecentTrend.Unclear)
            sentences.Add($"Over the last {InWords(fit.Item.Frame.RecentYears.Count)} complete years ({Figures.Years(fit.Item.Frame.RecentYears)}): {trend.Recent.Word()}.");
        if (trend.ProgrammeChange is { } change)
            sentences.Add(change.Isolated ? $"{change.Sentence} That edition is kept out of the verdict." : change.Sentence);
        return string.Join(' ', sentences);
    }

    private static string Main(TrendCorpus corpus, ThemeFit fit, ThemeTrend trend, int? second) => trend.Verdict switch
    {
        Verdict.CannotTell => CannotTell(corpus),
        Verdict.TooFew => TooFew(fit),
        Verdict.New => string.Create(CultureInfo.InvariantCulture,
            $"New: its second talk came in {second}; from {Figures.In(trend.First!)} to {Figures.In(trend.Last!)}."),
        Verdict.Faded => $"Faded: from its peak of {Figures.In(trend.Peak!)} to {Figures.In(trend.Last!)}.",
        Verdict.Peaked => $"Peaked: from {Figures.In(trend.First!)} to {Figures.In(trend.Peak!)}, then down to {Figures.In(trend.Last!)}.",
        Verdict.Rising => $"Rising: from {FromTo(trend)}{Figures.Q(trend.Q!.Value)}.{OffPeak(trend)}",
        Verdict.Falling => $"Falling: from {FromTo(trend)}{Figures.Q(trend.Q!.Value)}.{OffPeak(trend)}",
        Verdict.Steady => $"Steady: {Between(trend)}; doubling and halving are ruled out.",
        _ when trend.First is null => "Unclear: the shares cannot be adjusted for the mix of conferences.",
        _ when IsSmall(trend) => $"Unclear: {Between(trend)}; the slope is sure ({Figures.Q(trend.Q!.Value)}), but the change is less than the {(trend.Slope!.Value > 0 ? "half that a rise" : "third that a fall")} asks for.",
        _ => $"Unclear: {Between(trend)}; neither a trend nor steadiness can be shown.",
    };

    /// <summary>A sure slope between shares that lie nearer to each other than a rise or a fall asks, which is known and not unclear.</summary>
    private static bool IsSmall(ThemeTrend trend) =>
        trend is { Q: <= VerdictRules.LargestQ, Slope: not null, First: { } first, Last: { } last }
            && last.Share < VerdictRules.RiseOf * first.Share && last.Share > VerdictRules.FallTo * first.Share;

    private static string TooFew(ThemeFit fit)
    {
        return fit.Counted < VerdictRules.FewestTalks
            ? string.Create(CultureInfo.InvariantCulture,
                $"Too few talks: {fit.Counted:N0} of {fit.Total:N0} in dated years; a verdict needs {VerdictRules.FewestTalks}.")
            : string.Create(CultureInfo.InvariantCulture,
                $"Too few years: {fit.Item.Frame.Years.Count} complete years can be compared ({fit.Counted:N0} of {fit.Total:N0} talks); a verdict needs {VerdictRules.FewestYears}.");
    }

    private static string FromTo(ThemeTrend trend) => $"{Figures.In(trend.First!)} to {Figures.In(trend.Last!)}; ";

    private static string Between(ThemeTrend trend) => $"{Figures.In(trend.First!)}, {Figures.In(trend.Last!)}";

    private static string OffPeak(ThemeTrend trend) => trend.OffPeak ? $" Off its peak of {Figures.In(trend.Peak!)}." : "";

    private static string InWords(int years) => years switch
    {
        4 => "four",
        5 => "five",
        _ => "six",
    };
}
