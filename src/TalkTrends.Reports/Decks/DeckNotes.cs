using TalkTrends.Core.Results;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Decks;

/// <summary>What a speaker reads: each sentence as it stands among the findings, then its n, its interval and its q.</summary>
internal static class DeckNotes
{
    /// <summary>A finding and its figures.</summary>
    public static IEnumerable<string> Of(Finding finding)
    {
        yield return finding.Sentence;
        List<string> figures = [];
        if (finding is { Counted: { } counted, Total: { } total })
            figures.Add($"n = {Figures.Number(counted)} of {Figures.Number(total, "talk")} with text");
        if (finding is { Share: { } share, Total: { } all })
            figures.Add($"share {Figures.Percent(share, all)}");
        if (finding is { ShareLow: { } low, ShareHigh: { } high, Total: { } of })
            figures.Add($"95% interval {Figures.Percent(low, of)[..^1]}–{Figures.Percent(high, of)}");
        if (finding.Q is { } q)
            figures.Add(Figures.Q(q));
        if (figures.Count > 0)
            yield return string.Join("; ", figures) + ".";
    }

    /// <summary>Everything found about a theme; without a finding, its verdict.</summary>
    public static IReadOnlyList<string> OfTheme(Analysis analysis, string themeId)
    {
        var findings = analysis.Findings.Where(finding => finding.Subject == themeId).SelectMany(Of).ToList();
        if (findings.Count > 0)
            return findings;
        var trend = analysis.Trends.Trends.FirstOrDefault(one => one.ThemeId == themeId);
        return trend is null || trend.Reason.Length == 0 ? [] : [trend.Reason, .. trend.Q is { } q ? [Figures.Q(q) + "."] : Array.Empty<string>()];
    }

    /// <summary>The findings of one kind.</summary>
    public static IReadOnlyList<string> OfKind(Analysis analysis, params IReadOnlyList<string> kinds) =>
        [.. analysis.Findings.Where(finding => kinds.Contains(finding.Kind)).SelectMany(Of)];
}
