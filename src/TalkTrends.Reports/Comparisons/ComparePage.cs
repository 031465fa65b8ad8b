using System.Globalization;
using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Comparisons;
using static TalkTrends.Reports.Markup;

namespace TalkTrends.Reports.Comparisons;

/// <summary>Two sides on one static page: no script, no network.</summary>
internal static class ComparePage
{
    /// <summary>The page; <paramref name="charts"/> lie beside it in <c>charts/</c>, each with a dark one.</summary>
    public static string Render(CompareReport report, IReadOnlyList<Chart> charts)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="TalkTrends">
            <title>{Html(CompareWords.Title(report))}</title>
            <style>
            {PageStyle.Css}
            figure img {"{"} display: block; width: 100%; height: auto; {"}"}
            </style>
            </head>
            <body>
            <header>
            <p><a href="../../index.html">Back to the report</a></p>
            <h1>{Html(CompareWords.Headline(report))}</h1>

            """);
        foreach (var sentence in CompareWords.Basis(report))
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"lede\">{Html(sentence)}</p>\n");
        page.Append("</header>\n<main>\n");
        TermScatter.Write(page, report);
        foreach (var chart in charts)
            page.Append(CultureInfo.InvariantCulture, $"<figure><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"charts/{chart.Id}-dark.svg\"><img src=\"charts/{chart.Id}.svg\" alt=\"{Html(chart.Finding)}\"></picture></figure>\n");
        foreach (var section in CompareWords.Sections(report))
        {
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{section.Id}\">\n<h2>{Html(section.Heading)}</h2>\n");
            if (section.Note is { } note)
                page.Append(CultureInfo.InvariantCulture, $"<p class=\"muted\">{Html(note)}</p>\n");
            if (section.Lines.Count > 0)
                page.Append("<ul>\n");
            foreach (var line in section.Lines)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li>{Named(line)}");
                if (line.Below.Count > 0)
                    page.Append("<ul>").AppendJoin("", line.Below.Select(talk => $"<li class=\"muted\"><a href=\"{Html(InReport("q", talk.Title))}\">{Html(CompareWords.Talk(talk))}</a></li>")).Append("</ul>");
                page.Append("</li>\n");
            }
            page.Append(section.Lines.Count > 0 ? "</ul>\n</section>\n" : "</section>\n");
        }
        page.Append("<section id=\"method\">\n<h2>Method</h2>\n<ul>\n");
        foreach (var sentence in Method)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(sentence)}</li>\n");
        page.Append("</ul>\n<p>Every theme and term with its counts: <a href=\"comparisons.csv\">comparisons.csv</a>, <a href=\"comparisons.parquet\">comparisons.parquet</a>.</p>\n</section>\n");
        return page.Append("</main>\n<footer>Made by TalkTrends from the tables of the run; the same tables give the same page. A new run of that name takes it away.</footer>\n</body>\n</html>\n").ToString();
    }

    /// <summary>A place in the report that this page belongs to.</summary>
    public static string InReport(string key, string value) => $"../../index.html#{key}={Uri.EscapeDataString(value.Length <= LongestSearch ? value : value[..Math.Max(1, value.LastIndexOf(' ', LongestSearch))])}";

    /// <summary>What lists the talks of a theme or term in the report.</summary>
    public static string InReport(ComparedItem item) => item.Kind == CountedItem.Theme ? InReport("theme", item.Id) : InReport("w", item.Name);

    /// <summary>A line whose theme or term leads to its talks.</summary>
    private static string Named(CompareLine line) =>
        line.Item is { } item && line.Text.IndexOf(item.Name, StringComparison.Ordinal) is >= 0 and var at
            ? $"{Html(line.Text[..at])}<a href=\"{Html(InReport(item))}\">{Html(item.Name)}</a>{Html(line.Text[(at + item.Name.Length)..])}" : Html(line.Text);

    // The search of the report takes no more.
    private const int LongestSearch = 180;

    private static IReadOnlyList<string> Method { get; } =
    [
        "A talk counts for a theme when its title and the first 60 words of its text alone make it about the theme, and for a term when the term stands there. Shares are of talks with at least 40 words of text.",
        "A difference is named when q is at most 0.05 (Fisher's exact test, Benjamini–Hochberg over all themes, or all terms, of this comparison) and Newcombe's 95% interval excludes none.",
        "The talks of a track come in clumps, and the test takes them one by one: a small difference that one track makes is less sure than its q says.",
        "Themes and terms of fewer than ten talks on both sides together are left out, and so are terms that name a side; of sides too small for a claim every theme is described.",
    ];
}
