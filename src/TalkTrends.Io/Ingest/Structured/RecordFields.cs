using TalkTrends.Io.Yaml;

namespace TalkTrends.Io.Ingest.Structured;

/// <summary>The fields of a record under their usual names, whatever shape their values have.</summary>
internal sealed class RecordFields
{
    private static readonly string[] s_names = ["name", "title", "public_name", "full_public_name", "fullName", "full_name", "label", "en", "text"];

    private readonly YamlMap _record;
    private readonly RecordTables _tables;
    private readonly Dictionary<string, YamlNode> _byKey = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _mapping;

    public RecordFields(YamlMap record, RecordTables tables, RecordKeys keys, IReadOnlyDictionary<string, string> mapping)
    {
        (_record, _tables, _mapping) = (record, tables, mapping);
        foreach (var (key, value) in record.Pairs)
        {
            if (value is not YamlScalar { IsNull: true })
                _byKey.TryAdd(keys.Of(key.Value), value);
        }
    }

    /// <summary>The record itself.</summary>
    public YamlMap Record => _record;

    /// <summary>The lists beside the sessions.</summary>
    public RecordTables Tables => _tables;

    /// <summary>The node of a field by its usual names, best first; null where there is none.</summary>
    public YamlNode? Node(string field)
    {
        if (_mapping.TryGetValue(field, out var mapped))
            return _byKey.GetValueOrDefault(NameWords.Key(mapped));
        foreach (var name in ColumnMap.NamesOf(field))
        {
            if (_byKey.GetValueOrDefault(name) is { } node && !IsEmpty(node))
                return node;
        }
        return null;
    }

    /// <summary>The node under one key (letters and digits only, lower case); null where there is none.</summary>
    public YamlNode? Key(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>A field as one text; null where it has none.</summary>
    public string? Text(string field) => Node(field) is { } node && Flat(node, field) is { } text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>What a value says in one text: of several languages the record's own, else English, else the first.</summary>
    /// <param name="node">A value, a map of languages, a map with a name, or a list.</param>
    /// <param name="table">The list to which it may point by number.</param>
    public string? Flat(YamlNode node, string table)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return _tables.Find(table, scalar.Value) is { } row && row["name"] is { } name ? Flat(name, "") : scalar.Value;
            case YamlList list:
                var texts = list.Items.Take(200).Select(item => Flat(item, table)).Where(text => !string.IsNullOrWhiteSpace(text));
                return string.Join("; ", texts);
            case YamlMap map when ByLanguage(map) is { } text:
                return text;
            case YamlMap map:
                return s_names.Select(key => map[key]).OfType<YamlNode>().Select(inner => Flat(inner, "")).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));
            default:
                return null;
        }
    }

    /// <summary>The scalar from which a field's text comes, for its lines; null where it comes from no single one.</summary>
    public YamlScalar? Scalar(string field) => Node(field) switch
    {
        YamlScalar scalar => scalar,
        YamlMap map when ByLanguage(map) is { } text => map.Pairs.Select(pair => pair.Value).OfType<YamlScalar>().FirstOrDefault(scalar => scalar.Value == text),
        _ => null,
    };

    private string? ByLanguage(YamlMap map)
    {
        if (map.Pairs.Count == 0 || !map.Pairs.All(pair => pair.Value is YamlScalar && LanguageCodes.TwoLetters(pair.Key.Value) is not null))
            return null;
        var own = Key("contentlocale") is YamlScalar locale ? LanguageCodes.TwoLetters(locale.Value) : null;
        foreach (var wanted in (string?[])[own, "en", null])
        {
            foreach (var (key, value) in map.Pairs)
            {
                if (value is YamlScalar { IsNull: false, Value.Length: > 0 } scalar && (wanted is null || LanguageCodes.TwoLetters(key.Value) == wanted))
                    return scalar.Value;
            }
        }
        return null;
    }

    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlScalar scalar => string.IsNullOrWhiteSpace(scalar.Value),
        YamlList list => list.Items.Count == 0,
        YamlMap map => map.Pairs.Count == 0,
        _ => true,
    };
}
