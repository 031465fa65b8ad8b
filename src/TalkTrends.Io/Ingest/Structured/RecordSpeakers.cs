using TalkTrends.Core.Talks;
using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>The speakers of a record: names, maps with a name, or codes of a list beside the sessions.</summary>
internal static class RecordSpeakers
{
    private static readonly string[] s_nameKeys = ["public_name", "full_public_name", "name", "fullName", "full_name", "display_name", "displayName", "nickname"];
    private static readonly string[] s_companyKeys = ["affiliation", "company", "organization", "organisation", "employer", "institution"];

    /// <summary>In the order of the record; nobody twice.</summary>
    public static IReadOnlyList<Speaker> Of(RecordFields fields)
    {
        var affiliations = fields.Text("affiliations") ?? "";
        IEnumerable<Speaker> speakers = fields.Node("speakers") switch
        {
            null => [],
            YamlScalar one => Named(fields, one, affiliations),
            YamlList list => list.Items.SelectMany(item => item switch
            {
                YamlScalar name => Named(fields, name, list.Items.Count == 1 ? affiliations : ""),
                YamlMap map => Described(map),
                _ => [],
            }),
            YamlMap map => Described(map),
            _ => [],
        };
        return [.. speakers.Where(speaker => speaker.Name.Length > 0).DistinctBy(speaker => speaker.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<Speaker> Named(RecordFields fields, YamlScalar scalar, string affiliations)
    {
        if (scalar.IsNull)
            return [];
        if (fields.Tables.Find("speakers", scalar.Value) is { } row)
            return Described(row);
        return SpeakerText.Many(scalar.Value, SpeakerText.Separator([scalar.Value]), affiliations);
    }

    private static IEnumerable<Speaker> Described(YamlMap map)
    {
        var name = s_nameKeys.Select(key => Word(map, key)).FirstOrDefault(word => word is not null)
            ?? string.Join(' ', new[] { Word(map, "first_name") ?? Word(map, "firstName"), Word(map, "last_name") ?? Word(map, "lastName") }.OfType<string>());
        if (name.Length == 0)
            yield break;
        var speaker = SpeakerText.One(name);
        yield return speaker.Affiliation is null ? speaker with { Affiliation = s_companyKeys.Select(key => Word(map, key)).FirstOrDefault(word => word is not null) } : speaker;
    }

    private static string? Word(YamlMap map, string key) => map[key] is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } word ? word : null;
}
