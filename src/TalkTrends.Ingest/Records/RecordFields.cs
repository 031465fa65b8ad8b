using TalkTrends.Core.Text.Languages;
using TalkTrends.Ingest.Fields;
using TalkTrends.Store.DataTrees;

namespace TalkTrends.Ingest.Records;

/// <summary>The fields of a record under their usual names, whatever shape their values have.</summary>
internal sealed class RecordFields
{
    private static readonly string[] s_names = ["name", "title", "public_name", "full_public_name", "fullName", "full_name", "label", "en", "text", "rendered"];
    private static readonly string[] s_idKeys = ["id", "slug", "code", "guid"];

    private readonly DataMap _record;
    private readonly RecordTables _tables;
    private readonly RecordKeys _keys;
    private readonly Dictionary<string, DataNode> _byKey = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _mapping;

    public RecordFields(DataMap record, RecordTables tables, RecordKeys keys, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping)
    {
        (_record, _tables, _keys, _mapping) = (record, tables, keys, mapping);
        foreach (var (key, value) in record.Pairs)
        {
            if (value is not DataScalar { IsNull: true })
                _byKey.TryAdd(keys.Of(key.Value), value);
        }
    }

    /// <summary>The record itself.</summary>
    public DataMap Record => _record;

    /// <summary>The lists beside the sessions.</summary>
    public RecordTables Tables => _tables;

    /// <summary>The node of a field by its usual names, best first; null where there is none.</summary>
    public DataNode? Node(string field)
    {
        if (_mapping.TryGetValue(field, out var mapped))
            return Mapped(field, mapped);
        if (field == "speakers" && Parts() is { } whole && !FieldNames.OfSpeakersAlone.Any(name => _byKey.GetValueOrDefault(name) is { } own && !IsEmpty(own)))
            return whole;
        foreach (var name in FieldNames.Of(field))
        {
            // A title that was left empty is not the name of whoever speaks.
            if (name == "name" && field == "title" && _record["title"] is not null)
                continue;
            if (_byKey.GetValueOrDefault(name) is not { } node || IsEmpty(node) || (name == "name" && field == "speakers" && !IsPersonBesideTitle(node)))
                continue;
            _keys.Read(name);
            return node;
        }
        return null;
    }

    /// <summary>True where the corpus file says under which keys a field is.</summary>
    public bool IsMapped(string field) => _mapping.ContainsKey(field);

    /// <summary>The node under one key (letters and digits only, lower case); null where there is none.</summary>
    public DataNode? Key(string key)
    {
        _keys.Read(key);
        return _byKey.GetValueOrDefault(key);
    }

    /// <summary>Notes the record's keys as those of a session: what is not read of them is told.</summary>
    public void NoteKeys()
    {
        foreach (var (key, value) in _record.Pairs)
        {
            // An id, a day or a flag is no field that anybody misses.
            if (!IsEmpty(value) && value is not DataScalar { IsNull: true } and not DataScalar { Plain: true, Value: "true" or "false" } && !s_idKeys.Contains(key.Value) && !FieldNames.Of("date").Contains(_keys.Of(key.Value)))
                _keys.Met(key.Value);
        }
    }

    /// <summary>A field as one text; null where it has none.</summary>
    public string? Text(string field) => Node(field) is { } node && Flat(node, field) is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The name of the row to which "roomId", "track_id" and their like point; null where it points to none.</summary>
    public string? Pointed(string field) =>
        Key(field + "id") is DataScalar id && _tables.Find(field, id.Value) is { } row ? Named(row) : null;

