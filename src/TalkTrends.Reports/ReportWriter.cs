using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Reports.Comparisons;
using TalkTrends.Reports.Decks;
using TalkTrends.Reports.Page;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports;

/// <summary>
/// Writes the report of a run: the page, its Markdown, the charts, the documents, <c>run.json</c>. All of it is drawn from the tables and
/// <c>run.json</c>, the first time as every later time.
/// </summary>
public static class ReportWriter
{
    /// <summary>Name of the deck.</summary>
    public const string DeckName = "deck.pptx";

    /// <summary>Writes everything into an empty folder.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="tables">Folder of the run's tables.</param>
    /// <param name="analysis">The aggregates.</param>
    /// <param name="textOf">The text of a document by its id; null where it gets no page.</param>
    /// <param name="drawing">How its charts are drawn.</param>
    public static void Write(string folder, string tables, Analysis analysis, Func<string, string?> textOf, DrawingOptions drawing)
    {
        WriteText(folder, RunRecord.FileName, RunRecord.Render(analysis, tables));
        Draw(folder, tables, (document, talks) => textOf(document.Id) is { } text ? DocumentPage.Render(document.Source, text, talks) : null, new DeckOptions(), drawing);
    }

    /// <summary>Writes everything but <c>run.json</c>, which is in the folder already.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="tables">Folder of the run's tables.</param>
    /// <param name="pageOf">The page of a document with numbered lines; null where it gets none.</param>
    /// <param name="deck">What the deck is to hold and look like.</param>
    /// <param name="drawing">How the charts are drawn.</param>
    /// <exception cref="InputException">The tables or the record cannot be read, or do not belong together.</exception>
    internal static void Draw(string folder, string tables, Func<Document, IEnumerable<TalkRecord>, string?> pageOf, DeckOptions deck, DrawingOptions drawing)
    {
        var run = FinishedRun.Open(tables, folder);
        var analysis = run.ReadAnalysis();
        var pages = WriteDocuments(Path.Combine(folder, "documents"), analysis, run.Talks, pageOf);
        var model = new ReportModel(analysis, run.ReadTalks(), pages);
        var charts = Drawn(ReportCharts.Of(model), drawing.Workers);
        var ofThemes = Drawn(ReportCharts.OfEachTheme(model), drawing.Workers);
        using var pictures = ChartFolder.Write(Path.Combine(folder, "charts"), ReportWords.Headline(analysis), charts, ofThemes, drawing);
        WriteText(folder, "index.html", HtmlReport.Render(model, charts, ofThemes.Select(drawn => drawn.Chart.Id).ToHashSet(StringComparer.Ordinal), PageTables.Read(run, analysis)));
        CompareIndex.Write(Path.Combine(folder, CompareIndex.FolderName), analysis.Options.Name);
        WriteText(folder, "report.md", MarkdownReport.Render(model, charts));
        DeckWriter.Write(Path.Combine(folder, DeckName), model, [.. charts.Concat(ofThemes).Select(drawn => drawn.Chart)], deck);
        pictures.Finish();
    }

    /// <summary>Only notes have lines that a person reads; of a table or a schedule the report names file and line.</summary>
    internal static bool HasPage(Document document) => document.Format == "notes";

    private static HashSet<string> WriteDocuments(string folder, Analysis analysis, IReadOnlyList<TalkRecord> talks, Func<Document, IEnumerable<TalkRecord>, string?> pageOf)
    {
        var byDocument = talks.ToLookup(talk => talk.DocumentId, StringComparer.Ordinal);
        HashSet<string> pages = new(StringComparer.Ordinal);
        foreach (var document in analysis.Documents.Select(summary => summary.Document).Where(HasPage))
        {
            if (pageOf(document, byDocument[document.Id]) is not { } page)
                continue;
            Directory.CreateDirectory(folder);
            WriteText(folder, document.Id + ".html", page);
            pages.Add(document.Id);
        }
        return pages;
    }

    private static List<DrawnChart> Drawn(IEnumerable<Chart> charts, int workers) =>
        [.. charts.AsParallel().AsOrdered().WithDegreeOfParallelism(Math.Min(workers, 512))
            .Select(chart => new DrawnChart(chart, ChartRenderer.Svg(chart, ChartTheme.Light), ChartRenderer.Svg(chart, ChartTheme.Dark)))];

    private static void WriteText(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
