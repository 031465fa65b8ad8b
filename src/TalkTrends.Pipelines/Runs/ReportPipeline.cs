using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Ingest.Inputs;
using TalkTrends.Reports;
using TalkTrends.Reports.Comparisons;
using TalkTrends.Reports.Decks;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Runs;

/// <summary>Draws the report of a finished run again from its tables; nothing is computed anew.</summary>
public static class ReportPipeline
{
    /// <summary>Puts a new <c>reports/NAME</c> in the place of the one before, or leaves that as it is.</summary>
    /// <param name="output">Folder that holds <c>data/NAME</c> and <c>reports/NAME</c>.</param>
    /// <param name="name">Name of the run.</param>
    /// <param name="deck">What the deck is to hold and look like.</param>
    /// <param name="drawing">How its charts are drawn.</param>
    /// <param name="cancel">Stops before anything is put in place.</param>
    /// <returns>The folder of the report, and what the user should know.</returns>
    /// <exception cref="InputException">There is no such run, its tables are damaged or changed, or the deck cannot be made as asked.</exception>
    /// <exception cref="OutputException">The report cannot be written.</exception>
    public static (string Folder, IReadOnlyList<string> Notes) Run(string output, string name, DeckOptions deck, DrawingOptions drawing, CancellationToken cancel)
    {
        var (run, report) = Require(output, name);
        cancel.ThrowIfCancellationRequested();

        using var staged = StagedFolder.Beside(report);
        List<string> notes = [];
        StagedFolder.Attempt(report, () =>
        {
            File.Copy(Path.Combine(report, RunRecord.FileName), Path.Combine(staged.Folder, RunRecord.FileName));
            var without = 0;
            ReportWriter.Draw(staged.Folder, run.Folder, (document, talks) =>
            {
                var page = Page(report, document, talks);
                without += page is null && document.Bytes <= DocumentPage.MostCharacters ? 1 : 0;
                return page;
            }, deck, drawing);
            foreach (var asked in (string[])[CompareIndex.FolderName, ChartPipeline.FolderName])
                Keep(Path.Combine(report, asked), Path.Combine(staged.Folder, asked));
            if (without > 0)
                notes.Add($"{Figures.Number(without, "document")} {(without == 1 ? "is" : "are")} neither in the earlier report nor where {(without == 1 ? "it was" : "they were")} read: the report names {(without == 1 ? "its" : "their")} lines without a link");
        });
        cancel.ThrowIfCancellationRequested();
        staged.Commit();
        return (report, notes);
    }

    /// <summary>Puts a new deck in the place of the one before, and touches nothing else of the report.</summary>
    /// <returns>Path of the deck.</returns>
    /// <inheritdoc cref="Run"/>
    public static string WriteDeck(string output, string name, DeckOptions deck, CancellationToken cancel)
    {
        var (run, report) = Require(output, name);
        var path = Path.Combine(report, ReportWriter.DeckName);
        var model = new ReportModel(run.ReadAnalysis(), run.ReadTalks(), new HashSet<string>());
        cancel.ThrowIfCancellationRequested();
        using var staged = StagedFolder.Beside(report);
        StagedFolder.Attempt(path, () =>
        {
            DeckWriter.Write(Path.Combine(staged.Folder, ReportWriter.DeckName), model, [.. ReportCharts.Of(model), .. ReportCharts.OfEachTheme(model)], deck);
            cancel.ThrowIfCancellationRequested();
            File.Move(Path.Combine(staged.Folder, ReportWriter.DeckName), path, overwrite: true);
        });
        return path;
    }

    /// <summary>The run and the folder of its report, which belong together.</summary>
    internal static (FinishedRun Run, string Report) Require(string output, string name)
    {
        var report = Path.Combine(output, "reports", name);
        var run = FinishedRun.Open(Path.Combine(output, "data", name), report);
        if (run.Record.Options.Name != name)
            throw new InputException(Path.Combine(report, RunRecord.FileName), 0, $"is the record of a run named '{run.Record.Options.Name}'; wanted that of '{name}'");
        foreach (var table in TableCatalogue.All)
            run.RequireUnchanged(table);
        return (run, report);
    }

    /// <summary>Comparisons and charts were asked for apart, and stay beside the report drawn anew.</summary>
    private static void Keep(string folder, string copy)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            // The list of them, which the new report begins empty, among them.
            File.Copy(file, to, overwrite: true);
        }
    }

    /// <summary>The page of the earlier report; else one of the document itself, where it is still what was read; else null.</summary>
    private static string? Page(string report, Document document, IEnumerable<TalkRecord> talks)
    {
        var kept = Path.Combine(report, "documents", document.Id + ".html");
        if (File.Exists(kept))
            return File.ReadAllText(kept);
        return IsUnchanged(document) && DocumentTexts.Of(new InputFile(document.Id, document.Source, Path.GetFullPath(document.Source))) is { } text
            ? DocumentPage.Render(document.Source, text, talks) : null;
    }

    private static bool IsUnchanged(Document document)
    {
        try
        {
            return new FileInfo(document.Source) is { Exists: true } file && file.Length == document.Bytes && FileHash.Of(document.Source) == document.Sha256;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
