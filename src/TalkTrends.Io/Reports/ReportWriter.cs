using System.Text;
using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Svg;
using TalkTrends.Core.Results;
using TalkTrends.Io.Decks;
using TalkTrends.Io.Tables;

namespace TalkTrends.Io.Reports;

/// <summary>Writes the report of a run: the page, its Markdown, the charts, the documents, <c>run.json</c>.</summary>
public static class ReportWriter
{
    /// <summary>Writes everything into an empty folder and returns what the user should know.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="tables">Folder of the run's tables.</param>
    /// <param name="analysis">The aggregates.</param>
    /// <param name="textOf">The text of a document by its id; null where it gets no page.</param>
    public static IReadOnlyList<string> Write(string folder, string tables, Analysis analysis, Func<string, string?> textOf)
    {
        var talks = RunTables.Read(tables);
        var pages = WriteDocuments(Path.Combine(folder, "documents"), analysis, talks, textOf);
        var model = new ReportModel(analysis, talks, pages);
        var charts = Drawn(ReportCharts.Of(model));
        var themes = ReportCharts.OfEachTheme(model);
        using var pictures = ChartFolder.Write(Path.Combine(folder, "charts"), ReportWords.Headline(analysis), charts, Drawn(themes));
        WriteText(folder, "index.html", HtmlReport.Render(model, charts));
        WriteText(folder, "report.md", MarkdownReport.Render(model, charts));
        DeckWriter.Write(Path.Combine(folder, "deck.pptx"), model, [.. charts.Select(drawn => drawn.Chart), .. themes], new DeckOptions());
        WriteText(folder, "run.json", RunRecord.Render(analysis, tables));
        return pictures.Finish();
    }

    private static HashSet<string> WriteDocuments(string folder, Analysis analysis, RunTables talks, Func<string, string?> textOf)
    {
        var byDocument = talks.Talks.ToLookup(talk => talk.DocumentId, StringComparer.Ordinal);
        HashSet<string> pages = new(StringComparer.Ordinal);
        foreach (var document in analysis.Documents.Where(document => document.Document.Format == "notes"))
        {
            if (textOf(document.Document.Id) is not { } text)
                continue;
            Directory.CreateDirectory(folder);
            WriteText(folder, document.Document.Id + ".html", DocumentPage.Render(document.Document.Source, text, byDocument[document.Document.Id]));
            pages.Add(document.Document.Id);
        }
        return pages;
    }

    private static List<DrawnChart> Drawn(IEnumerable<Chart> charts) =>
        [.. charts.Select(chart => new DrawnChart(chart, SvgRenderer.Render(chart, ChartTheme.Light), SvgRenderer.Render(chart, ChartTheme.Dark)))];

    private static void WriteText(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
