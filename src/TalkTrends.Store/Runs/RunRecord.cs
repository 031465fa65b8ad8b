using System.Reflection;
using System.Text.Json;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;
using TalkTrends.Store.Folders;
using TalkTrends.Store.Tables;

namespace TalkTrends.Store.Runs;

/// <summary>
/// <c>run.json</c>: what went in, by hash; how; what came out; and what a run's tables do not say of it. No clock, no path of a machine, no number of workers.
/// </summary>
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

    private static string Version => typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The file of a run.</summary>
    /// <param name="analysis">Its aggregates.</param>
    /// <param name="tables">Folder of its tables, whose hashes go in.</param>
    public static string Render(Analysis analysis, string tables)
    {
        var (options, totals) = (analysis.Options, analysis.Totals);
        RunFile file = new(
            "TalkTrends", Version, options.Name,
            new RunFileOptions
            {
                Language = options.Language,
                Engine = options.Engine,
                ModelSha256 = options.ModelHash,
                ThemesSha256 = options.CatalogueHash,
                BackgroundSha256 = options.BackgroundHash,
                Topics = options.Topics.TopicCount,
                Seed = options.Topics.Seed,
                From = options.Trends.From,
                To = options.Trends.To,
                AsOf = options.Trends.AsOf,
                Since = options.Since?.Name,
            },
            [.. analysis.Documents.Select(summary => summary.Document).Select(document => new RunFileInput(document.Id, document.Source, document.Sha256, document.Bytes, document.Format))],
            new RunFileTotals(
                totals.Records, totals.Talks, totals.TalksWithText, totals.TalksWithoutText, totals.TalksInOtherLanguages, totals.UndatedTalks, totals.Sections,
                totals.NonTalks, totals.Proposals, totals.Duplicates, totals.Speakers, totals.WithTopicText, totals.TitlesTeach, totals.Unassigned),
            [.. analysis.Languages.Select(language => new RunFileLanguage(language.Code, language.Talks, language.Stated, language.Counted))],
            // The table of themes is sorted by id, and knows neither the order of the catalogue nor the names of its groups.
            [.. analysis.Themes.DistinctBy(theme => theme.Theme.GroupId, StringComparer.Ordinal).Select(theme => new RunThemeGroup(theme.Theme.GroupId, theme.GroupName))],
            [.. analysis.Themes.Select(theme => theme.Theme.Id)],
            analysis.Trends.CannotTell,
            analysis.Caveats,
            new OrderedDictionary<string, string>(TableCatalogue.All.Select(table => table.Name + ".parquet")
                .Select(name => KeyValuePair.Create(name, FileHash.Of(Path.Combine(tables, name))))));
        return JsonSerializer.Serialize(file, RunFileJson.Default.RunFile) + "\n";
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InputException">It is missing, or no run of this version wrote it.</exception>
    public static RunRecord Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
                throw new InputException(path, 0, "is too large for the record of a run; wanted the one that the run wrote");
            // A document first: what is no JSON at all and what is the JSON of something else are two faults with two answers.
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return Deserialised(json) is { } file ? Of(file) : throw Incomplete(path);
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
    }

    private static RunFile? Deserialised(JsonDocument json)
    {
        try
        {
            return json.Deserialize(RunFileJson.Default.RunFile);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static InputException Incomplete(string path) => new(path, 0, "is not complete; wanted the record of a run of this version");

    private static RunRecord Of(RunFile file) => new()
    {
        Options = new AnalysisOptions
        {
            Name = file.Name,
            Language = file.Options.Language,
            CatalogueHash = file.Options.ThemesSha256,
            BackgroundHash = file.Options.BackgroundSha256,
            Engine = file.Options.Engine,
            ModelHash = file.Options.ModelSha256,
            // What the earlier run said is in the findings; here its name is enough.
            Since = file.Options.Since is { } since ? new EarlierRun(since, "", new Dictionary<string, EarlierTheme>()) : null,
            Topics = new TopicOptions { TopicCount = file.Options.Topics, Seed = file.Options.Seed },
            Trends = new TrendOptions { From = file.Options.From, To = file.Options.To, AsOf = file.Options.AsOf },
        },
        Totals = new CorpusTotals
        {
            Records = file.Totals.Records,
            Talks = file.Totals.Talks,
            TalksWithText = file.Totals.TalksWithText,
            TalksWithoutText = file.Totals.TalksWithoutText,
            TalksInOtherLanguages = file.Totals.TalksInOtherLanguages,
            UndatedTalks = file.Totals.UndatedTalks,
            Sections = file.Totals.Sections,
            NonTalks = file.Totals.NonTalks,
            Proposals = file.Totals.Proposals,
            Duplicates = file.Totals.Duplicates,
            Speakers = file.Totals.Speakers,
            WithTopicText = file.Totals.WithTopicText,
            TitlesTeach = file.Totals.TitlesTeach,
            Unassigned = file.Totals.Unassigned,
        },
        Languages = [.. file.Languages.Select(language => new LanguageSummary(language.Code, language.Talks, language.Stated, language.Counted))],
        CannotTell = file.CannotTell,
        Groups = file.Groups,
        Themes = file.Themes,
        Caveats = file.Caveats,
        TableHashes = file.Tables,
    };
}
