using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Io.Tables;
using static TalkTrends.Io.Reports.Markup;

namespace TalkTrends.Io.Reports;

/// <summary>The report as one HTML file: no network, no script, every text escaped.</summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    public static string Render(ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        var page = new StringBuilder();
        var name = model.Analysis.Options.Name;
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="TalkTrends">
            <title>Talk trends: {Html(name)}</title>
            <style>
            {PageStyle.Css}
            </style>
            </head>
            <body>
            <header>
            <h1>{Html(Headline(model))}</h1>
            <p class="lede">{Html(ReportWords.WhatWasRead(model.Analysis))}</p>
            </header>
            <nav aria-label="Sections"><ul>
            <li><a href="#findings">Findings</a></li><li><a href="#caveats">What cannot be said</a></li><li><a href="#events">Events</a></li><li><a href="#themes">Themes</a></li><li><a href="#topics">Topics</a></li><li><a href="#talks">Talks</a></li><li><a href="#method">Method</a></li><li><a href="#data">Data</a></li>
            </ul></nav>
            <main>

            """);
        Findings(page, model);
        Events(page, model);
        Themes(page, model, charts);
        Topics(page, model, charts);
        Talks(page, model);
        MethodAndData(page, model);
        page.Append("</main>\n<footer>Made by TalkTrends from the documents named above; the same documents give the same page. <code>run.json</code> names them by hash.</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Headline(ReportModel model) => ReportWords.Headline(model.Analysis);

    private static void Findings(StringBuilder page, ReportModel model)
    {
        page.Append("<section id=\"findings\">\n<h2>What was found</h2>\n");
        if (model.Analysis.Findings.Count == 0)
            page.Append("<p>No theme has enough talks for a sentence.</p>\n");
        else
        {
            page.Append("<ol class=\"findings\">\n");
            foreach (var finding in model.Analysis.Findings)
                page.Append(CultureInfo.InvariantCulture, $"<li>{Html(finding.Sentence)} <a href=\"#theme-{Html(finding.Subject)}\">talks</a></li>\n");
            page.Append("</ol>\n");
        }
        page.Append("<p class=\"muted\">A share is talks that are about a theme by title and opening words, of all talks with text; in brackets its 95% interval.</p>\n</section>\n");
        page.Append("<section id=\"caveats\">\n<h2>What cannot be said, and why</h2>\n<ul>\n");
        foreach (var caveat in model.Analysis.Caveats)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(caveat)}</li>\n");
        page.Append("</ul>\n</section>\n");
    }

    private static void Events(StringBuilder page, ReportModel model)
    {
        page.Append("""
            <section id="events">
            <h2>What was read</h2>
            <div class="table"><table>
            <thead><tr><th>Event</th><th>Year</th><th>Holds</th><th class="number">Talks</th><th class="number">with text</th><th class="number">Median words</th></tr></thead>
            <tbody>

            """);
        foreach (var e in model.Analysis.Events)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(e.Event.Name)}</td><td>{e.Event.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated"}</td><td>{Html(ReportWords.Holds(e))}</td><td class=\"number\">{Figures.Number(e.TalksTotal)}</td><td class=\"number\">{Figures.Number(e.TalksWithText)}</td><td class=\"number\">{e.MedianWords?.ToString("0", CultureInfo.InvariantCulture) ?? "–"}</td></tr>\n");
        page.Append("</tbody></table></div>\n");
        if (ReportWords.Languages(model.Analysis) is { Count: > 0 } languages)
        {
            page.Append("<div class=\"table\"><table id=\"languages\">\n<thead><tr><th>Language</th><th class=\"number\">Talks</th><th class=\"number\">stated by their records</th><th></th></tr></thead>\n<tbody>\n");
            foreach (var row in languages)
                page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(row.Name)}</td><td class=\"number\">{Figures.Number(row.Language.Talks)}</td><td class=\"number\">{Figures.Number(row.Language.Stated)}</td><td>{Html(row.Treatment)}</td></tr>\n");
            page.Append("</tbody></table></div>\n");
        }
        page.Append("<div class=\"table\"><table>\n<thead><tr><th>Document</th><th>Format</th><th class=\"number\">Talks</th><th class=\"number\">Problems</th></tr></thead>\n<tbody>\n");
        foreach (var document in model.Analysis.Documents.Take(ReportModel.MostListed))
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Link(document.Document.Source, model.LinkTo(document.Document.Id, 1))}</td><td>{Html(document.Document.Format)}</td><td class=\"number\">{Figures.Number(document.Talks)}</td><td class=\"number\">{Figures.Number(document.Warnings)}</td></tr>\n");
        page.Append("</tbody></table></div>\n");
        page.Append(More(model.Analysis.Documents.Count, "document", "documents.csv"));
        if (model.Analysis.Warnings.Count > 0)
        {
            var sources = model.Analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Source, StringComparer.Ordinal);
            page.Append("<h3>Problems</h3>\n<ul>\n");
            foreach (var warning in model.Analysis.Warnings.Take(ReportModel.MostListed))
                page.Append(CultureInfo.InvariantCulture, $"<li>{Html(ReportWords.Warning(sources[warning.DocumentId], warning))}</li>\n");
            page.Append("</ul>\n");
            page.Append(More(model.Analysis.Warnings.Count, "problem", "warnings.csv"));
        }
        page.Append("</section>\n");
    }

    private static void Themes(StringBuilder page, ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        page.Append("<section id=\"themes\">\n<h2>Themes</h2>\n<p>Named concepts of the catalogue. Open one to see its talks, and the words that put them there.</p>\n");
        foreach (var id in ReportCharts.OfThemes)
            Figure(page, charts, id);
        var trends = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        foreach (var theme in model.ThemesPresent)
        {
            var trend = trends[theme.Theme.Id];
            page.Append(CultureInfo.InvariantCulture, $"<details id=\"theme-{Html(theme.Theme.Id)}\"><summary><span class=\"name\"><span class=\"dot\" style=\"background:{Html(theme.Theme.Color)}\"></span>{Html(theme.Theme.Name)}</span> <span class=\"muted\">{ReportWords.AboutAndMentions(theme)}{(model.Analysis.Trends.CannotTell is null ? " · " + trend.Verdict.Word() : "")}</span></summary>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(theme.Theme.Definition)} <span class=\"muted\">{(model.Analysis.Trends.CannotTell is null ? Html(trend.Reason) : "")}</span></p>\n<ul class=\"talks\">\n");
            foreach (var (talk, membership) in model.TalksAbout(theme.Theme.Id).Take(ReportModel.MostListed))
            {
                TalkLine(page, model, talk);
                var evidence = ReportModel.Evidence(membership, 6).Select(item => Link(item.Words, model.LinkTo(talk.DocumentId, item.Line)));
                page.Append(CultureInfo.InvariantCulture, $"<br><span class=\"muted\">{(membership.IsCounted ? "" : "by the body of the text only: ")}{string.Join(", ", evidence)}</span></li>\n");
            }
            page.Append("</ul>\n");
            page.Append(More(theme.TalksAbout, "talk", "talk_themes.csv"));
            page.Append("</details>\n");
        }
        page.Append("</section>\n");
    }

    private static void Topics(StringBuilder page, ReportModel model, IReadOnlyList<DrawnChart> charts)
    {
        page.Append("<section id=\"topics\">\n<h2>Topics</h2>\n<p>Groups of talks that the program found by itself, from the words they share.</p>\n");
        if (model.Analysis.Topics.Count == 0)
            page.Append("<p>There are too few talks with text to learn topics from.</p>\n");
        Figure(page, charts, "topic-terms");
        Figure(page, charts, "talk-map");
        foreach (var topic in model.Analysis.Topics)
        {
            var covered = topic.CoveredByTheme is { } theme ? $"mostly {model.Theme(theme).Name}" : "no single theme";
            page.Append(CultureInfo.InvariantCulture, $"<details id=\"topic-{Html(topic.Topic.Id)}\"><summary><span class=\"name\"><span class=\"dot\" style=\"background:{Html(topic.Color)}\"></span>{Html(topic.Topic.Label)}</span> <span class=\"muted\">{Figures.Number(topic.TalksTotal, "talk")}, {Figures.Percent(topic.Share, model.Analysis.Totals.WithTopicText)} · {Html(covered)} · stability {topic.Topic.Stability.ToString("0.00", CultureInfo.InvariantCulture)}</span></summary>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">{Html(string.Join(", ", topic.Topic.Terms.Select(term => term.Display)))}</p>\n<ul class=\"talks\">\n");
            foreach (var talk in model.TalksOf(topic.Topic.Id).Take(ReportModel.MostListed))
            {
                TalkLine(page, model, talk);
                page.Append("</li>\n");
            }
            page.Append("</ul>\n");
            page.Append(More(topic.TalksTotal, "talk", "talk_topics.csv"));
            page.Append("</details>\n");
        }
        page.Append("</section>\n");
    }

    private static void Talks(StringBuilder page, ReportModel model)
    {
        page.Append("<section id=\"talks\">\n<h2>Talks by event</h2>\n");
        var byEvent = model.Tables.Talks.ToLookup(talk => talk.EventId ?? "", StringComparer.Ordinal);
        foreach (var e in model.Analysis.Events)
        {
            page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"name\">{Html(e.Event.Name)}</span> <span class=\"muted\">{Figures.Number(byEvent[e.Event.Id].Count(), "record")}</span></summary>\n<ul class=\"talks\">\n");
            foreach (var talk in byEvent[e.Event.Id].Take(ReportModel.MostListed))
            {
                TalkLine(page, model, talk, withEvent: false);
                var themes = talk.Themes.Where(theme => theme.IsAbout).Select(theme => $"<a href=\"#theme-{Html(theme.ThemeId)}\">{Html(model.Theme(theme.ThemeId).Name)}</a>").ToList();
                page.Append(themes.Count == 0 ? "</li>\n" : $"<br><span class=\"muted\">{string.Join(", ", themes)}</span></li>\n");
            }
            page.Append("</ul>\n");
            page.Append(More(byEvent[e.Event.Id].Count(), "record", "talks.csv"));
            page.Append("</details>\n");
        }
        page.Append("</section>\n");
    }

    private static void MethodAndData(StringBuilder page, ReportModel model)
    {
        page.Append("<section id=\"method\">\n<h2>Method</h2>\n<ul>\n");
        foreach (var sentence in ReportWords.Method)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(sentence)}</li>\n");
        page.Append(CultureInfo.InvariantCulture, $"</ul>\n</section>\n<section id=\"data\">\n<h2>Data</h2>\n<p>Every number stands in a table, as Parquet and as CSV, in <code>data/{Html(model.Analysis.Options.Name)}/</code>; <code>data/README.md</code> explains each column.</p>\n<p>");
        page.AppendJoin(", ", TableCatalogue.All.Select(table => $"<a href=\"../../data/{Html(model.Analysis.Options.Name)}/{table.Name}.csv\">{table.Name}</a>"));
        page.Append("</p>\n</section>\n");
    }

    /// <summary>Begins the list item of a talk; the caller closes it.</summary>
    private static void TalkLine(StringBuilder page, ReportModel model, TalkRecord talk, bool withEvent = true)
    {
        var place = ReportWords.Place(talk);
        page.Append("<li>").Append(Link(Short(talk.Title, 300), model.LinkTo(talk.DocumentId, talk.LineStart), "title"));
        if (ReportModel.Speakers(talk) is { } speakers)
            page.Append(CultureInfo.InvariantCulture, $" — {Html(Short(speakers, 200))}");
        page.Append(CultureInfo.InvariantCulture, $" <span class=\"muted\">{Html(withEvent ? ReportWords.EventAndKind(talk) : ReportWords.Kind(talk))}{(model.Pages.Contains(talk.DocumentId) ? "" : Html(place))}</span>");
    }

    private static void Figure(StringBuilder page, IReadOnlyList<DrawnChart> charts, string id)
    {
        if (charts.FirstOrDefault(chart => chart.Chart.Id == id) is not { } drawn)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<figure id=\"{id}\"><div class=\"light\">{drawn.Light}</div><div class=\"dark\">{drawn.Dark}</div>\n<figcaption><a href=\"charts/{id}.svg\">SVG</a>, <a href=\"charts/{id}-dark.svg\">on a dark ground</a></figcaption></figure>\n");
    }

    private static string More(int count, string what, string file) => count <= ReportModel.MostListed ? ""
        : $"<p class=\"muted\">The first {ReportModel.MostListed} of {Figures.Number(count, what)}; all are in <code>{file}</code>.</p>\n";

    private static string Link(string text, string? to, string? css = null)
    {
        var attribute = css is null ? "" : $" class=\"{css}\"";
        return to is null ? $"<span{attribute}>{Html(text)}</span>" : $"<a{attribute} href=\"{Html(to)}\">{Html(text)}</a>";
    }
}
