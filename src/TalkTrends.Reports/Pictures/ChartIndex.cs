using System.Globalization;
using System.Text;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>The page that shows every chart of the folder it stands in: no script, light and dark as the reader's system is.</summary>
internal static class ChartIndex
{
    private const string Style = """
        :root{color-scheme:light dark;--ground:#ffffff;--ink:#1f2933;--muted:#66727f;--line:#e4e8ec;--link:#01588b}
        @media (prefers-color-scheme:dark){:root{--ground:#12171d;--ink:#edf1f5;--muted:#9aa7b4;--line:#29323b;--link:#8fc1e3}}
        *{box-sizing:border-box}
        body{margin:0 auto;max-width:1240px;padding:32px 24px 64px;background:var(--ground);color:var(--ink);font:17px/1.5 Inter,'Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif}
        h1{font-size:30px;line-height:1.2;margin:0 0 8px}
        h2{font-size:22px;margin:48px 0 16px}
        p{margin:0 0 12px;max-width:70ch;color:var(--muted)}
        a{color:var(--link)}
        .charts{display:grid;grid-template-columns:1fr;gap:40px}
        .small{grid-template-columns:repeat(auto-fill,minmax(min(100%,360px),1fr));gap:28px 24px}
        figure{margin:0;min-width:0}
        img{display:block;width:100%;height:auto;aspect-ratio:16/9;border:1px solid var(--line);border-radius:4px}
        figcaption{margin-top:8px;font-size:15px}
        .small figcaption{font-size:14px}
        .files{display:block;color:var(--muted)}
        @media print{.charts{display:block}figure{break-inside:avoid;margin-bottom:24px}}
        """;

    /// <summary>The page.</summary>
    public static string Render(string title, IReadOnlyList<DrawnChart> leading, IReadOnlyList<DrawnChart> themes)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Charts: {Markup.Html(title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>Charts: {Markup.Html(title)}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p>{Figures.Number(leading.Count + themes.Count, "chart")}, 16:9, on white and on dark, as SVG; beside each its numbers as CSV and as a workbook. Unless the run was told otherwise, a PNG of the same name lies beside each SVG that the report shows (with <code>--pictures all</code> beside every one), and charts.pdf holds those of the report. <a href=\"../index.html\">The report</a> says what the charts mean.</p>\n");
        Show(page, leading, "charts", isSmall: false);
        if (themes.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"themes\">{Figures.Number(themes.Count, "theme")} over the years</h2>\n");
            Show(page, themes, "charts small", isSmall: true);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Show(StringBuilder page, IReadOnlyList<DrawnChart> charts, string classes, bool isSmall)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div class=\"{classes}\">\n");
        for (var i = 0; i < charts.Count; i++)
        {
            var (id, finding) = (Markup.Html(charts[i].Chart.Id), Markup.Html(charts[i].Chart.Finding));
            var dark = Markup.Html(ChartFolder.DarkName(charts[i].Chart.Id));
            var loading = isSmall || i > 1 ? " loading=\"lazy\"" : "";
            page.Append(CultureInfo.InvariantCulture, $"<figure id=\"{id}\">\n<a href=\"{id}.svg\"><picture><source media=\"(prefers-color-scheme:dark)\" srcset=\"{dark}.svg\"><img src=\"{id}.svg\" width=\"1600\" height=\"900\" alt=\"{finding}\"{loading}></picture></a>\n")
                .Append(CultureInfo.InvariantCulture, $"<figcaption>{finding}\n<span class=\"files\">light <a href=\"{id}.svg\">SVG</a> · dark <a href=\"{dark}.svg\">SVG</a> · numbers <a href=\"{id}.csv\">CSV</a> <a href=\"{id}.xlsx\">XLSX</a></span></figcaption>\n</figure>\n");
        }

        page.Append("</div>\n");
    }
}
