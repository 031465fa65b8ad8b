using System.Text.Json;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Store.Runs;

/// <summary><c>run.json</c> read back: what a run's tables do not say of it.</summary>
internal sealed record RunRecord
{
    /// <summary>The file's name.</summary>
    public const string FileName = "run.json";

    private const long MostBytes = 256 << 20;

    /// <summary>How it was made.</summary>
    public required AnalysisOptions Options { get; init; }

    /// <summary>Every record accounted for.</summary>
    public required CorpusTotals Totals { get; init; }

    /// <summary>The languages of the talks.</summary>
    public required IReadOnlyList<LanguageSummary> Languages { get; init; }

    /// <summary>Why no verdict at all is possible; null where some are.</summary>
    public required string? CannotTell { get; init; }

    /// <summary>The groups of the catalogue and the ids of their themes, both in its order.</summary>
    public required IReadOnlyList<RunThemeGroup> Groups { get; init; }

    /// <summary>Ids of the themes in the order of the catalogue.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>What could not be said and why.</summary>
    public required IReadOnlyList<string> Caveats { get; init; }

    /// <summary>SHA-256 of each table's Parquet file by its name.</summary>
    public required IReadOnlyDictionary<string, string> TableHashes { get; init; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">It is missing, or no run of this version wrote it.</exception>
    public static RunRecord Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw new InputException(path, 0, "is too large for the record of a run; wanted the one that the run wrote");
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Of(json.RootElement);
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, 0, "there is no such file; wanted the record that a finished run leaves in its report");
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
        catch (JsonException problem)
        {
            throw new InputException(path, (int)(problem.LineNumber ?? 0) + 1, "is no JSON; wanted the record that a finished run leaves in its report");
        }
        catch (Exception problem) when (problem is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InputException(path, 0, "is not complete; wanted the record of a run of this version");
        }
    }

    private static RunRecord Of(JsonElement json)
    {
        var options = json.GetProperty("options");
        return new RunRecord
        {
            Options = new AnalysisOptions
            {
                Name = Text(json, "name"),
                Language = Text(options, "language"),
                CatalogueHash = Text(options, "themes_sha256"),
                BackgroundHash = options.GetProperty("background_sha256").GetString(),
                Engine = Text(options, "engine"),
                ModelHash = options.TryGetProperty("model_sha256", out var model) ? model.GetString() : null,
                // What the earlier run said is in the findings; here its name is enough.
                Since = options.GetProperty("since").GetString() is { } since ? new EarlierRun(since, "", new Dictionary<string, EarlierTheme>()) : null,
                Topics = new TopicOptions { TopicCount = NumberOrNull(options, "topics"), Seed = Number(options, "seed") },
                Trends = new TrendOptions { From = NumberOrNull(options, "from"), To = NumberOrNull(options, "to"), AsOf = NumberOrNull(options, "as_of") },
            },
            Totals = TotalsOf(json.GetProperty("totals")),
            Languages = [.. json.GetProperty("languages").EnumerateArray().Select(language => new LanguageSummary(
                language.GetProperty("code").GetString(), Number(language, "talks"), Number(language, "stated"), language.GetProperty("counted").GetBoolean()))],
            CannotTell = json.GetProperty("cannot_tell").GetString(),
            Groups = [.. json.GetProperty("groups").EnumerateArray().Select(group => new RunThemeGroup(Text(group, "group_id"), Text(group, "name")))],
            Themes = Texts(json, "themes"),
            Caveats = Texts(json, "caveats"),
            TableHashes = json.GetProperty("tables").EnumerateObject().ToDictionary(table => table.Name, table => table.Value.GetString()!, StringComparer.Ordinal),
        };
    }

    private static CorpusTotals TotalsOf(JsonElement json) => new()
    {
        Records = Number(json, "records"),
        Talks = Number(json, "talks"),
        TalksWithText = Number(json, "talks_with_text"),
        TalksWithoutText = Number(json, "talks_without_text"),
        TalksInOtherLanguages = Number(json, "talks_in_other_languages"),
        UndatedTalks = Number(json, "undated_talks"),
        Sections = Number(json, "sections"),
        NonTalks = Number(json, "non_talks"),
        Proposals = Number(json, "proposals"),
        Duplicates = Number(json, "duplicates"),
        Speakers = Number(json, "speakers"),
        WithTopicText = Number(json, "with_topic_text"),
        TitlesTeach = json.GetProperty("titles_teach").GetBoolean(),
        Unassigned = Number(json, "unassigned"),
    };

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static int? NumberOrNull(JsonElement json, string name) =>
        json.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetInt32() : null;

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static string[] Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(item => item.GetString() ?? throw new FormatException(name))];
}

/// <summary>A group of the catalogue, as the record of a run names it.</summary>
internal sealed record RunThemeGroup(string Id, string Name);
