namespace TalkTrends.Ingest.Records;

/// <summary>The keys of a document's records in letters and digits, each worked out once, and which of them were read.</summary>
internal sealed class RecordKeys
{
    private const int Most = 4096;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _met = new(StringComparer.Ordinal);

    /// <summary>The keys of sessions that nothing was read from, in the order in which they were met, as the document spells them.</summary>
    public IEnumerable<string> Unread => _met.Where(pair => !_read.Contains(pair.Key)).Select(pair => pair.Value);

    /// <summary>Letters and digits of a key, in lower case.</summary>
    public string Of(string key)
    {
        if (_keys.TryGetValue(key, out var known))
            return known;
        var made = key.Length > 100 ? key : NameWords.Key(key);
        if (_keys.Count < Most)
            _keys.Add(key, made);
        return made;
    }

    /// <summary>Notes a key that a field was read from.</summary>
    public void Read(string key) => _read.Add(key);

    /// <summary>Notes a key of a session that has a value.</summary>
    public void Met(string spelled)
    {
        if (_met.Count < Most)
            _met.TryAdd(Of(spelled), spelled);
    }
}
