using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>The words of a corpus under one number for all inflected forms, with how each is written.</summary>
internal sealed class WordTable(WordRules rules)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, string Surface), Spelling> _spellings = [];

    // The words of one document share their strings, and looking for the same string is quicker than for an equal one.
    private readonly Dictionary<string, Spelling> _met = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _keys = [];
    private readonly List<List<Spelling>> _spellingsOf = [];
    private readonly List<bool> _isStop = [];
    private readonly List<bool> _isHalf = [];

    /// <summary>Which words are one word, and which are none worth counting.</summary>
    public WordRules Rules => rules;

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
    public int Add(in Token token)
    {
        if (!_met.TryGetValue(token.Surface, out var spelling) || !string.Equals(spelling.Text, token.Text, StringComparison.Ordinal))
            _met[token.Surface] = spelling = SpellingOf(token);
        spelling.All++;
        // At the start of a sentence and in a title capitals say nothing about how the word is written.
        if (!token.StartsSegment && token.Place != Place.Title)
            spelling.Inside++;
        return spelling.Word;
    }

    private Spelling SpellingOf(in Token token)
    {
        if (!_spellings.TryGetValue((token.Text, token.Surface), out var spelling))
        {
            var id = NumberOf(token.Text);
            _spellings.Add((token.Text, token.Surface), spelling = new Spelling(id, token.Text, token.Surface));
            _spellingsOf[id].Add(spelling);
        }
        return spelling;
    }

    private int NumberOf(string text)
    {
        var key = rules.Key(text);
        if (_ids.TryGetValue(key, out var id))
            return id;
        id = _keys.Count;
        _ids.Add(key, id);
        _keys.Add(key);
        _spellingsOf.Add([]);
        _isStop.Add(rules.IsStop(text) || rules.IsStop(key));
        _isHalf.Add(rules.IsHalf(key));
        return id;
    }

    /// <summary>The commonest inflected form; of equally common ones the shortest.</summary>
    public string FormOf(int word) => _spellingsOf[word].TrueForAll(spelling => spelling.Text == _spellingsOf[word][0].Text) ? _spellingsOf[word][0].Text
        : Commonest(_spellingsOf[word].GroupBy(spelling => spelling.Text, StringComparer.Ordinal)
        .Select(same => KeyValuePair.Create(same.Key, same.Sum(spelling => spelling.All))));

    /// <summary>The word as people write it inside a sentence; where it was only met in titles and at starts, capitals stay only when they stand inside it.</summary>
    public string DisplayOf(int word)
    {
        var form = FormOf(word);
        var written = _spellingsOf[word].Where(spelling => string.Equals(spelling.Surface, form, StringComparison.OrdinalIgnoreCase)).ToList();
        if (written.Exists(spelling => spelling.Inside > 0))
            return IsMostlySmall(word) ? form : Commonest(written.Select(spelling => KeyValuePair.Create(spelling.Surface, spelling.Inside)));
        return written.Select(spelling => spelling.Surface).Where(surface => surface.Skip(1).Any(char.IsUpper)).Order(StringComparer.Ordinal)
            .FirstOrDefault(surface => surface.Length <= 5 || surface.Any(char.IsLower)) ?? form;
    }

    /// <summary>Headings and quoted titles write a common word with a capital: no name unless more than half of all its forms have one.</summary>
    private bool IsMostlySmall(int word) =>
        _spellingsOf[word].Sum(spelling => spelling.Surface.Any(char.IsUpper) ? 0 : spelling.Inside) * 2 >= _spellingsOf[word].Sum(spelling => spelling.Inside);

    /// <summary>True where more than half of a word's uses, titles included, are in capitals: "Ada" is no acronym because somebody wrote "ADA" once.</summary>
    public bool IsMostlyCapitals(int word, out int uses)
    {
        uses = _spellingsOf[word].Sum(spelling => spelling.All);
        return _spellingsOf[word].Sum(spelling => spelling.Surface is [var first, var second, ..] && char.IsUpper(first) && char.IsUpper(second) ? spelling.All : 0) * 2 > uses;
    }

    /// <summary>True where the word is never met in lower case inside a sentence: a name.</summary>
    public bool IsAlwaysCapital(int word) => _spellingsOf[word].TrueForAll(spelling => spelling.Inside == 0 || char.IsUpper(spelling.Surface[0]));

    internal static string Commonest(IEnumerable<KeyValuePair<string, int>> counts) => counts
        .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;

    /// <summary>One way of writing a word, and how often: in all, and inside sentences.</summary>
    private sealed class Spelling(int word, string text, string surface)
    {
        public int Word { get; } = word;

        public string Text { get; } = text;

        public string Surface { get; } = surface;

        public int All { get; set; }

        public int Inside { get; set; }
    }
}
