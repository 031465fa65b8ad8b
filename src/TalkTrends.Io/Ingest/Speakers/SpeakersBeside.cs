using System.Text;
using TalkTrends.Core.Talks;
using TalkTrends.Io.Ingest.Structured;
using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Speakers;

/// <summary>The speakers of a programme kept in two files, as Hoverboard, Zeppelin and sites with a <c>_data</c> folder do: sessions name them by the ids of <c>speakers.json</c> or <c>speakers.yml</c>.</summary>
internal static class SpeakersBeside
{
    private static readonly string[] s_speakers = ["speakers.json", "speakers.yml", "speakers.yaml"];
    private static readonly string[] s_sessions = ["sessions.json", "sessions.yml", "sessions.yaml", "talks.json", "talks.yml", "talks.yaml", "presentations.json", "presentations.yml", "presentations.yaml"];

    /// <summary>What the file of speakers itself is read as.</summary>
    public static TableDraft Nothing => new([], null, 0, []) { Format = "speakers" };

    /// <summary>True for the file of speakers itself: it is read with the sessions that lie beside it.</summary>
    public static bool IsOne(InputFile file) =>
        s_speakers.Contains(Path.GetFileName(file.Source)) && s_sessions.Any(name => Companions.Has(file, name));

    /// <summary>The speakers beside a file of sessions, as a list of records that have an id each; null where there are none.</summary>
    public static YamlList? Of(InputFile file)
    {
        if (!s_sessions.Contains(Path.GetFileName(file.Source)))
            return null;
        foreach (var name in s_speakers)
            if (Companions.Text(file, name) is { } text && Parsed(text, name) is { } root)
                return new YamlList(1, [.. Records(root)]);
        return null;
    }

    private static YamlNode? Parsed(string text, string name)
    {
        if (!name.EndsWith(".json", StringComparison.Ordinal))
            return YamlReader.Read(text, name, []);
        var nodes = new List<YamlNode>();
        try
        {
            JsonText.ForEach(Encoding.UTF8.GetBytes(text), name, (node, _) => nodes.Add(node));
        }
        catch (InputException)
        {
            // What was read before the damage still names its speakers.
        }
        return nodes is [YamlMap only] ? only : new YamlList(1, nodes);
    }

    // A list of records, a map of them by id, or either under "speakers".
    private static IEnumerable<YamlMap> Records(YamlNode root) => root switch
    {
        YamlMap map when map["speakers"] is { } inner => Records(inner),
        YamlMap map => map.Pairs.Where(pair => pair.Value is YamlMap).Select(pair => Named((YamlMap)pair.Value, pair.Key)),
        YamlList list => list.Items.OfType<YamlMap>().Select(record => Named(record, null)),
        _ => [],
    };

    // Zeppelin parts the name in two.
    private static YamlMap Named(YamlMap record, YamlScalar? id)
    {
        var pairs = record.Pairs.ToList();
        if (id is not null && record["id"] is null)
            pairs.Add(new(new YamlScalar(record.Line, "id", true), id));
        if (record["name"] is YamlScalar { IsNull: false } name && record["surname"] is YamlScalar { IsNull: false } surname)
            pairs[pairs.FindIndex(pair => pair.Key.Value == "name")] = new(new YamlScalar(name.Line, "name", true), new YamlScalar(name.Line, $"{name.Value} {surname.Value}", false));
        return record with { Pairs = pairs };
    }
}
