using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>The lists beside a document's sessions to which these point by number or code: speakers, rooms, tracks, categories.</summary>
internal sealed class RecordTables
{
    private readonly Dictionary<string, Dictionary<string, YamlMap>> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _categoryOf = new(StringComparer.Ordinal);

    /// <summary>Takes the lists of a map of the document: a table is a list of maps, or a map of maps by code.</summary>
    public void Take(YamlMap root)
    {
        foreach (var (key, value) in root.Pairs)
        {
            var table = key.Value switch
            {
                "speakers" or "people" or "persons" => "speakers",
                "rooms" or "locations" => "room",
                "tracks" => "track",
                "submission_types" or "session_types" => "kind",
                "tags" => "tags",
                _ => null,
            };
            foreach (var row in Rows(value))
            {
                if (table is not null)
                    Add(table, row);
                else if (key.Value == "categories")
                    TakeCategory(row);
            }
        }
    }

    /// <summary>The row to which a session points; null where there is none.</summary>
    public YamlMap? Find(string table, string id) => _tables.GetValueOrDefault(table)?.GetValueOrDefault(id);

    /// <summary>Title of the category to which an item belongs; null where it is unknown.</summary>
    public string? CategoryOf(string itemId) => _categoryOf.GetValueOrDefault(itemId);

    private void TakeCategory(YamlMap category)
    {
        if (category["items"] is not YamlList items || category["title"] is not YamlScalar title)
            return;
        foreach (var item in items.Items.OfType<YamlMap>())
        {
            Add("items", item);
            if (item["id"] is YamlScalar id)
                _categoryOf.TryAdd(id.Value, title.Value);
        }
    }

    private void Add(string table, YamlMap row)
    {
        if (!_tables.TryGetValue(table, out var rows))
            _tables[table] = rows = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var key in (string[])["id", "code", "guid"])
        {
            if (row[key] is YamlScalar { Value.Length: > 0 } id)
                rows.TryAdd(id.Value, row);
        }
    }

    private static IEnumerable<YamlMap> Rows(YamlNode node) => node switch
    {
        YamlList list => list.Items.OfType<YamlMap>(),
        YamlMap map => map.Pairs.Select(pair => pair.Value).OfType<YamlMap>(),
        _ => [],
    };
}
