using System.Globalization;
using System.Text;
using TalkTrends.Core.Results;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>The page's first picture: everything that rose, fell, is new or faded; where years cannot be followed, the largest themes. The table below it has its numbers.</summary>
internal static class OverviewSection
{
    private const int MostThemes = 16;

    public static void Write(StringBuilder page, ReportModel model)
    {
        if (model.ThemesPresent.Count == 0)
            return;
        var claimed = ThemeClaim.Ranked(model.Analysis.Trends.Trends).ToList();
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"overview\">\n<h2>{(claimed.Count > 0 ? "What rose and what fell" : "What the talks are about")}</h2>\n<p id=\"overview-note\" class=\"muted scripted\"></p>\n<div id=\"overview-chart\" class=\"scripted\"></div>\n");
        page.Append(CultureInfo.InvariantCulture, $"<details class=\"numbers\"><summary><span class=\"name\">These numbers as a table</span></summary>\n<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"{(claimed.Count > 0 ? "What rose and what fell" : "The largest themes")}, as a table\"><table>\n");
        if (claimed.Count > 0)
            Changes(page, model, claimed);
        else
            Largest(page, model);
        page.Append("</tbody></table></div>\n</details>\n</section>\n");
    }

    private static void Changes(StringBuilder page, ReportModel model, List<ThemeTrend> claimed)
    {
        page.Append("<thead><tr><th scope=\"col\">Theme</th><th scope=\"col\">Verdict</th><th scope=\"col\">First three complete years</th><th scope=\"col\">Last three complete years</th><th scope=\"col\">Sure?</th></tr></thead>\n<tbody>\n");
        foreach (var trend in claimed)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#theme-{Html(trend.ThemeId)}\">{Html(model.Theme(trend.ThemeId).Name)}</a></th><td>{Html(trend.Words())}</td><td>{Share(trend.First)}</td><td>{Share(trend.Last)}</td><td>{(trend is { Verdict: Verdict.Rising or Verdict.Falling, Q: { } q } ? Figures.Certainty(q) : "by shares alone")}</td></tr>\n");
    }

    private static string Share(WindowShare? window) => window is null ? "–" : Html(CompanySection.Share(window.Share, (window.Counted, window.Total)) + " in " + Figures.Years(window.Years));

    private static void Largest(StringBuilder page, ReportModel model)
    {
        page.Append("<thead><tr><th scope=\"col\">Theme</th><th scope=\"col\">Counted of talks with text (share, 95% interval)</th></tr></thead>\n<tbody>\n");
        foreach (var (id, counted, total) in model.Analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Id: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal))).Where(theme => theme.Counted > 0)
            .OrderByDescending(theme => theme.Counted).ThenBy(theme => theme.Id, StringComparer.Ordinal).Take(MostThemes))
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\"><a href=\"#theme-{Html(id)}\">{Html(model.Theme(id).Name)}</a></th><td>{Html(Figures.Share(counted, total, Wilson.Of(counted, total)))}</td></tr>\n");
    }
}
