using TalkTrends.Ingest.Inputs;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>Makes sessions of records whose keys are none of the usual ones: each is written anew under the usual keys, and read as any other.</summary>
internal sealed class RecordBuilder(InputFile file)
{
    private readonly RecordSessions _sessions = new(new RecordTables(), new RecordKeys(), file.Settings.Mapping);

    /// <summary>The session of a record; null where it has no title.</summary>
    /// <param name="place">The record as it stands in the document: for its lines.</param>
    /// <param name="fields">Usual keys ("title", "abstract", "speakers", …) and their values; null values are left out.</param>
    public SessionDraft? Session(DataMap place, params IEnumerable<(string Key, DataNode? Value)> fields)
    {
        var pairs = fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<DataScalar, DataNode>(new DataScalar(place.Line, field.Key, true), field.Value!));
        return RecordSessions.Read(_sessions.Fields(new DataMap(place.Line, [.. pairs]) { LastLine = place.LastLine }), default);
    }

    /// <summary>A speaker as a record.</summary>
    public static DataMap Speaker(int line, string name, string? affiliation) => new(line,
        [Pair(line, "name", name), .. affiliation is null ? Array.Empty<KeyValuePair<DataScalar, DataNode>>() : [Pair(line, "affiliation", affiliation)]]);

    /// <summary>A text as a value.</summary>
    public static DataScalar? Value(int line, string? text) => string.IsNullOrWhiteSpace(text) ? null : new DataScalar(line, text, false);

    /// <summary>The text of a value; null where there is none.</summary>
    public static string? Text(DataNode? node) => node is DataScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The maps in a list, or the one map that stands for it.</summary>
    public static IEnumerable<DataMap> Maps(DataNode? node) => node switch
    {
        DataList list => list.Items.OfType<DataMap>(),
        DataMap map => [map],
        _ => [],
    };

    private static KeyValuePair<DataScalar, DataNode> Pair(int line, string key, string value) => new(new DataScalar(line, key, true), new DataScalar(line, value, false));
}
