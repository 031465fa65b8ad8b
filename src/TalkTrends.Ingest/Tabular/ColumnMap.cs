using TalkTrends.Ingest.Fields;

namespace TalkTrends.Ingest.Tabular;

/// <summary>Which columns of a table hold which field.</summary>
public sealed class ColumnMap
{
    private static readonly int[] s_none = [];
    private static readonly string[] s_ofTalks = ["text", "date", "year", "track", "room", "kind", "tags", "event", "conference"];
    private static readonly string[] s_ofPeople = ["bio", "biography", "photo", "picture", "avatar", "image", "headshot", "twitter", "linkedin", "github", "mastodon", "email", "phone", "company", "role", "tagline"];
    private readonly Dictionary<string, int[]> _columns = new(StringComparer.Ordinal);

    private string[][] _keys = [];

    private ColumnMap()
    {
    }

    /// <summary>True where a column holds titles.</summary>
    public bool HasTitle => _columns.ContainsKey("title");

    /// <summary>True where the columns of speakers hold the parts of one name.</summary>
    public bool HasNameParts { get; private set; }

    /// <summary>True where the corpus file gives every column by its position: the table has no header.</summary>
    public bool IsByPosition { get; private set; }

    /// <summary>True for a list of people, whose "title" is what they are: a name, two columns that only people have, and nothing that only talks have.</summary>
    public bool IsOfPeople => Named("name") >= 0 && !s_ofTalks.Any(_columns.ContainsKey) && s_ofPeople.Count(key => Named(key) >= 0) >= 2;

    /// <summary>Finds the columns of a header.</summary>
    /// <param name="header">The header's cells.</param>
    /// <param name="mapping">Columns for a field, as the corpus file gives them, by name or 1-based position; before the usual names.</param>
    /// <param name="missing">A mapped column that the header lacks; null where all are there.</param>
    public static ColumnMap Of(IReadOnlyList<string> header, IReadOnlyDictionary<string, IReadOnlyList<string>> mapping, out string? missing)
    {
        var map = new ColumnMap();
        var keys = header.Select(FieldNames.KeysOf).ToArray();
        map._keys = keys;
        missing = null;
        var mapped = FieldNames.Fields.Where(mapping.ContainsKey).SelectMany(field => mapping[field]).ToArray();
        map.IsByPosition = mapped.Length > 0 && mapped.All(name => Position(name, header.Count) >= 0 && Find(keys, name) < 0);
        foreach (var field in FieldNames.Fields.Where(mapping.ContainsKey))
        {
            var columns = new List<int>();
            foreach (var name in mapping[field])
            {
                var index = Find(keys, name) is >= 0 and var named ? named : Position(name, header.Count);
                if (index < 0)
                    missing ??= name;
                else
                    columns.Add(index);
            }
            if (columns.Count > 0)
                map._columns[field] = [.. columns];
            if (field == "speakers")
                map.HasNameParts = FieldNames.AreNameParts(mapping[field]);
        }
        if (!map.IsByPosition)
            map.AddUsual(keys);
        return map;
    }

    /// <summary>Number of cells that are usual names of columns.</summary>
    public static int Known(IReadOnlyList<string> header) =>
        header.Select(FieldNames.KeysOf).DistinctBy(keys => keys[0], StringComparer.Ordinal).Count(keys => keys.Any(FieldNames.IsKnown));

    /// <summary>Index of a field's first column; -1 where the table has none.</summary>
    public int this[string field] => _columns.TryGetValue(field, out var columns) ? columns[0] : -1;

    /// <summary>Indexes of a field's columns in the order in which they are read.</summary>
    public ReadOnlySpan<int> All(string field) => _columns.GetValueOrDefault(field, s_none);

    /// <summary>The column under one name, letters and digits only, in lower case; -1 where there is none.</summary>
    public int Named(string key) => Array.FindIndex(_keys, own => own.Contains(key, StringComparer.Ordinal));

    /// <summary>The columns that no field is read from.</summary>
    public IEnumerable<int> Unread(int count) => Enumerable.Range(0, count).Where(index => !_columns.Values.Any(columns => columns.Contains(index)));

    private void AddUsual(string[][] keys)
    {
        bool IsFree(int index) => !_columns.Values.Any(columns => columns.Contains(index));
        int Usual(string name) => Array.FindIndex(keys, own => own.Contains(name, StringComparer.Ordinal)) is >= 0 and var index && IsFree(index) ? index : -1;
        foreach (var field in FieldNames.All.Where(field => !_columns.ContainsKey(field)))
        {
            if (field == "speakers" && AddSpeakers(keys, Usual))
                continue;
            if (FieldNames.Of(field).Select(Usual).FirstOrDefault(index => index >= 0, -1) is >= 0 and var found)
                _columns[field] = [found];
        }
    }

    // "FirstName, LastName" is one name in two columns; "Speaker 1, Speaker 2" are two persons.
    private bool AddSpeakers(string[][] keys, Func<string, int> usual)
    {
        if (FieldNames.OfSpeakersAlone.Any(name => usual(name) >= 0))
            return false;
        var numbered = Enumerable.Range(0, keys.Length).Where(index => keys[index].Any(FieldNames.IsNumberedSpeaker)).ToArray();
        if (numbered.Length > 0)
        {
            _columns["speakers"] = numbered;
            return true;
        }
        foreach (var (given, family) in FieldNames.NameParts)
        {
            if (usual(given) is >= 0 and var first && usual(family) is >= 0 and var last)
            {
                (_columns["speakers"], HasNameParts) = ([first, last], true);
                return true;
            }
        }
        return false;
    }

    private static int Find(string[][] keys, string name)
    {
        var key = NameWords.Key(name);
        return key.Length == 0 ? -1 : Array.FindIndex(keys, own => own[0] == key);
    }

    private static int Position(string name, int count) =>
        int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var position) && position >= 1 && position <= count ? position - 1 : -1;
}
