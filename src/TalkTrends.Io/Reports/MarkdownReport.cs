using System.Globalization;
using System.Text;
using TalkTrends.Core.Trends;
using static TalkTrends.Io.Reports.Markup;

namespace TalkTrends.Io.Reports;

/// <summary>The report for a wiki or a pull request: findings, tables, charts by relative link.</summary>
public static class MarkdownReport
{
    /// <summary>The whole document.</summary>
    public static string Render(ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        var (page, analysis) = (new StringBuilder(), model.Analysis);
        var (talksByTheme, talksByTopic) = (model.TalksByTheme(), model.TalksByTopic());
        page.Append(CultureInfo.InvariantCulture, $"# {ReportWords.Headline(analysis)}\n\n{Markdown(ReportWords.WhatWasRead(analysis))}\n\n## What was found\n\n");
        for (var i = 0; i < analysis.Findings.Count; i++)
            page.Append(CultureInfo.InvariantCulture, $"{i + 1}. {Markdown(analysis.Findings[i].Sentence)}\n");
        page.Append(analysis.Findings.Count == 0 ? "No theme has enough talks for a sentence.\n" : "");
        page.Append("\nA share is talks that are about a theme by title and opening words, of all talks with text; in brackets its 95% interval.\n\n## What cannot be said, and why\n\n");
        foreach (var caveat in analysis.Caveats)
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(caveat)}\n");

        page.Append("\n## What was read\n\n| event | year | holds | talks | with text | median words |\n|---|---|---|--:|--:|--:|\n");
        foreach (var e in analysis.Events)
            page.Append(CultureInfo.InvariantCulture, $"| {Markdown(e.Event.Name)} | {e.Event.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated"} | {Markdown(ReportWords.Holds(e))} | {Figures.Number(e.TalksTotal)} | {Figures.Number(e.TalksWithText)} | {e.MedianWords?.ToString("0", CultureInfo.InvariantCulture) ?? "–"} |\n");
        if (ReportWords.Languages(analysis) is { Count: > 0 } languages)
        {
            page.Append("\n| language | talks | stated by their records | |\n|---|--:|--:|---|\n");
            foreach (var row in languages)
                page.Append(CultureInfo.InvariantCulture, $"| {Markdown(row.Name)} | {Figures.Number(row.Language.Talks)} | {Figures.Number(row.Language.Stated)} | {Markdown(row.Treatment)} |\n");
        }
        var sources = analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Source, StringComparer.Ordinal);
        if (analysis.Warnings.Count > 0)
            page.Append("\n### Problems\n\n");
        foreach (var warning in analysis.Warnings.Take(ReportModel.MostListed))
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(ReportWords.Warning(sources[warning.DocumentId], warning))}\n");
        page.Append(More(analysis.Warnings.Count, "problem", "warnings.csv"));

        page.Append("\n## Themes\n\n");
        Pictures(page, charts, ReportCharts.OfThemes);
        foreach (var theme in model.ThemesPresent)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {Markdown(theme.Theme.Name)}\n\n{Markdown(theme.Theme.Definition)} {ReportWords.AboutAndMentions(theme)}.\n\n");
            foreach (var (talk, membership) in talksByTheme[theme.Theme.Id].Take(ReportModel.MostListed))
            {
                var evidence = ReportModel.Evidence(membership, 6).Select(item => Link(item.Words, model.LinkTo(talk.DocumentId, item.Line)));
                page.Append(CultureInfo.InvariantCulture, $"- {TalkLine(model, talk)}: {string.Join(", ", evidence)}\n");
            }
            page.Append(More(theme.TalksAbout, "talk", "talk_themes.csv")).Append('\n');
        }

        page.Append("## Topics\n\n");
        Pictures(page, charts, ["topic-terms", "talk-map"]);
        foreach (var topic in analysis.Topics)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {Markdown(topic.Topic.Label)}\n\n{Figures.Number(topic.TalksTotal, "talk")}. {Markdown(string.Join(", ", topic.Topic.Terms.Select(term => term.Display)))}.\n\n");
            foreach (var talk in talksByTopic[topic.Topic.Id].Take(ReportModel.MostListed))
                page.Append(CultureInfo.InvariantCulture, $"- {TalkLine(model, talk)}\n");
            page.Append(More(topic.TalksTotal, "talk", "talk_topics.csv")).Append('\n');
        }

        page.Append("## Method\n\n");
        foreach (var sentence in ReportWords.Method)
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(sentence)}\n");
        return page.ToString();
    }

    private static string TalkLine(ReportModel model, Tables.TalkRecord talk)
    {
        var speakers = ReportModel.Speakers(talk) is { } names ? $" — {Markdown(Short(names, 200))}" : "";
        var place = ReportWords.EventAndKind(talk);
        return $"{Link(Short(talk.Title, 300), model.LinkTo(talk.DocumentId, talk.LineStart))}{speakers}{(place.Length > 0 ? $" ({Markdown(place)})" : "")}";
    }

    private static string More(int count, string what, string file) => count <= ReportModel.MostListed ? ""
        : $"\nThe first {ReportModel.MostListed} of {Figures.Number(count, what)}; all are in `{file}`.\n";

    private static string Link(string text, string? to) => to is null ? Markdown(text) : $"[{Markdown(text)}]({to})";

    private static void Pictures(StringBuilder page, IReadOnlyList<DrawnChart> charts, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            if (charts.FirstOrDefault(chart => chart.Chart.Id == id) is { } drawn)
                page.Append(CultureInfo.InvariantCulture, $"![{Markdown(drawn.Chart.Finding)}](charts/{id}.svg)\n\n");
    }
}