    /// <summary>What a value says in one text: of several languages the record's own, else English, else the first.</summary>
    /// <param name="node">A value, a map of languages, a map with a name, or a list.</param>
    /// <param name="table">The list to which it may point by number.</param>
    public string? Flat(DataNode node, string table)
    {
        switch (node)
        {
            case DataScalar scalar:
                return _tables.Find(table, scalar.Value) is { } row && Named(row) is { } name ? name : scalar.Value;
            case DataList list:
                var texts = list.Items.Take(200).Select(item => Flat(item, table)).Where(text => !string.IsNullOrWhiteSpace(text));
                return string.Join("; ", texts);
            case DataMap map when ByLanguage(map) is { } text:
                return text;
            case DataMap map:
                return Named(map) ?? s_idKeys.Select(key => map[key]).OfType<DataScalar>().Select(id => _tables.Find(table, id.Value)).OfType<DataMap>().Select(Named).FirstOrDefault(text => text is not null);
            default:
                return null;
        }
    }

    /// <summary>The scalar from which a field's text comes, for its lines; null where it comes from no single one.</summary>
    public DataScalar? Scalar(string field) => Node(field) switch
    {
        DataScalar scalar => scalar,
        DataMap map when ByLanguage(map) is { } text => map.Pairs.Select(pair => pair.Value).OfType<DataScalar>().FirstOrDefault(scalar => scalar.Value == text),
        DataMap map => s_names.Select(key => map[key]).OfType<DataScalar>().FirstOrDefault(scalar => scalar.Value.Length > 0),
        _ => null,
    };

    private string? Named(DataMap map) =>
        s_names.Select(key => map[key]).OfType<DataNode>().Select(inner => Flat(inner, "")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    // "name" beside "title" is the speaker, unless it says the title again, or is an address of the record.
    private bool IsPersonBesideTitle(DataNode node)
    {
        if (node is not DataScalar { Value: var name } || Node("title") is not { } title || ReferenceEquals(title, node))
            return false;
        var key = NameWords.Key(name);
        return name.Length <= 100 && NameWords.Of(name) is { Count: > 0 and <= 12 } words && !words.Exists(word => word.IsNumber)
            && !name.AsSpan().ContainsAny("_/:#") && (Flat(title, "") is not { } text || !NameWords.Key(text).Contains(key, StringComparison.Ordinal));
    }

    // Given name and family name under keys of their own.
    private DataScalar? Parts()
    {
        foreach (var (given, family) in FieldNames.NameParts)
        {
            if (_byKey.GetValueOrDefault(given) is DataScalar { IsNull: false } first && _byKey.GetValueOrDefault(family) is DataScalar { IsNull: false } last)
            {
                _keys.Read(given);
                _keys.Read(family);
                return new DataScalar(first.Line, $"{first.Value.Trim()} {last.Value.Trim()}", false);
            }
        }
        return null;
    }

    private DataNode? Mapped(string field, IReadOnlyList<string> names)
    {
        var nodes = names.Select(name => NameWords.Key(name)).Select(key => Key(key)).OfType<DataNode>().Where(node => !IsEmpty(node)).ToArray();
        return nodes.Length < 2 ? nodes.FirstOrDefault()
            : field == "text" || (field == "speakers" && FieldNames.AreNameParts(names)) ? new DataScalar(nodes[0].Line, string.Join(field == "text" ? '\n' : ' ', nodes.Select(node => Flat(node, field)?.Trim())), false)
            : new DataList(nodes[0].Line, nodes);
    }

    private string? ByLanguage(DataMap map)
    {
        if (map.Pairs.Count == 0 || !map.Pairs.All(pair => pair.Value is DataScalar && LanguageCodes.TwoLetters(pair.Key.Value) is not null))
            return null;
        var own = Key("contentlocale") is DataScalar locale ? LanguageCodes.TwoLetters(locale.Value) : null;
        foreach (var wanted in (string?[])[own, _tables.Language, "en", null])
        {
            foreach (var (key, value) in map.Pairs)
            {
                if (value is DataScalar { IsNull: false, Value.Length: > 0 } scalar && (wanted is null || LanguageCodes.TwoLetters(key.Value) == wanted))
                    return scalar.Value;
            }
        }
        return null;
    }

    private static bool IsEmpty(DataNode node) => node switch
    {
        DataScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        DataList list => list.Items.Count == 0,
        DataMap map => map.Pairs.Count == 0,
        _ => true,
    };
}
