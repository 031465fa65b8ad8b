using System.Text.Json.Serialization;

namespace TalkTrends.Store.Runs;

/// <summary>What <c>run.json</c> holds, in its order. Written and read by this one definition.</summary>
internal sealed record RunFile(
    string Program,
    string Version,
    string Name,
    RunFileOptions Options,
    IReadOnlyList<RunFileInput> Inputs,
    RunFileTotals Totals,
    IReadOnlyList<RunFileLanguage> Languages,
    IReadOnlyList<RunThemeGroup> Groups,
    IReadOnlyList<string> Themes,
    string? CannotTell,
    IReadOnlyList<string> Caveats,
    IReadOnlyDictionary<string, string> Tables);

/// <summary>How the run was made.</summary>
internal sealed record RunFileOptions
{
    public required string Language { get; init; }

    public required string Engine { get; init; }

    /// <summary>Left out where topics were learned from the talks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ModelSha256 { get; init; }

    public required string ThemesSha256 { get; init; }

    public required string? BackgroundSha256 { get; init; }

    public required int? Topics { get; init; }

    public required int Seed { get; init; }

    public required int? From { get; init; }

    public required int? To { get; init; }

    public required int? AsOf { get; init; }

    public required string? Since { get; init; }
}

/// <summary>A document that went in.</summary>
internal sealed record RunFileInput(string DocumentId, string Source, string Sha256, long Bytes, string Format);

/// <summary>Every record accounted for.</summary>
internal sealed record RunFileTotals(
    int Records,
    int Talks,
    int TalksWithText,
    int TalksWithoutText,
    int TalksInOtherLanguages,
    int UndatedTalks,
    int Sections,
    int NonTalks,
    int Proposals,
    int Duplicates,
    int Speakers,
    int WithTopicText,
    bool TitlesTeach,
    int Unassigned);

/// <summary>A language and the talks in it.</summary>
internal sealed record RunFileLanguage(string? Code, int Talks, int Stated, bool Counted);

/// <summary>A group of the catalogue, as the record of a run names it.</summary>
internal sealed record RunThemeGroup([property: JsonPropertyName("group_id")] string Id, string Name);

/// <summary>Reads and writes <see cref="RunFile"/> without reflection: names in snake case, lines that end in a line feed everywhere.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, NewLine = "\n",
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RunFile))]
internal sealed partial class RunFileJson : JsonSerializerContext;
