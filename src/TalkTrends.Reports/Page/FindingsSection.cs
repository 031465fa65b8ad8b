using System.Globalization;
using System.Text;
using TalkTrends.Core.Results;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>What was found, before all else; and right below it, what could not be said.</summary>
internal static class FindingsSection
{
    private const int CaveatsFirst = 2;

    public static void Write(StringBuilder page, ReportModel model)
    {
        var analysis = model.Analysis;
        // What fell away since an earlier run may name a theme without a talk, which has no place on the page.
        var themes = model.ThemesPresent.Select(theme => theme.Theme.Id).ToHashSet(StringComparer.Ordinal);
        page.Append("<section id=\"findings\">\n<h2>What was found</h2>\n");
        if (analysis.Findings.Count == 0)
            page.Append("<p>No theme has enough talks for a sentence.</p>\n");
        else
        {
            var groups = FindingGroup.Of(analysis.Findings);
            foreach (var group in groups)
            {
                if (groups.Count > 1)
                    page.Append(CultureInfo.InvariantCulture, $"<h3>{Html(ReportWords.Heading(group))}</h3>\n");
                page.Append(CultureInfo.InvariantCulture, $"<ol class=\"findings\" start=\"{group.FirstRank}\">\n");
                foreach (var finding in group.Findings)
                    Item(page, model, finding, themes.Contains(finding.Subject));
                page.Append("</ol>\n");
            }
        }
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">{Html(ReportWords.HowToRead(analysis))} <a href=\"#method\">How the numbers came about</a>, <a href=\"#data\">the data</a>.</p>\n");
        if (analysis.Caveats.Count > 0)
        {
            page.Append("<h3>What to know before you believe a number</h3>\n<ul>\n");
            foreach (var caveat in analysis.Caveats.Take(CaveatsFirst))
                page.Append(CultureInfo.InvariantCulture, $"<li>{Html(caveat)}</li>\n");
            page.Append("</ul>\n");
            if (analysis.Caveats.Count > CaveatsFirst)
                page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"#caveats\">All {analysis.Caveats.Count} of these</a></p>\n");
        }
        page.Append("</section>\n");
    }

    /// <summary>A finding in few words with the rest on demand; one whose sentence is short already stands as it is.</summary>
    private static void Item(StringBuilder page, ReportModel model, Finding finding, bool isPresent)
    {
        page.Append(finding.IsOverYears ? $"<li data-verdict=\"{Html(finding.Subject)}\">" : "<li>");
        if (ShortFinding.Of(finding, model) is { } brief)
            page.Append(CultureInfo.InvariantCulture, $"{(isPresent ? $"<a class=\"subject\" href=\"#theme-{Html(finding.Subject)}\">{Html(brief.Name)}</a>" : $"<strong>{Html(brief.Name)}</strong>")} {Sentence(brief.Change)}{(brief.Certainty is { } sure ? $"<span class=\"muted\">, {Html(sure)}</span>" : "")}. <details class=\"rest\"><summary aria-label=\"{Html(brief.Name)} in full\">in full</summary><p class=\"whole\">{Sentence(finding.Sentence)}</p></details></li>\n");
        else
            page.Append(CultureInfo.InvariantCulture, $"<span class=\"whole\">{Sentence(finding.Sentence)}</span>{(isPresent && finding.Kind is not (Finding.EventProfile or Finding.YearProfile) && !(finding is { Kind: Finding.Size, Share: null }) ? $" <a href=\"#theme-{Html(finding.Subject)}\" aria-label=\"Talks about {Html(model.Theme(finding.Subject).Name)}\">talks</a>" : "")}</li>\n");
    }
}
