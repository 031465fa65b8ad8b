using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TalkTrends.Core.Results;
using TalkTrends.Store.Tables;

namespace TalkTrends.Store.Runs;

/// <summary><c>run.json</c>: what went in, by hash; how; what came out. No clock, no path of a machine, no number of workers.</summary>
internal static class RunRecordWriter
{
    /// <summary>The whole file. What <see cref="RunRecord"/> reads back stands here beside what only people and other programs read.</summary>
    public static string Render(Analysis analysis, string tables)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Default, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("program", "TalkTrends");
            json.WriteString("version", Version);
            json.WriteString("name", analysis.Options.Name);
            Options(json, analysis.Options);
            Inputs(json, analysis);
            Totals(json, analysis.Totals);
            Languages(json, analysis.Languages);
            Catalogue(json, analysis);
            json.WriteString("cannot_tell", analysis.Trends.CannotTell);
            Texts(json, "caveats", analysis.Caveats);
            Tables(json, tables);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static string Version => typeof(RunRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static void Options(Utf8JsonWriter json, AnalysisOptions options)
    {
        json.WriteStartObject("options");
        json.WriteString("language", options.Language);
        json.WriteString("engine", options.Engine);
        if (options.ModelHash is { } model)
            json.WriteString("model_sha256", model);
        json.WriteString("themes_sha256", options.CatalogueHash);
        json.WriteString("background_sha256", options.BackgroundHash);
        WriteOrNull(json, "topics", options.Topics.TopicCount);
        json.WriteNumber("seed", options.Topics.Seed);
        WriteOrNull(json, "from", options.Trends.From);
        WriteOrNull(json, "to", options.Trends.To);
        WriteOrNull(json, "as_of", options.Trends.AsOf);
        json.WriteString("since", options.Since?.Name);
        json.WriteEndObject();
    }

    private static void WriteOrNull(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Inputs(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("inputs");
        foreach (var document in analysis.Documents)
        {
            json.WriteStartObject();
            json.WriteString("document_id", document.Document.Id);
            json.WriteString("source", document.Document.Source);
            json.WriteString("sha256", document.Document.Sha256);
            json.WriteNumber("bytes", document.Document.Bytes);
            json.WriteString("format", document.Document.Format);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Totals(Utf8JsonWriter json, CorpusTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("records", totals.Records);
        json.WriteNumber("talks", totals.Talks);
        json.WriteNumber("talks_with_text", totals.TalksWithText);
        json.WriteNumber("talks_without_text", totals.TalksWithoutText);
        json.WriteNumber("talks_in_other_languages", totals.TalksInOtherLanguages);
        json.WriteNumber("undated_talks", totals.UndatedTalks);
        json.WriteNumber("sections", totals.Sections);
        json.WriteNumber("non_talks", totals.NonTalks);
        json.WriteNumber("proposals", totals.Proposals);
        json.WriteNumber("duplicates", totals.Duplicates);
        json.WriteNumber("speakers", totals.Speakers);
        json.WriteNumber("with_topic_text", totals.WithTopicText);
        json.WriteBoolean("titles_teach", totals.TitlesTeach);
        json.WriteNumber("unassigned", totals.Unassigned);
        json.WriteEndObject();
    }

    private static void Languages(Utf8JsonWriter json, IReadOnlyList<LanguageSummary> languages)
    {
        json.WriteStartArray("languages");
        foreach (var language in languages)
        {
            json.WriteStartObject();
            json.WriteString("code", language.Code);
            json.WriteNumber("talks", language.Talks);
            json.WriteNumber("stated", language.Stated);
            json.WriteBoolean("counted", language.Counted);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The order and the groups of the catalogue: the table of themes is sorted by id, and knows no names of groups.</summary>
    private static void Catalogue(Utf8JsonWriter json, Analysis analysis)
    {
        json.WriteStartArray("groups");
        foreach (var group in analysis.Themes.DistinctBy(theme => theme.Theme.GroupId, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("group_id", group.Theme.GroupId);
            json.WriteString("name", group.GroupName);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Texts(json, "themes", analysis.Themes.Select(theme => theme.Theme.Id));
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Tables(Utf8JsonWriter json, string folder)
    {
        json.WriteStartObject("tables");
        foreach (var table in TableCatalogue.All)
            json.WriteString(table.Name + ".parquet", Hash(Path.Combine(folder, table.Name + ".parquet")));
        json.WriteEndObject();
    }

    /// <summary>SHA-256 of a file, in lower-case hexadecimal.</summary>
    internal static string Hash(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
