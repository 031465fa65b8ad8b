using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;

namespace TalkTrends.Store.Models;

/// <summary><c>model.json</c>: what a model was learned from and how, its figures, and the hashes of its files. No clock, no number of workers.</summary>
internal sealed record ModelRecord
{
    /// <summary>What the file says it is.</summary>
    private const string Format = "talktrends-model";

    /// <summary>Raised whenever an older program would read the files wrongly.</summary>
    private const int Version = 1;

    public required string Engine { get; init; }

    public required string Language { get; init; }

    public required int? TopicsAsked { get; init; }

    public required int Seed { get; init; }

    public required string? BackgroundHash { get; init; }

    public required string? LikeHash { get; init; }

    public required int TalksLearned { get; init; }

    public required int NextNumber { get; init; }

    public required int Rank { get; init; }

    public required double Temperature { get; init; }

    public required double LeastShare { get; init; }

    public required IReadOnlyList<ModelInput> Inputs { get; init; }

    /// <summary>SHA-256 of each file by its name.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public SavedModel Model(LearnedTopics learned, string hash) => new()
    {
        Learned = learned,
        Engine = Engine,
        Language = Language,
        TopicsAsked = TopicsAsked,
        Seed = Seed,
        BackgroundHash = BackgroundHash,
        LikeHash = LikeHash,
        Inputs = Inputs,
        Hash = hash,
    };

    public static string Render(SavedModel model, IReadOnlyDictionary<string, string> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default, NewLine = "\n" }))
        {
            var (learned, state) = (model.Learned, model.Learned.Model.State);
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Version);
            json.WriteString("engine", model.Engine);
            json.WriteString("language", model.Language);
            if (model.TopicsAsked is { } asked)
                json.WriteNumber("topics_asked", asked);
            else
                json.WriteNull("topics_asked");
            json.WriteNumber("seed", model.Seed);
            json.WriteString("background_sha256", model.BackgroundHash);
            json.WriteString("like_sha256", model.LikeHash);
            json.WriteNumber("talks_learned", learned.TalksLearned);
            json.WriteNumber("topics", state.Topics.Count);
            json.WriteNumber("next_topic", learned.NextNumber);
            json.WriteNumber("terms", learned.Vocabulary.Terms.Count);
            json.WriteNumber("rank", state.Rank);
            json.WriteNumber("temperature", state.Temperature);
            json.WriteNumber("least_share", state.LeastShare);
            json.WriteStartArray("inputs");
            foreach (var input in model.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("document_id", input.DocumentId);
                json.WriteString("source", UnicodeText.WellFormed(input.Source));
                json.WriteString("sha256", input.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("files");
            foreach (var (name, hash) in files)
                json.WriteString(name, hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <exception cref="InputException">It is no record of a model that this version reads.</exception>
    public static ModelRecord Parse(string path, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != Format)
                throw new InputException(path, 0, $"no record of a model; wanted \"format\": \"{Format}\"");
            if (root.GetProperty("version").GetInt32() is var version && version != Version)
                throw new InputException(path, 0, FormattableString.Invariant($"a model of version {version}; wanted version {Version}: learn it again with this program"));
            return new ModelRecord
            {
                Engine = Text(root, "engine"),
                Language = Text(root, "language"),
                TopicsAsked = root.GetProperty("topics_asked") is { ValueKind: JsonValueKind.Number } asked ? asked.GetInt32() : null,
                Seed = root.GetProperty("seed").GetInt32(),
                BackgroundHash = root.GetProperty("background_sha256").GetString(),
                LikeHash = root.GetProperty("like_sha256").GetString(),
                TalksLearned = root.GetProperty("talks_learned").GetInt32(),
                NextNumber = root.GetProperty("next_topic").GetInt32(),
                Rank = root.GetProperty("rank").GetInt32(),
                Temperature = root.GetProperty("temperature").GetDouble(),
                LeastShare = root.GetProperty("least_share").GetDouble(),
                Inputs = [.. root.GetProperty("inputs").EnumerateArray().Select(input => new ModelInput(Text(input, "document_id"), Text(input, "source"), Text(input, "sha256")))],
                Files = root.GetProperty("files").EnumerateObject().DistinctBy(file => file.Name).ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal),
            };
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new InputException(path, 0, "no record of a model can be read from it; wanted model.json as `talktrends fit` writes it");
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);
}
