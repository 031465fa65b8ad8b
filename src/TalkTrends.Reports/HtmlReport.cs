using System.Globalization;
using System.Text;
using TalkTrends.Reports.Page;
using TalkTrends.Reports.Pictures;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports;

/// <summary>The report as one HTML file: no network, every text escaped, no script but its own; readable without that.</summary>
public static class HtmlReport
{
    /// <summary>The whole page.</summary>
    /// <param name="model">The report.</param>
    /// <param name="charts">Its charts.</param>
    /// <param name="ofThemes">Ids of the charts of single themes that lie in the folder of charts.</param>
    /// <param name="tables">What is read for the page alone.</param>
    public static string Render(ReportModel model, IReadOnlyList<DrawnChart> charts, IReadOnlySet<string> ofThemes, PageTables tables)
    {
        var talks = PageTalks.Of(model);
        var inline = new InlineCharts(charts, [.. ThemesSection.Charts, .. TopicsSection.Charts]);
        var page = new StringBuilder(1 << 20);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}">
            <meta name="generator" content="TalkTrends">
            <title>Talk trends: {Html(model.Analysis.Options.Name)}</title>
            <style>
            {PageStyle.Of(inline)}
            </style>
            <script>{PageAssets.Early}</script>
            </head>
            <body>
            <a class="skip" href="#overview">To the findings</a>
            <header>
            <h1>{Html(ReportWords.Headline(model.Analysis))}</h1>
            <p class="lede">{Html(ReportWords.WhatWasRead(model.Analysis))}</p>
            </header>
            <div id="bar"><div>
            <nav aria-label="Sections"><ul>
            <li><a href="#findings">Findings</a></li><li class="scripted"><a href="#explore">Any word</a></li>{(model.ThemesPresent.Count > 0 ? "<li><a href=\"#themes\">Themes</a></li>" : "")}{(model.HasTopics ? "<li><a href=\"#topics\">Topics</a></li>" : "")}<li><a href="#events">Events</a></li><li class="scripted"><a href="#comparison">Comparison</a></li>{(model.Tables.Talks.Any(talk => talk.Speakers is not null) ? "<li><a href=\"#speakers\">Speakers</a></li>" : "")}<li><a href="#talks">Talks</a></li><li><a href="#method">Method</a></li><li><a href="#data">Data</a></li>
            </ul></nav>
            <div id="filter-tools" class="scripted"><button type="button" id="scheme">Dark</button><button type="button" id="filter-button" aria-expanded="false" aria-controls="filter-body">Show: <span id="filter-said">everything</span></button></div>
            </div><div id="filter-body" role="group" aria-label="What the page shows" hidden></div></div>
            <p id="selection" class="scripted"></p>
            <main>

            """);
        OverviewSection.Write(page, model);
        FindingsSection.Write(page, model);
        ExploreSection.Write(page, model);
        ThemesSection.Write(page, model, inline);
        TopicsSection.Write(page, model, inline);
        EventsSection.Write(page, model);
        SpeakersSection.Write(page, model, tables);
        TalksSection.Write(page, model, talks);
        DataSection.Write(page, model);
        page.Append("</main>\n<footer>Made by TalkTrends from the documents named above; the same documents give the same page. <code>run.json</code> names them by hash.</footer>\n");
        page.Append("<div id=\"tip\" aria-hidden=\"true\" hidden></div>\n<div id=\"live\" role=\"status\" aria-live=\"polite\"></div>\n");
        page.Append("<script type=\"application/json\" id=\"page-data\">").Append(PageData.Render(model, talks, ofThemes, tables)).Append("</script>\n");
        return page.Append("<script>").Append(PageAssets.Script).Append("</script>\n</body>\n</html>\n").ToString();
    }
}
