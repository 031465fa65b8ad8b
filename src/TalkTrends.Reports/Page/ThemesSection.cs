using System.Globalization;
using System.Text;
using TalkTrends.Charts;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The themes: places for what the script draws, and the same said without it.</summary>
internal static class ThemesSection
{
    /// <summary>Charts that stand in the page: they say something of all talks together, whatever is chosen.</summary>
    public static IReadOnlyList<string> Charts { get; } = ["share-growth", "theme-pairs"];

    /// <summary>The section with the charts of themes.</summary>
    public static void Write(StringBuilder page, ReportModel model, InlineCharts charts)
    {
        // The script finds its places here; nobody else finds anything where no talk is about a theme.
        page.Append(model.ThemesPresent.Count > 0 ? "<section id=\"themes\">\n" : "<section id=\"themes\" hidden>\n");
        page.Append("""
            <h2>Themes</h2>
            <p>Named concepts of the catalogue. Open one to see its numbers, its talks, and the words that put them there.</p>
            <div class="scripted">
            <div data-needs-years>
            <h3>What changed last</h3>
            <p id="change-note" class="muted"></p>
            <div id="change"></div>
            <h3>Over the years</h3>
            <p id="panels-note" class="muted"></p>
            <div class="tools"><label><input type="checkbox" id="one-scale"> All on one scale</label></div>
            <ul id="panels"></ul>
            <div class="tools"><button type="button" id="panels-all" aria-controls="panels" aria-expanded="false">Show all</button></div>
            </div>
            <div id="theme" role="region" aria-labelledby="theme-name" hidden></div>
            <h3>How large each theme is</h3>
            <p id="themes-note" class="muted"></p>
            <div id="themes-table"></div>
            <div class="tools"><button type="button" id="themes-all" aria-controls="themes-table" aria-expanded="false">Show all</button></div>
            </div>
            <div class="static">

            """);
        page.Append("<p>As pictures: <a href=\"charts/index.html\">charts</a>.</p>\n");
        var trends = model.Analysis.Trends.Trends.ToDictionary(trend => trend.ThemeId, StringComparer.Ordinal);
        var talks = model.TalksByTheme();
        foreach (var theme in model.ThemesPresent)
        {
            var (trend, verdicts) = (trends[theme.Theme.Id], model.Analysis.Trends.CannotTell is null);
            page.Append(CultureInfo.InvariantCulture, $"<details id=\"theme-{Html(theme.Theme.Id)}\"><summary><span class=\"name\"><span class=\"dot\" style=\"background:var(--h{(int)Palette.NearestHue(theme.Theme.Color)})\"></span>{Html(theme.Theme.Name)}</span> <span class=\"muted\">{ReportWords.AboutAndMentions(model.Analysis, theme)}{(verdicts ? " · " + trend.Words() : "")}</span></summary>\n");
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(theme.Theme.Definition)} <span class=\"muted\">{(verdicts ? Html(trend.Reason) : "")}</span></p>\n<ul class=\"talks\">\n");
            foreach (var (talk, membership) in talks[theme.Theme.Id].Take(model.MostListedOnPage))
            {
                TalkLine.Begin(page, model, talk);
                page.Append(CultureInfo.InvariantCulture, $"<div class=\"why\">{(membership.IsCounted ? "" : "by the whole text only: ")}{Evidence(model, talk, membership)}</div></li>\n");
            }
            page.Append("</ul>\n").Append(TalkLine.More(theme.TalksAbout, model.MostListedOnPage, "talk", "talk_themes.csv")).Append("</details>\n");
        }
        page.Append("</div>\n");
        foreach (var id in Charts)
            page.Append(charts.Figure(id));
        CompanySection.WritePairs(page, model);
        page.Append("</section>\n");
    }

    private static string Evidence(ReportModel model, TalkRecord talk, ThemeRecord membership) => string.Join(", ", ReportModel.Evidence(membership, 6)
        .Select(item => model.LinkTo(talk.DocumentId, item.Line) is { } link ? $"<a href=\"{Html(link)}\">{Html(item.Words)}</a>" : Html(item.Words)));
}
