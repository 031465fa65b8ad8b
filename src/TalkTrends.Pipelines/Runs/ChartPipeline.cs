using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Pipelines.Comparing;
using TalkTrends.Reports;
using TalkTrends.Reports.Comparisons;
using TalkTrends.Reports.Decks;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Runs;

/// <summary>Draws words, themes and topics of a finished run over the years, from its tables.</summary>
public static class ChartPipeline
{
    /// <summary>Where such charts stand in the report of a run.</summary>
    public const string FolderName = "words";

    private const int LongestName = 80;

    /// <summary>Writes <c>reports/RUN/words/WORDS.svg</c>, <c>-dark.svg</c>, <c>.png</c>, <c>.pptx</c> (a slide with a native chart) and <c>.csv</c>.</summary>
    /// <returns>The chart, and the files.</returns>
    /// <exception cref="ArgumentException">No run is named and there are several.</exception>
    /// <exception cref="InputException">There is no such run, its tables are damaged or changed, or it has no such word, theme or topic.</exception>
    /// <exception cref="OutputException">A file cannot be written.</exception>
    public static (Chart Chart, IReadOnlyList<string> Files) Run(ChartRequest request, CancellationToken cancel)
    {
        var name = request.Name ?? ComparePipeline.OnlyRun(request.Out);
        var (run, report) = ReportPipeline.Require(request.Out, name);
        var chart = Describe(run, request, cancel);
        cancel.ThrowIfCancellationRequested();
        var folder = Path.Combine(report, FolderName);
        var stem = chart.Id.Length <= LongestName ? chart.Id : chart.Id[..LongestName].TrimEnd('-');
        (string Name, Action<string> Write)[] files =
        [
            (stem + ".svg", path => File.WriteAllText(path, ChartRenderer.Svg(chart, ChartTheme.Light))),
            (ChartFolder.DarkName(stem) + ".svg", path => File.WriteAllText(path, ChartRenderer.Svg(chart, ChartTheme.Dark))),
            (stem + ".png", path => File.WriteAllBytes(path, ChartRenderer.Png(chart, ChartTheme.Light))),
            (stem + ".pptx", path => DeckWriter.WriteOne(path, chart, new DeckOptions())),
            (stem + ".csv", path => ChartFolder.WriteNumbers(path, chart.Table)),
        ];
        using var staged = StagedFolder.Beside(folder);
        StagedFolder.Attempt(folder, () =>
        {
            foreach (var file in files)
                file.Write(Path.Combine(staged.Folder, file.Name));
            Directory.CreateDirectory(folder);
            foreach (var file in files)
                File.Move(Path.Combine(staged.Folder, file.Name), Path.Combine(folder, file.Name), overwrite: true);
        });
        return (chart, [.. files.Select(file => Path.Combine(folder, file.Name))]);
    }

    /// <summary>The chart, described.</summary>
    internal static LineChart Describe(FinishedRun run, ChartRequest request, CancellationToken cancel)
    {
        var (talks, analysis, table) = (run.ReadTalks(), run.ReadAnalysis(), run.Read(CorpusTables.Terms));
        (string Id, string Term, string Display)[] terms = [.. Enumerable.Range(0, table.RowCount).Select(row => (table.Text(row, "term_id")!, table.Text(row, "term")!, table.Text(row, "display")!))];
        var lines = request.Words.Select(words => WordLines.Find(analysis, talks, terms, words)).Distinct().ToList();
        cancel.ThrowIfCancellationRequested();
        var years = YearsOf(run, analysis, [.. lines.Where(line => line.Kind == AskedKind.Word).Select(line => line.Id)]);
        var model = new ReportModel(analysis, talks, new HashSet<string>());
        return WordLines.Chart(
            analysis, [.. lines.Select(line => (line, (IReadOnlyList<ThemeYear>)[.. (line.Kind switch { AskedKind.Word => years, AskedKind.Theme => analysis.Trends.Years, _ => analysis.TopicTrends.Years }).Where(year => year.ThemeId == line.Id)]))],
            (request.From, request.To), request.Intervals, ReportCharts.Source(model));
    }

    /// <summary>Words over the years: those that the table has; the others are counted as the run counted these.</summary>
    internal static IReadOnlyList<ThemeYear> YearsOf(FinishedRun run, Core.Results.Analysis analysis, IReadOnlyList<string> ids)
    {
        var known = analysis.Compared.TermYears.Select(year => year.ThemeId).ToHashSet(StringComparer.Ordinal);
        var others = ids.Where(id => !known.Contains(id)).ToHashSet(StringComparer.Ordinal);
        return others.Count == 0 ? analysis.Compared.TermYears
            : [.. analysis.Compared.TermYears, .. ComparisonResult.YearsOf(ComparedRun.Read(run, Readings.Terms(null), others).Corpus, others, analysis.Options.Trends)];
    }
}
