using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Fields;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>The speakers of a record: names, maps with a name, or codes of a list beside the sessions.</summary>
internal static class RecordSpeakers
{
    private static readonly string[] s_nameKeys = ["public_name", "full_public_name", "name", "fullName", "full_name", "display_name", "displayName", "nickname", "speaker"];
    private static readonly string[] s_familyKeys = ["surname", "last_name", "lastName", "lastname", "family_name", "familyName"];
    private static readonly string[] s_givenKeys = ["first_name", "firstName", "firstname", "given_name", "givenName"];
    private static readonly string[] s_pointerKeys = ["speakerid", "speakerids", "speakersid", "speakersids", "presenterid", "presenterids", "personids"];
    private static readonly string[] s_companyKeys = ["affiliation", "company", "organization", "organisation", "employer", "institution"];

    /// <summary>In the order of the record; nobody twice.</summary>
    public static IReadOnlyList<Speaker> Of(RecordFields fields)
    {
        var affiliations = fields.Text("affiliations") ?? "";
        IEnumerable<Speaker> speakers = fields.Node("speakers") switch
        {
            null => s_pointerKeys.Select(fields.Key).OfType<DataNode>().Take(1).SelectMany(node => node is DataList ids ? ids.Items.OfType<DataScalar>() : node is DataScalar id ? [id] : []).SelectMany(id => Pointed(fields, id)),
            DataScalar one => Named(fields, one, affiliations),
            DataList list => OnStage(list).SelectMany(item => item switch
            {
                DataScalar name => Named(fields, name, list.Items.Count == 1 ? affiliations : ""),
                DataMap map => Described(fields, map),
                _ => [],
            }),
            DataMap map when map.Pairs.All(pair => pair.Value is DataMap) => map.Pairs.SelectMany(pair => Described(fields, (DataMap)pair.Value)),
            DataMap map => Described(fields, map),
            _ => [],
        };
        return [.. speakers.Where(speaker => SpeakerText.IsSomebody(speaker.Name)).DistinctBy(speaker => speaker.Name, StringComparer.Ordinal)];
    }

    // Of participants with roles, the speakers: a moderator or an angel of the stage beside them is none.
    private static IEnumerable<DataNode> OnStage(DataList list)
    {
        var speaking = list.Items.Where(item => item is DataMap map && Word(map, "role") is { } role && role.Contains("speaker", StringComparison.OrdinalIgnoreCase)).ToArray();
        return speaking.Length > 0 ? speaking : list.Items;
    }

    private static IEnumerable<Speaker> Pointed(RecordFields fields, DataScalar id)
    {
        if (id.IsNull)
            return [];
        if (fields.Tables.Find("speakers", id.Value) is { } row)
            return Described(fields, row);
        fields.Tables.UnknownSpeakers.Add(id.Value.Trim());
        return [];
    }

    private static IEnumerable<Speaker> Named(RecordFields fields, DataScalar scalar, string affiliations)
    {
        if (scalar.IsNull)
            return [];
        if (fields.Tables.Find("speakers", scalar.Value) is { } row)
            return Described(fields, row);
        if (SpeakerIds.IsId(scalar.Value))
        {
            fields.Tables.UnknownSpeakers.Add(scalar.Value.Trim());
            return [];
        }
        return SpeakerText.Many(scalar.Value, SpeakerText.Separator([scalar.Value]), affiliations);
    }

    private static IEnumerable<Speaker> Described(RecordFields fields, DataMap map)
    {
        map = LocalisedRecord.Of(map, fields.Tables.Language);
        var name = First(map, s_nameKeys);
        var (given, family) = (First(map, s_givenKeys), First(map, s_familyKeys));
        // "name" beside "surname" is the given name, beside "firstname" the family name.
        name = name is null ? string.Join(' ', new[] { given, family }.OfType<string>())
            : family is not null && !name.Contains(family, StringComparison.OrdinalIgnoreCase) ? $"{name} {family}"
            : family is null && given is not null && !name.Contains(given, StringComparison.OrdinalIgnoreCase) ? $"{given} {name}" : name;
        if (name.Length == 0)
        {
            // {"id": 7} alone points to the list of speakers.
            if ((map["id"] ?? map["guid"] ?? map["code"] ?? map["slug"]) is DataScalar id && fields.Tables.Find("speakers", id.Value) is { } row && !ReferenceEquals(row, map))
                foreach (var speaker in Described(fields, row))
                    yield return speaker;
            yield break;
        }
        var one = SpeakerText.One(name);
        yield return one.Affiliation is null ? one with { Affiliation = SpeakerText.Company(First(map, s_companyKeys)) } : one;
    }

    private static string? First(DataMap map, string[] keys) => keys.Select(key => Word(map, key)).FirstOrDefault(word => word is not null);

    private static string? Word(DataMap map, string key) => map[key] is DataScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } word ? word : null;
}
