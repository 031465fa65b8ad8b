using System.Text.Json;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Io.Tables;

namespace TalkTrends.Io.Runs;

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
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var years = Years(TableData.Read(folder, ThemeTables.Years));
        var trends = TableData.Read(folder, ThemeTables.Trends);
        var themes = new Dictionary<string, EarlierTheme>(StringComparer.Ordinal);
        for (var row = 0; row < trends.RowCount; row++)
        {
            var theme = trends.Text(row, "theme_id")!;
            themes[theme] = new EarlierTheme(trends.Text(row, "verdict")!, trends.Number(row, "q"), years.GetValueOrDefault(theme) ?? []);
        }
        return new EarlierRun(name, CatalogueHash(folder, name), themes);
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

    /// <summary>From the report beside the tables; empty where there is none: then an edit of the catalogue cannot be told from one of the documents.</summary>
    private static string CatalogueHash(string folder, string name)
    {
        var record = Path.Combine(folder, "..", "..", "reports", name, "run.json");
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(record));
            return json.RootElement.GetProperty("options").GetProperty("themes_sha256").GetString() ?? "";
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
