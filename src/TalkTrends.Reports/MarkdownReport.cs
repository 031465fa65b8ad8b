using System.Globalization;
using System.Text;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Page;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports;

/// <summary>The report for a wiki or a pull request: findings, tables, charts by relative link.</summary>
public static class MarkdownReport
{
    /// <summary>The whole document.</summary>
    public static string Render(ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        var (page, analysis) = (new StringBuilder(), model.Analysis);
        page.Append(CultureInfo.InvariantCulture, $"# {ReportWords.Headline(analysis)}\n\n{Markdown(ReportWords.WhatWasRead(analysis))}\n\n## What was found\n\n");
        var groups = FindingGroup.Of(analysis.Findings);
        foreach (var group in groups)
        {
            if (groups.Count > 1)
                page.Append(CultureInfo.InvariantCulture, $"### {ReportWords.Heading(group)}\n\n");
            foreach (var (i, finding) in group.Findings.Index())
                page.Append(CultureInfo.InvariantCulture, $"{group.FirstRank + i}. {Markdown(finding.Sentence)}\n");
            page.Append('\n');
        }
        page.Append(analysis.Findings.Count == 0 ? "No theme has enough talks for a sentence.\n" : "");
        page.Append(CultureInfo.InvariantCulture, $"{Markdown(ReportWords.HowToRead(analysis))}\n");
        if (analysis.Caveats.Count > 0)
            Heading(page, "What cannot be said, and why");
        foreach (var caveat in analysis.Caveats)
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(caveat)}\n");
        Events(page, model);
        Themes(page, model, charts);
        Topics(page, model, charts);
        Heading(page, "Method");
        foreach (var sentence in ReportWords.Method(analysis))
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(sentence)}\n");
        return page.ToString();
    }

    private static void Events(StringBuilder page, ReportModel model)
    {
        var analysis = model.Analysis;
        Heading(page, "What was read");
        page.Append("| event | year | holds | talks | with text | median words |\n|---|---|---|--:|--:|--:|\n");
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
            page.Append(CultureInfo.InvariantCulture, $"- {Markdown(Short(ReportWords.Warning(sources[warning.DocumentId], warning), 600))}\n");
        page.Append(More(analysis.Warnings.Count, ReportModel.MostListed, "problem", "warnings.csv"));
    }

    private static void Themes(StringBuilder page, ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        if (model.ThemesPresent.Count == 0)
            return;
        Heading(page, "Themes");
        Pictures(page, charts, ReportCharts.OfThemes);
        Shares(page, model);
        var pairs = ReportWords.Pairs(model.Analysis);
        if (pairs.Count > 0)
        {
            page.Append("### Themes that keep company, or avoid it\n\nOver all years: themes that rose together meet more often for that alone.\n\n| theme | and theme | talks about both | by chance | times chance | sure? |\n|---|---|--:|--:|--:|---|\n");
            foreach (var pair in pairs)
                page.Append(CultureInfo.InvariantCulture, $"| {Markdown(model.Theme(pair.ThemeA).Name)} | {Markdown(model.Theme(pair.ThemeB).Name)} | {Figures.Number(pair.TalksBoth)} | {pair.Expected:0.0} | {pair.Lift:0.0} | {Figures.Certainty(pair.Q)} |\n");
            page.Append('\n');
        }
        var talks = model.TalksByTheme();
        var reasons = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, trend => trend.Reason, StringComparer.Ordinal);
        foreach (var theme in model.ThemesPresent)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {Markdown(theme.Theme.Name)}\n\n{Markdown(theme.Theme.Definition)} {ReportWords.AboutAndMentions(model.Analysis, theme)}.\n\n");
            if (model.Analysis.Trends.CannotTell is null)
                page.Append(CultureInfo.InvariantCulture, $"{Markdown(reasons[theme.Theme.Id])}\n\n");
            foreach (var (talk, membership) in talks[theme.Theme.Id].Take(model.MostListedOnPage))
            {
                var evidence = ReportModel.Evidence(membership, 6).Select(item => Link(item.Words, model.LinkTo(talk.DocumentId, item.Line)));
                page.Append(CultureInfo.InvariantCulture, $"- {TalkLine(model, talk)}: {(membership.IsCounted ? "" : "by the whole text only: ")}{string.Join(", ", evidence)}\n");
            }
            page.Append(More(theme.TalksAbout, model.MostListedOnPage, "talk", "talk_themes.csv")).Append('\n');
        }
    }

    /// <summary>The share of each theme over everything, and its verdict.</summary>
    private static void Shares(StringBuilder page, ReportModel model)
    {
        var verdicts = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, trend => trend.Words(), StringComparer.Ordinal);
        var rows = model.Analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Theme: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal)))
            .Where(row => row.Counted > 0).OrderByDescending(row => row.Counted).ThenBy(row => row.Theme, StringComparer.Ordinal).ToList();
        if (rows.Count == 0)
            return;
        // Where no year can be followed, a column would say so in every row, and the caveats say it once.
        var isFollowed = model.Analysis.Trends.CannotTell is null;
        page.Append(CultureInfo.InvariantCulture, $"| theme | counted of the talks with text{(model.Analysis.Totals.Duplicates > 0 ? ", a repeat at another event again" : "")} (share, 95% interval) |").Append(isFollowed ? " over the years |\n|---|---|---|\n" : "\n|---|---|\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"| {Markdown(model.Theme(row.Theme).Name)} | {Figures.Share(row.Counted, row.Total, Wilson.Of(row.Counted, row.Total))} |{(isFollowed ? $" {verdicts[row.Theme]} |" : "")}\n");
        page.Append('\n');
    }

    private static void Topics(StringBuilder page, ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        var terms = EmergingTerms.Of(model.Analysis.Compared.Terms, EmergingTerms.MostShown);
        if (!model.HasTopics)
            return;
        Heading(page, "Topics");
        Pictures(page, charts, [.. TopicsSection.Charts, "talk-map"]);
        var overYears = YearFindings.OfTopics(model.Analysis);
        if (overYears.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"### Topics that rose or fell\n\n{Markdown(ReportWords.TopicsCounted)}\n\n");
            foreach (var sentence in overYears)
                page.Append(CultureInfo.InvariantCulture, $"- {Markdown(sentence)}\n");
            page.Append('\n');
        }
        if (terms.Count > 0)
        {
            page.Append("### Terms that rise or are new\n\n| term | verdict | first talk | talks | first three years | last three years |\n|---|---|--:|--:|--:|--:|\n");
            foreach (var term in terms)
                page.Append(CultureInfo.InvariantCulture, $"| {Markdown(term.Term)} | {term.Verdict.Word()} | {term.FirstYear} | {Figures.Number(term.TalksCounted)} | {CompanySection.Share(term.FirstShare, term.FirstTalks)} | {CompanySection.Share(term.LastShare, term.LastTalks)} |\n");
            page.Append('\n');
        }
        var talks = model.TalksByTopic();
        foreach (var topic in model.Analysis.Topics)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {Markdown(topic.Topic.Label)}\n\n{Figures.Number(topic.TalksTotal, "talk")}. {Markdown(string.Join(", ", topic.Topic.Terms.Select(term => term.Display)))}.\n\n");
            foreach (var talk in talks[topic.Topic.Id].Take(model.MostListedOnPage))
                page.Append(CultureInfo.InvariantCulture, $"- {TalkLine(model, talk)}\n");
            page.Append(More(topic.TalksTotal, model.MostListedOnPage, "talk", "talk_topics.csv")).Append('\n');
        }
    }

    private static string TalkLine(ReportModel model, TalkRecord talk)
    {
        var speakers = PageTalks.Speakers(talk) is { Length: > 0 } names ? $" — {Markdown(names)}" : "";
        var place = ReportWords.EventAndKind(talk);
        return $"{Link(PageTalks.Title(talk), model.LinkTo(talk.DocumentId, talk.LineStart))}{speakers}{(place.Length > 0 ? $" ({Markdown(place)})" : "")}";
    }

    /// <summary>One empty line before it, whatever was left out above.</summary>
    private static void Heading(StringBuilder page, string text) =>
        page.Append(page[^2] == '\n' ? "" : "\n").Append(CultureInfo.InvariantCulture, $"## {text}\n\n");

    private static string More(int count, int shown, string what, string file) => count <= shown ? ""
        : $"\nThe first {shown} of {Figures.Number(count, what)}; all are in `{file}`.\n";

    private static string Link(string text, string? to) => to is null ? Markdown(text) : $"[{Markdown(text)}]({to})";

    private static void Pictures(StringBuilder page, IReadOnlyList<DrawnChart> charts, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
            if (charts.FirstOrDefault(chart => chart.Chart.Id == id) is { } drawn)
                page.Append(CultureInfo.InvariantCulture, $"![{Markdown(drawn.Chart.Finding)}](charts/{id}.svg)\n\n");
    }
}
