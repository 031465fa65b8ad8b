using TalkTrends.Core.Results;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports;

/// <summary>A run in a few lines, for who started it: what was read, what was found, what could not be said.</summary>
public static class RunSummary
{
    private const int MostFindings = 5;
    private const int MostThemes = 5;
    private const int MostTopics = 4;
    private const int MostCaveats = 3;
    private const int MostNamed = 5;
    private const string Since = "Since run ";

    /// <summary>The lines, without where the output lies.</summary>
    public static IReadOnlyList<string> Of(Analysis analysis)
    {
        var findings = analysis.Findings.Where(finding => finding.IsOverYears || finding.Kind == Finding.EventDifference).Take(MostFindings).Select(finding => finding.Sentence).ToList();
        List<string> lines = [Read(analysis), .. findings.Select(sentence => "- " + sentence)];
        if (findings.Count < MostFindings)
            lines.AddRange(new[] { Themes(analysis), Topics(analysis) }.OfType<string>().Select(sentence => "- " + sentence));
        if (VerdictChanges(analysis) is { Count: > 0 } since)
            lines.AddRange(since);
        var caveats = analysis.Caveats.Where(caveat => !caveat.StartsWith(Since, StringComparison.Ordinal)).ToList();
        if (caveats.Count > 0)
            lines.Add("Before you believe a number:");
        lines.AddRange(caveats.Take(MostCaveats).Select(caveat => "- " + caveat));
        if (caveats.Count > MostCaveats)
            lines.Add($"- {Figures.Number(caveats.Count - MostCaveats)} more {(caveats.Count == MostCaveats + 1 ? "stands" : "stand")} in the report.");
        return lines;
    }

    /// <summary>"Read 5 documents: 58 talks at 5 events of 2017–2020 (LISA 2019, …), 52 of them with enough text to be counted, and 3 sections of essays."</summary>
    private static string Read(Analysis analysis)
    {
        var (totals, events) = (analysis.Totals, analysis.Events.Where(e => e.TalksTotal + e.Sections > 0).ToList());
        var years = events.Select(e => e.Event.Year).OfType<int>().Distinct().Order().ToList();
        var span = years.Count == 0 ? "" : years.Count == 1 ? FormattableString.Invariant($" of {years[0]}") : FormattableString.Invariant($" of {years[0]}–{years[^1]}");
        var names = events.ConvertAll(e => e.Event.Year is null ? $"{e.Event.Name}, undated" : e.Event.Name);
        var where = events.Count switch
        {
            0 => "",
            1 => $" at {names[0]}",
            <= MostNamed => $" at {Figures.Number(events.Count)} events{span} ({string.Join("; ", names)})",
            _ => $" at {Figures.Number(events.Count)} events{span}",
        };
        // A document that could not be read covers nothing.
        var read = analysis.Documents.Count(document => document.Document.Coverage is not null);
        var documents = read == analysis.Documents.Count ? Figures.Number(read, "document") : $"{Figures.Number(read)} of {Figures.Number(analysis.Documents.Count, "document")}";
        return $"Read {documents}: {Figures.Number(totals.Talks, "talk")}{where}"
            + (totals.Talks == 0 ? "" : $", {(totals.TalksWithText == totals.Talks ? "all" : totals.TalksWithText == 0 ? "none" : Figures.Number(totals.TalksWithText))} with enough text to be counted")
            + (totals.Sections == 0 ? "." : $", and {Figures.Number(totals.Sections, "section")} of essays.");
    }

    /// <summary>The largest themes with their counts, in one line.</summary>
    private static string? Themes(Analysis analysis)
    {
        var profile = analysis.Findings.FirstOrDefault(finding => finding.Kind == Finding.YearProfile);
        if (profile is not null)
            return profile.Sentence;
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
        var themes = analysis.Findings.Where(finding => finding.Kind == Finding.Size).Take(MostThemes).ToList();
        return themes.Count == 0 ? analysis.Findings.Any(finding => finding.IsOverYears) ? null : "No talk is about a theme of the catalogue."
            : themes is [{ Total: { } total }, ..] ? $"Largest themes, of {Figures.Number(total, "talk")} with text: {string.Join(", ", themes.Select(theme => $"{names[theme.Subject]} ({Figures.Number(theme.Counted!.Value)}, {Figures.Percent(theme.Share!.Value, total)})"))}."
            : themes[0].Sentence;
    }

    private static string? Topics(Analysis analysis)
    {
        var topics = analysis.Topics.OrderByDescending(topic => topic.TalksTotal).ThenBy(topic => topic.Topic.Id, StringComparer.Ordinal).Where(topic => topic.TalksTotal > 0).ToList();
        return topics.Count == 0 ? null
            : $"{Figures.Number(topics.Count, "topic")} found{(analysis.Totals.Proposals > 0 ? ", among talks and proposals" : "")}: {string.Join(", ", topics.Take(MostTopics).Select(topic => $"{topic.Topic.Label} ({Figures.Number(topic.TalksTotal)})"))}"
                + (topics.Count > MostTopics ? $" and {Figures.Number(topics.Count - MostTopics)} more." : ".");
    }

    private static List<string> VerdictChanges(Analysis analysis) => analysis.Options.Since is null ? []
        :
        [
            .. analysis.Caveats.Where(caveat => caveat.StartsWith(Since, StringComparison.Ordinal)),
            .. analysis.Findings.Where(finding => finding.Kind == Finding.Since).Select(finding => "- " + finding.Sentence),
        ];
}
