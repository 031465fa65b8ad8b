using System.Globalization;
using System.Text;
using TalkTrends.Core.Wording;
using TalkTrends.Store.Tables;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Page;

/// <summary>Method, caveats, documents and their problems, and where the data are.</summary>
internal static class DataSection
{
    private const int MostUnfolded = 8;

    public static void Write(StringBuilder page, ReportModel model)
    {
        page.Append("<section id=\"method\">\n<h2>Method</h2>\n<ul>\n");
        foreach (var sentence in ReportWords.Method(model.Analysis))
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(sentence)}</li>\n");
        page.Append("</ul>\n</section>\n<section id=\"caveats\">\n<h2>What cannot be said, and why</h2>\n<ul>\n");
        foreach (var caveat in model.Analysis.Caveats)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(caveat)}</li>\n");
        page.Append("</ul>\n");
        Languages(page, model);
        Documents(page, model);
        page.Append("</section>\n");
        Tables(page, model);
    }

    private static void Languages(StringBuilder page, ReportModel model)
    {
        if (ReportWords.Languages(model.Analysis) is not { Count: > 0 } languages)
            return;
        page.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Languages\"><table id=\"languages\">\n<thead><tr><th scope=\"col\">Language</th><th scope=\"col\" class=\"number\">Talks</th><th scope=\"col\" class=\"number\">stated by their records</th><th scope=\"col\">Treatment</th></tr></thead>\n<tbody>\n");
        foreach (var row in languages)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(row.Name)}</td><td class=\"number\">{Figures.Number(row.Language.Talks)}</td><td class=\"number\">{Figures.Number(row.Language.Stated)}</td><td>{Html(row.Treatment)}</td></tr>\n");
        page.Append("</tbody></table></div>\n");
    }

    private static void Documents(StringBuilder page, ReportModel model)
    {
        var folds = model.Analysis.Documents.Count > MostUnfolded;
        page.Append(folds ? $"<details><summary><span class=\"name\">{Figures.Number(model.Analysis.Documents.Count, "document")}</span></summary>\n" : "<h3>Documents</h3>\n").Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Documents\"><table>\n<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Format</th><th scope=\"col\" class=\"number\">Records</th><th scope=\"col\" class=\"number\">Problems</th></tr></thead>\n<tbody>\n");
        foreach (var document in model.Analysis.Documents.Take(ReportModel.MostListed))
        {
            var source = model.LinkTo(document.Document.Id, 1) is { } link ? $"<a href=\"{Html(link)}\">{Html(document.Document.Source)}</a>" : Html(document.Document.Source);
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{source}</td><td>{Html(document.Document.Format)}</td><td class=\"number\">{Figures.Number(document.Talks)}</td><td class=\"number\">{Figures.Number(document.Warnings)}</td></tr>\n");
        }
        page.Append("</tbody></table></div>\n").Append(TalkLine.More(model.Analysis.Documents.Count, ReportModel.MostListed, "document", "documents.csv")).Append(folds ? "</details>\n" : "");
        if (model.Analysis.Warnings.Count == 0)
            return;
        var sources = model.Analysis.Documents.ToDictionary(d => d.Document.Id, d => d.Document.Source, StringComparer.Ordinal);
        page.Append("<h3>Problems</h3>\n<ul>\n");
        foreach (var warning in model.Analysis.Warnings.Take(ReportModel.MostListed))
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(Short(ReportWords.Warning(sources[warning.DocumentId], warning), 600))}</li>\n");
        page.Append("</ul>\n").Append(TalkLine.More(model.Analysis.Warnings.Count, ReportModel.MostListed, "problem", "warnings.csv"));
    }

    private static void Tables(StringBuilder page, ReportModel model)
    {
        var folder = $"../../data/{Html(model.Analysis.Options.Name)}/";
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"data\">\n<h2>Data</h2>\n<p>Every number stands in a table, as CSV for a spreadsheet and as Parquet for a program, in <code>data/{Html(model.Analysis.Options.Name)}/</code> beside this report; the data dictionary, <code>data/README.md</code>, explains each column. The charts are in <a href=\"charts/index.html\"><code>charts/</code></a>, each with its numbers as CSV and XLSX, the slides in <a href=\"deck.pptx\"><code>deck.pptx</code></a>, the report as text in <a href=\"report.md\"><code>report.md</code></a>.</p>\n");
        page.Append(CultureInfo.InvariantCulture, $"<details><summary><span class=\"name\">{TableCatalogue.All.Count} tables</span></summary>\n");
        page.Append("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"The tables\"><table>\n<thead><tr><th scope=\"col\">Table</th><th scope=\"col\">A row is</th><th scope=\"col\">Files</th></tr></thead>\n<tbody>\n");
        foreach (var table in TableCatalogue.All)
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{table.Name}</th><td>{Html(table.Meaning)}</td><td><a href=\"{folder}{table.Name}.csv\" aria-label=\"{table.Name} as CSV\">CSV</a>, <a href=\"{folder}{table.Name}.parquet\" aria-label=\"{table.Name} as Parquet\">Parquet</a></td></tr>\n");
        page.Append("</tbody></table></div>\n</details>\n</section>\n");
    }
}
