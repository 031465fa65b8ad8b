using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>The words of a corpus under one number for all inflected forms, with how each is written.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<Dictionary<string, int>> _forms = [];
    private readonly List<Dictionary<string, int>> _surfaces = [];
    private readonly List<Dictionary<string, int>> _spellings = [];
    private readonly List<bool> _isStop = [];
    private readonly List<bool> _isHalf = [];

    /// <summary>Number of words.</summary>
    public int Count => _keys.Count;

    /// <summary>The key that all inflected forms share.</summary>
    public string KeyOf(int word) => _keys[word];

    /// <summary>True for words that are no term by themselves.</summary>
    public bool IsStop(int word) => _isStop[word];

    /// <summary>True for words that are a term only inside a phrase.</summary>
    public bool IsHalf(int word) => _isHalf[word];

    /// <summary>The number of a key; -1 where the corpus has no such word.</summary>
    public int Find(string key) => _ids.GetValueOrDefault(key, -1);

    /// <summary>Takes up one token and returns the number of its word.</summary>
    public int Add(Token token)
    {
        var key = WordForms.Key(token.Text);
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _keys.Count;
            _ids.Add(key, id);
            _keys.Add(key);
            _forms.Add(new Dictionary<string, int>(StringComparer.Ordinal));
            _surfaces.Add(new Dictionary<string, int>(StringComparer.Ordinal));
            _spellings.Add(new Dictionary<string, int>(StringComparer.Ordinal));
            _isStop.Add(StopWords.Contains(token.Text) || StopWords.Contains(key));
            _isHalf.Add(StopWords.IsHalf(key));
        }
        if (_isStop[id])
            return id;
        _spellings[id][token.Surface] = _spellings[id].GetValueOrDefault(token.Surface) + 1;
        _forms[id][token.Text] = _forms[id].GetValueOrDefault(token.Text) + 1;
        // At the start of a sentence and in a title capitals say nothing about how the word is written.
        if (!token.StartsSegment && token.Place != Place.Title)
            _surfaces[id][token.Surface] = _surfaces[id].GetValueOrDefault(token.Surface) + 1;
        else if (!_surfaces[id].ContainsKey(token.Surface))
            _surfaces[id][token.Surface] = 0;
        return id;
    }

    /// <summary>The commonest inflected form; of equally common ones the shortest.</summary>
    public string FormOf(int word) => _forms[word].Count == 0 ? _keys[word] : Commonest(_forms[word]);

    /// <summary>The word as people write it inside a sentence; where it was only met in titles and at starts, capitals stay only when they stand inside it.</summary>
    public string DisplayOf(int word)
    {
        var form = FormOf(word);
        var written = _surfaces[word].Where(pair => string.Equals(pair.Key, form, StringComparison.OrdinalIgnoreCase)).ToList();
        if (written.Count == 0)
            return form;
        if (written.Any(pair => pair.Value > 0))
            return IsMostlySmall(word) ? form : Commonest(written);
        return written.Select(pair => pair.Key).Where(surface => surface.Skip(1).Any(char.IsUpper)).Order(StringComparer.Ordinal)
            .FirstOrDefault(surface => surface.Length <= 5 || surface.Any(char.IsLower)) ?? form;
    }

    /// <summary>Headings and quoted titles write a common word with a capital: no name unless more than half of all its forms have one.</summary>
    private bool IsMostlySmall(int word)
    {
        var (small, all) = (0, 0);
        foreach (var (surface, count) in _surfaces[word])
            (small, all) = (small + (surface.Any(char.IsUpper) ? 0 : count), all + count);
        return small * 2 >= all;
    }

    /// <summary>True where more than half of a word's uses, titles included, are in capitals: "Ada" is no acronym because somebody wrote "ADA" once.</summary>
    public bool IsMostlyCapitals(int word, out int uses)
    {
        (uses, var capitals) = (0, 0);
        foreach (var (surface, count) in _spellings[word])
            (uses, capitals) = (uses + count, capitals + (surface.Length > 1 && char.IsUpper(surface[0]) && char.IsUpper(surface[1]) ? count : 0));
        return capitals * 2 > uses;
    }

    /// <summary>True where the word is never met in lower case inside a sentence: a name.</summary>
    public bool IsAlwaysCapital(int word) => _surfaces[word].All(pair => pair.Value == 0 || char.IsUpper(pair.Key[0]));

    internal static string Commonest(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
}
