using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>Reads talks as the terms of a vocabulary: what <see cref="TermReader"/> does while it learns, without learning. Safe for several threads.</summary>
internal sealed class VocabularyReader
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly HashSet<int> _names = [];

    // By word and by node of the tree of phrases; -1: none.
    private readonly List<int> _termOfWord = [];
    private readonly Dictionary<int, int> _termOfAcronym = [];
    private readonly List<int> _phraseOfNode = [-1];
    private readonly List<(int Term, int[] Words)> _phrases = [];

    public VocabularyReader(TermVocabulary vocabulary)
    {
        Dictionary<string, int> phraseTerms = new(StringComparer.Ordinal);
        for (var term = 0; term < vocabulary.Terms.Count; term++)
            if (vocabulary.Terms[term].Kind == TermKind.Phrase)
                phraseTerms[vocabulary.Terms[term].Id] = term;
            else
                _termOfWord[Add(vocabulary.Terms[term].Id)] = term;
        foreach (var phrase in vocabulary.Phrases)
            Add(phrase, phraseTerms.GetValueOrDefault(phrase.Replace(' ', '-'), -1));
        foreach (var (acronym, phrase) in vocabulary.Acronyms)
            _termOfAcronym[Add(acronym)] = phraseTerms.GetValueOrDefault(phrase.Replace(' ', '-'), -1);
        foreach (var name in vocabulary.Names)
            _names.Add(Add(name));
    }

    /// <summary>Terms and occurrences of one talk, ascending by term.</summary>
    public List<(int Term, int Count)> Read(CorpusTalk talk)
    {
        var tokens = talk.Tokens.Tokens;
        var words = new int[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = _words.GetValueOrDefault(WordForms.Key(tokens[i].Text), -1);
        var own = talk.OwnNames.SelectMany(Persons.NameWords).Select(word => _words.GetValueOrDefault(WordForms.Key(word), -1)).ToHashSet();
        List<int> met = [];
        var phraseEnd = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (word < 0 || IsName(word))
                continue;
            if (_termOfAcronym.TryGetValue(word, out var spelled))
            {
                met.Add(spelled);
                continue;
            }
            met.Add(_termOfWord[word]);
            if (at < phraseEnd)
                continue;
            var (phrase, length) = LongestAt(words, tokens, at);
            if (phrase < 0 || Array.Exists(_phrases[phrase].Words, IsName))
                continue;
            met.Add(_phrases[phrase].Term);
            phraseEnd = at + length;
        }
        return Counted(met);

        bool IsName(int word) => _names.Contains(word) || own.Contains(word);
    }

    private (int Phrase, int Words) LongestAt(int[] words, IReadOnlyList<Token> tokens, int at)
    {
        var (best, length, node) = (-1, 0, 0);
        for (var i = at; i < words.Length; i++)
        {
            if ((i > at && tokens[i].StartsSegment) || !_next.TryGetValue((node, words[i]), out node))
                break;
            if (_phraseOfNode[node] >= 0)
                (best, length) = (_phraseOfNode[node], i - at + 1);
        }
        return (best, length);
    }

    private static List<(int Term, int Count)> Counted(List<int> met)
    {
        met.Sort();
        List<(int Term, int Count)> counts = [];
        foreach (var term in met)
            if (term < 0)
                continue;
            else if (counts.Count > 0 && counts[^1].Term == term)
                counts[^1] = (term, counts[^1].Count + 1);
            else
                counts.Add((term, 1));
        return counts;
    }

    private int Add(string word)
    {
        if (_words.TryGetValue(word, out var number))
            return number;
        _words.Add(word, number = _termOfWord.Count);
        _termOfWord.Add(-1);
        return number;
    }

    private void Add(string phrase, int term)
    {
        var words = phrase.Split(' ').Select(Add).ToArray();
        var node = 0;
        foreach (var word in words)
        {
            if (!_next.TryGetValue((node, word), out var next))
            {
                _next.Add((node, word), next = _phraseOfNode.Count);
                _phraseOfNode.Add(-1);
            }
            node = next;
        }
        _phraseOfNode[node] = _phrases.Count;
        _phrases.Add((term, words));
    }
}
