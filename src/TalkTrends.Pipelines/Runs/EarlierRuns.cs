using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Runs;

/// <summary>Reads what an earlier run said, from its tables.</summary>
internal static class EarlierRuns
{
    /// <summary>The run of this name under <paramref name="root"/>, or the one whose tables are in the folder named.</summary>
    /// <exception cref="InputException">There is no such run, or its tables cannot be read.</exception>
    public static EarlierRun Read(string nameOrFolder, string root)
    {
        var named = Path.Combine(root, "data", nameOrFolder);
        var folder = Directory.Exists(named) ? named : nameOrFolder;
        if (!File.Exists(Path.Combine(folder, ThemeTables.Trends.Name + ".parquet")))
            throw new InputException($"--since {nameOrFolder}", 0, "there is no such run; wanted the name of an earlier run, or the folder of its tables");
        var run = FinishedRun.Open(folder);
        var years = Years(run.Read(ThemeTables.Years));
        var trends = run.Read(ThemeTables.Trends);
        var themes = new Dictionary<string, EarlierTheme>(StringComparer.Ordinal);
        for (var row = 0; row < trends.RowCount; row++)
        {
            var theme = trends.Text(row, "theme_id")!;
            themes[theme] = new EarlierTheme(trends.Text(row, "verdict")!, trends.Number(row, "q"), years.GetValueOrDefault(theme) ?? []);
        }
        // Where there is no report, an edit of the catalogue cannot be told from one of the documents.
        return new EarlierRun(run.Name, run.RecordIfAny?.Options.CatalogueHash ?? "", themes);
    }

    private static Dictionary<string, Dictionary<int, EarlierYear>> Years(TableData data)
    {
        Dictionary<string, Dictionary<int, EarlierYear>> years = new(StringComparer.Ordinal);
        for (var row = 0; row < data.RowCount; row++)
        {
            var theme = data.Text(row, "theme_id")!;
            if (!years.TryGetValue(theme, out var of))
                years[theme] = of = [];
            of[data.Int(row, "year")!.Value] = new EarlierYear(data.Int(row, "talks_counted")!.Value, data.Int(row, "talks_total")!.Value, data.Flag(row, "complete"));
        }
        return years;
    }
}
