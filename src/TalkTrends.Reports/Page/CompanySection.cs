using System.Globalization;
using System.Text;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>Themes that are met in one talk more often than chance would have them, and terms that came up.</summary>
internal static class CompanySection
{
    /// <summary>The pairs of the chart in words, in its order; nothing where none is sure.</summary>
    public static void WritePairs(StringBuilder page, ReportModel model)
    {
        var pairs = ReportWords.Pairs(model.Analysis);
        if (pairs.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"name\">Themes that keep company, or avoid it, in numbers</span></summary>\n<p class=\"muted\">The pairs of the chart: two themes in one talk more or less often than chance would have it, over all years, so that themes that rose together meet more often for that alone; q by Fisher's exact test over all {Figures.Number(model.Analysis.Compared.Pairs.Count)} pairs. Pairs of which one lies inside the other (90% of its talks) are left out; <code>theme_pairs</code> has them.</p>\n");
        page.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Pairs of themes\"><table>\n<thead><tr><th scope=\"col\">Theme</th><th scope=\"col\">and theme</th><th scope=\"col\" class=\"number\">Talks about both</th><th scope=\"col\" class=\"number\">by chance</th><th scope=\"col\" class=\"number\">times chance</th><th scope=\"col\">Sure?</th></tr></thead>\n<tbody>\n");
        foreach (var pair in pairs)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Theme(model, pair.ThemeA)}</td><td>{Theme(model, pair.ThemeB)}</td><td class=\"number\">{Figures.Number(pair.TalksBoth)}</td><td class=\"number\">{pair.Expected:0.0}</td><td class=\"number\">{pair.Lift:0.0}</td><td>{Figures.Certainty(pair.Q)}</td></tr>\n");
        page.Append("</tbody></table></div>\n</details>\n");
    }

    /// <summary>Terms that rise or are new; nothing where there are none.</summary>
    public static void WriteTerms(StringBuilder page, ReportModel model)
    {
        var terms = EmergingTerms.Of(model.Analysis.Compared.Terms, EmergingTerms.MostShown);
        if (terms.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<h3>Terms that rise or are new</h3>\n<p class=\"muted\">Words and phrases, whether the catalogue has them or not, that rise or are new by the rules of verdicts, corrected for all {Figures.Number(model.Analysis.Compared.Terms.Count)} terms of at least twenty talks. Counted in title and opening words.</p>\n");
        page.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Terms that rise or are new\"><table>\n<thead><tr><th scope=\"col\">Term</th><th scope=\"col\">Verdict</th><th scope=\"col\" class=\"number\">First talk</th><th scope=\"col\" class=\"number\">Talks</th><th scope=\"col\" class=\"number\">First three years</th><th scope=\"col\" class=\"number\">Last three years</th><th scope=\"col\">Sure?</th></tr></thead>\n<tbody>\n");
        foreach (var term in terms)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(term.Term)}<a class=\"scripted beside\" href=\"#w={Uri.EscapeDataString(term.Term)}\" aria-label=\"{Html(term.Term)} over the years, with its talks\">over the years</a></td><td>{term.Verdict.Word()}</td><td class=\"number\">{term.FirstYear}</td><td class=\"number\">{Figures.Number(term.TalksCounted)}</td><td class=\"number\">{Share(term.FirstShare, term.FirstTalks)}</td><td class=\"number\">{Share(term.LastShare, term.LastTalks)}</td><td>{(term.Q is <= VerdictRules.LargestQ and { } q ? Figures.Certainty(q) : "by shares alone")}</td></tr>\n");
        page.Append("</tbody></table></div>\n");
    }

    private static string Theme(ReportModel model, string id) => $"<a href=\"#theme-{Html(id)}\">{Html(model.Theme(id).Name)}</a>";

    /// <summary>"1.3% (12 of 900)"; "0 of 512" where that would be written as zero; a share that its counts do not give is called adjusted; a dash where there is none.</summary>
    public static string Share(double? share, (int Counted, int Total)? talks)
    {
        if (share is not { } value || talks is not (var counted, var total))
            return "–";
        var written = Figures.Share(counted, total, value);
        return Math.Abs((value * total) - counted) < 1e-6 ? written : written.Replace("% (", "% (adjusted; ", StringComparison.Ordinal);
    }
}
