using System.Text.Json;
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
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var (catalogue, hashes) = Record(Path.Combine(folder, "..", "..", "reports", name, RunRecord.FileName));
        if (hashes is not null)
            UnchangedTables.Require(folder, [ThemeTables.Trends, ThemeTables.Years], hashes);
        var years = Years(TableData.Read(folder, ThemeTables.Years));
        var trends = TableData.Read(folder, ThemeTables.Trends);
        var themes = new Dictionary<string, EarlierTheme>(StringComparer.Ordinal);
        for (var row = 0; row < trends.RowCount; row++)
        {
            var theme = trends.Text(row, "theme_id")!;
            themes[theme] = new EarlierTheme(trends.Text(row, "verdict")!, trends.Number(row, "q"), years.GetValueOrDefault(theme) ?? []);
        }
        return new EarlierRun(name, catalogue, themes);
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

    /// <summary>
    /// Hashes of the catalogue and of the tables, from the report beside the tables. Where there is no report, the first is
    /// empty, so that an edit of the catalogue cannot be told from one of the documents, and the second null.
    /// </summary>
    private static (string Catalogue, IReadOnlyDictionary<string, string>? Tables) Record(string path)
    {
        try
        {
            if (!File.Exists(path))
                return ("", null);
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return (json.RootElement.GetProperty("options").GetProperty("themes_sha256").GetString() ?? "",
                json.RootElement.GetProperty("tables").EnumerateObject().ToDictionary(table => table.Name, table => table.Value.GetString() ?? "", StringComparer.Ordinal));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InputException(path, 0, "is no record of a run that can be read; wanted the one that the earlier run wrote beside its report, or none");
        }
    }
}
