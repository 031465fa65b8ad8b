namespace TalkTrends.Io.Ingest.Structured;

/// <summary>The keys of a document's records in letters and digits, each worked out once.</summary>
internal sealed class RecordKeys
{
    private const int Most = 4096;
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

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
}
