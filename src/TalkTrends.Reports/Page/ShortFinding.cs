using System.Globalization;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Page;

/// <summary>A finding over the years in a few words: what changed, from which share to which, and how sure that is. Its sentence has the rest.</summary>
/// <param name="Name">The theme.</param>
/// <param name="Change">"rose from 3.9% to 9.5%".</param>
/// <param name="Certainty">"almost certain"; null where it rests on shares and no test.</param>
internal sealed record ShortFinding(string Name, string Change, string? Certainty)
{
    /// <summary>The finding in short; null for one of another kind, whose sentence is short already.</summary>
    public static ShortFinding? Of(Finding finding, ReportModel model)
    {
        if (finding.Kind is not (Finding.Rise or Finding.Fall)
            || model.Analysis.Trends.Trends.FirstOrDefault(trend => trend.ThemeId == finding.Subject) is not { First: { } first, Last: { } last, Peak: { } peak } trend)
            return null;
        var change = trend.Verdict switch
        {
            Verdict.New => string.Create(CultureInfo.InvariantCulture, $"is new since {trend.FirstYear}, now {Share(last)}"),
            Verdict.Faded => $"faded from {Share(peak)} to {Share(last)}",
            Verdict.Peaked => $"passed its peak of {Share(peak)}, now {Share(last)}",
            Verdict.Rising => $"rose from {Share(first)} to {Share(last)}{(trend.OffPeak ? $", below its peak of {Share(peak)}" : "")}",
            Verdict.Falling => $"fell from {Share(first)} to {Share(last)}",
            _ => null,
        };
        return change is null ? null : new ShortFinding(model.Theme(finding.Subject).Name, change, finding.Q is { } q ? Figures.Certainty(q) : null);
    }

    /// <summary>"3.9%"; "none"; "1 of 3,000" where a share would be written as zero.</summary>
    public static string Share(WindowShare window)
    {
        if (window.Counted == 0)
            return "none";
        var percent = Figures.Percent(window.Share, window.Total);
        return percent.Any(c => c is >= '1' and <= '9') ? percent : $"{Figures.Number(window.Counted)} of {Figures.Number(window.Total)}";
    }
}
