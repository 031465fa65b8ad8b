using TalkTrends.Io.Ingest.Structured;
using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Formats;

/// <summary>Makes sessions of records whose keys are none of the usual ones: each is written anew under the usual keys, and read as any other.</summary>
internal sealed class RecordBuilder(InputFile file)
{
    private readonly RecordSessions _sessions = new(new RecordTables(), new RecordKeys(), file.Settings.Mapping);

    /// <summary>The session of a record; null where it has no title.</summary>
    /// <param name="place">The record as it stands in the document: for its lines.</param>
    /// <param name="fields">Usual keys ("title", "abstract", "speakers", …) and their values; null values are left out.</param>
    public SessionDraft? Session(YamlMap place, params IEnumerable<(string Key, YamlNode? Value)> fields)
    {
        var pairs = fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<YamlScalar, YamlNode>(new YamlScalar(place.Line, field.Key, true), field.Value!));
        return RecordSessions.Read(_sessions.Fields(new YamlMap(place.Line, [.. pairs]) { LastLine = place.LastLine }), default);
    }

    /// <summary>A speaker as a record.</summary>
    public static YamlMap Speaker(int line, string name, string? affiliation) => new(line,
        [Pair(line, "name", name), .. affiliation is null ? Array.Empty<KeyValuePair<YamlScalar, YamlNode>>() : [Pair(line, "affiliation", affiliation)]]);

    /// <summary>A text as a value.</summary>
    public static YamlScalar? Value(int line, string? text) => string.IsNullOrWhiteSpace(text) ? null : new YamlScalar(line, text, false);

    /// <summary>The text of a value; null where there is none.</summary>
    public static string? Text(YamlNode? node) => node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The maps in a list, or the one map that stands for it.</summary>
    public static IEnumerable<YamlMap> Maps(YamlNode? node) => node switch
    {
        YamlList list => list.Items.OfType<YamlMap>(),
        YamlMap map => [map],
        _ => [],
    };

    private static KeyValuePair<YamlScalar, YamlNode> Pair(int line, string key, string value) => new(new YamlScalar(line, key, true), new YamlScalar(line, value, false));
}
