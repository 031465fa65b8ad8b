using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts;
using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Wording;
using TalkTrends.Reports.Comparisons;
using TalkTrends.Reports.Pictures;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Comparing;

/// <summary>Compares two sides of a finished run, from its tables, and writes their page.</summary>
public static class ComparePipeline
{
    private const int LongestSlug = 80;

    /// <summary>Compares and writes <c>reports/RUN/compare/LEFT-vs-RIGHT/</c>.</summary>
    /// <param name="root">Folder that holds <c>data/</c> and <c>reports/</c>.</param>
    /// <param name="name">Name of the run; null: the only one there is.</param>
    /// <param name="left">Words that choose the left side.</param>
    /// <param name="right">Words that choose the right side.</param>
    /// <returns>What was found, and the folder of the page.</returns>
    /// <exception cref="ArgumentException">No run is named and there are several, or the words choose nothing.</exception>
    /// <exception cref="InputException">There is no such run, or its tables cannot be read.</exception>
    /// <exception cref="OutputException">The page cannot be written.</exception>
    public static (CompareReport Report, string Folder) Run(string root, string? name, string left, string right)
    {
        name ??= OnlyRun(root);
        var (tables, reports) = (Path.Combine(root, "data", name), Path.Combine(root, "reports", name));
        if (!FinishedRun.IsIn(tables))
            throw new InputException(tables, 0, "holds no finished run; wanted " + (Runs(root) is { Count: > 0 } runs ? $"one of {string.Join(", ", runs)}" : "one made by `talktrends run`"));
        var run = ComparedRun.Read(FinishedRun.Open(tables, reports), Readings.Terms(null));
        var report = CompareReports.Of(run, SideReader.Read(run.Corpus, left), SideReader.Read(run.Corpus, right));
        var folder = Path.Combine(reports, CompareIndex.FolderName, $"{Short(report.Left.Side)}-vs-{Short(report.Right.Side)}");
        using var staged = StagedFolder.Beside(folder);
        StagedFolder.Attempt(folder, () => Write(staged.Folder, report));
        staged.Commit();
        StagedFolder.Attempt(folder, () => CompareIndex.Write(Path.Combine(reports, CompareIndex.FolderName), name));
        return (report, folder);
    }

    private static void Write(string folder, CompareReport report)
    {
        TableFiles.Write(folder, ComparisonTables.Comparisons, ComparisonTables.Rows([report.Comparison]));
        var source = $"Run {report.Run}: {Figures.Number(report.Left.TalksWithText + report.Right.TalksWithText, "talk")} with text";
        List<Chart> charts = [.. new Chart?[] { CompareCharts.Themes(report.Comparison, id => report.Colors.GetValueOrDefault(id), source), CompareCharts.Terms(report.Comparison, source) }.OfType<Chart>()];
        Directory.CreateDirectory(Path.Combine(folder, "charts"));
        foreach (var chart in charts)
        {
            WriteText(folder, $"charts/{chart.Id}.svg", ChartRenderer.Svg(chart, ChartTheme.Light));
            WriteText(folder, $"charts/{chart.Id}-dark.svg", ChartRenderer.Svg(chart, ChartTheme.Dark));
        }
        WriteText(folder, "index.html", ComparePage.Render(report, charts));
    }

    /// <summary>Name of the only run there is.</summary>
    internal static string OnlyRun(string root)
    {
        var runs = Runs(root);
        return runs.Count switch
        {
            1 => runs[0],
            0 => throw new InputException(Path.Combine(root, "data"), 0, "holds no finished run; wanted one made by `talktrends run`"),
            _ => throw new ArgumentException($"there are {runs.Count} runs; wanted --name with one of {string.Join(", ", runs)}."),
        };
    }

    private static List<string> Runs(string root) => Path.Combine(root, "data") is var data && Directory.Exists(data)
        ? [.. Directory.GetDirectories(data).Where(FinishedRun.IsIn).Select(folder => Path.GetFileName(folder)!).Where(name => name[0] != '.').Order(StringComparer.Ordinal)] : [];

    private static string Short(Side side)
    {
        var slug = Slug.Of(side.Name);
        return slug.Length <= LongestSlug ? slug : slug[..LongestSlug].TrimEnd('-');
    }

    private static void WriteText(string folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
}
