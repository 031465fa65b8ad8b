using TalkTrends.Ingest.Fields;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>The lists beside a document's sessions to which these point by number, code or slug: speakers, rooms, tracks, categories.</summary>
internal sealed class RecordTables
{
    private static readonly string[] s_idKeys = ["id", "code", "guid", "slug", "key", "uid"];

    private readonly Dictionary<string, Dictionary<string, DataMap>> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _categoryOf = new(StringComparer.Ordinal);

    /// <summary>The language whose names are taken where a row gives several.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The list of speakers in a file beside the document; asked for once, when a session points to somebody whom the document does not list.</summary>
    public Func<DataNode?>? SpeakersBeside { get; set; }

    /// <summary>Numbers and codes of speakers that no list has.</summary>
    public SortedSet<string> UnknownSpeakers { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes the lists of a map of the document: a table is a list of maps, or a map of maps by code.</summary>
    public void Take(DataMap root)
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
            if (table is not null)
                TakeRows(table, value);
            else if (key.Value == "categories")
                foreach (var row in Rows(value))
                    TakeCategory(row.Map);
        }
    }

    /// <summary>Takes the rows of one list: a list of maps, or a map of maps by code.</summary>
    public void TakeRows(string table, DataNode rows)
    {
        foreach (var (code, row) in Rows(rows))
            Add(table, code, LocalisedRecord.Of(row, Language));
    }

    /// <summary>The row to which a session points; null where there is none.</summary>
    public DataMap? Find(string table, string id)
    {
        var row = _tables.GetValueOrDefault(table)?.GetValueOrDefault(id);
        if (row is not null || table != "speakers" || SpeakersBeside is not { } beside || !SpeakerIds.MayPoint(id))
            return row;
        SpeakersBeside = null;
        if (beside() is { } rows)
        {
            TakeRows(table, rows);
            // A list under a key of its own: "speakers", "list", "keynotes".
            foreach (var inner in rows is DataMap map ? map.Pairs.Select(pair => pair.Value) : [])
                TakeRows(table, inner);
        }
        return _tables.GetValueOrDefault(table)?.GetValueOrDefault(id);
    }

    /// <summary>Title of the category to which an item belongs; null where it is unknown.</summary>
    public string? CategoryOf(string itemId) => _categoryOf.GetValueOrDefault(itemId);

    private void TakeCategory(DataMap category)
    {
        if (category["items"] is not DataList items || category["title"] is not DataScalar title)
            return;
        foreach (var item in items.Items.OfType<DataMap>())
        {
            Add("items", null, item);
            if (item["id"] is DataScalar id)
                _categoryOf.TryAdd(id.Value, title.Value);
        }
    }

    private void Add(string table, string? code, DataMap row)
    {
        if (!_tables.TryGetValue(table, out var rows))
            _tables[table] = rows = new Dictionary<string, DataMap>(StringComparer.Ordinal);
        foreach (var key in s_idKeys)
        {
            if (row[key] is DataScalar { Value.Length: > 0 } id)
                rows.TryAdd(id.Value, row);
        }
        if (code is not null)
            rows.TryAdd(code, row);
    }

    private static IEnumerable<(string? Code, DataMap Map)> Rows(DataNode node) => node switch
    {
        DataList list => list.Items.OfType<DataMap>().Select(map => ((string?)null, map)),
        DataMap map => map.Pairs.Where(pair => pair.Value is DataMap).Select(pair => ((string?)pair.Key.Value, (DataMap)pair.Value)),
        _ => [],
    };
}
