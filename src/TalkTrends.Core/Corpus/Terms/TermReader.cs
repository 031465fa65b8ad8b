using System.Runtime.InteropServices;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>Reads talks as terms by <see cref="TermRule"/>, and remembers how they write them.</summary>
/// <remarks>Terms are numbered words first, then phrases.</remarks>
internal sealed class TermReader
{
    private readonly WordTable _words;
    private readonly PhraseTable _phrases;
    private readonly TermBackground _background;
    private readonly Dictionary<int, int> _termOfAcronym;
    private readonly TermRule _rule;
    private readonly List<TermRule.Found> _found = [];
    private readonly Dictionary<int, Dictionary<string, int>> _surfaces = [];
    private readonly Dictionary<int, int> _asAcronym = [];
    private readonly List<int> _met = [];
    private readonly List<(int Term, int Place)> _order = [];
    private readonly string?[] _displays;

    public TermReader(WordTable words, PhraseTable phrases, SortedDictionary<int, int[]> acronyms, TermBackground background)
    {
        (_words, _phrases, _background) = (words, phrases, background);
        _termOfAcronym = TermOfAcronym(words.Count, phrases, acronyms);
        _displays = new string?[words.Count];
        _rule = new TermRule(phrases, _termOfAcronym, word => words.IsHalf(word) ? -1 : word, phrase => words.Count + phrase, words.IsStop);
    }

    /// <summary>Number of terms, words and phrases.</summary>
    public int Count => _words.Count + _phrases.Phrases.Count;

    /// <summary>The terms of one talk: what it counts, ascending by term, and in what order they come.</summary>
    /// <param name="Counts">Terms and occurrences, ascending by term, and whether the term stands in title or opening.</param>
    /// <param name="Order">Terms as they come, with their places; stop words take none.</param>
    /// <param name="Length">Number of places.</param>
    internal readonly record struct TalkTerms((int Term, int Count, bool InOpening)[] Counts, (int Term, int Place)[] Order, int Length);

    /// <summary>Reads one talk; words for which <paramref name="isName"/> holds are left out, and phrases that hold one.</summary>
    public TalkTerms Read(WordStream talk, TokenizedTalk tokens, Func<int, bool> isName)
    {
        _order.Clear();
        _rule.Read(talk, isName, _found);
        var (next, place, opening) = (0, -1, int.MaxValue);
        var written = tokens.Span;
        for (var at = 0; at < talk.Words.Length; at++)
        {
            if (opening == int.MaxValue && written[at].Place == Place.Body)
                opening = _order.Count;
            if (_words.IsStop(talk.Words[at]))
                continue;
            place++;
            for (; next < _found.Count && _found[next].At == at; next++)
            {
                var (term, _, length) = _found[next];
                _order.Add((term, place));
                if (term >= _words.Count && length == 1)
                    _asAcronym[term] = _asAcronym.GetValueOrDefault(term) + 1;
                else if (term >= _words.Count)
                    Note(term, tokens, at, length);
            }
        }
        return new TalkTerms(Counted(opening), [.. _order], place + 1);
    }

    /// <summary>What was met, counted; the first <paramref name="opening"/> occurrences stand in title or opening.</summary>
    private (int Term, int Count, bool InOpening)[] Counted(int opening)
    {
        _met.Clear();
        // An occurrence in title or opening is the smaller number, and so the first of its term.
        for (var i = 0; i < _order.Count; i++)
            _met.Add((_order[i].Term << 1) | (i < opening ? 0 : 1));
        _met.Sort();
        var different = 0;
        for (var i = 0; i < _met.Count; i++)
            different += i == 0 || _met[i] >> 1 != _met[i - 1] >> 1 ? 1 : 0;
        var counts = new (int Term, int Count, bool InOpening)[different];
        var at = -1;
        for (var i = 0; i < _met.Count; i++)
            if (i > 0 && _met[i] >> 1 == _met[i - 1] >> 1)
                counts[at].Count++;
            else
                counts[++at] = (_met[i] >> 1, 1, (_met[i] & 1) == 0);
        return counts;
    }

    /// <summary>The stable id of a term: the keys of its words joined by hyphens.</summary>
    public string IdOf(int term) => term < _words.Count ? _words.KeyOf(term) : string.Join('-', Parts(term).Select(_words.KeyOf));

    /// <summary>The term as it goes into the tables.</summary>
    public Term Describe(int term, int talksWith, int occurrences) => term < _words.Count
        ? new Term(IdOf(term), _words.FormOf(term), AsKnown(term, _words.DisplayOf(term)), TermKind.Word, talksWith, occurrences)
        : new Term(IdOf(term), FormOf(term), AsKnown(term, DisplayOf(term)), TermKind.Phrase, talksWith, occurrences);

    /// <summary>A few talks may happen to write a term in capitals only (in headings, say): how most people write it goes before that.</summary>
    private string AsKnown(int term, string display)
    {
        if (_background.Find(IdOf(term)) is not { } known || display.EndsWith(')'))
            return display;
        if (string.Equals(known.Display, display, StringComparison.OrdinalIgnoreCase))
            return known.Display;
        var isPlain = !known.Display.Any(char.IsUpper);
        return isPlain ? display.ToLowerInvariant() : display;
    }

    private int[] Parts(int term) => _phrases.Phrases[term - _words.Count];

    private string FormOf(int term) => Spelling(term)?.ToLowerInvariant() ?? string.Join(' ', Parts(term).Select(_words.FormOf));

    private string DisplayOf(int term)
    {
        var spelled = Spelling(term) ?? string.Join(' ', Parts(term).Select(_words.DisplayOf));
        var abbreviated = _asAcronym.GetValueOrDefault(term);
        var written = _surfaces.TryGetValue(term, out var seen) ? seen.Values.Sum() : 0;
        // An acronym that few use beside the words only lengthens every label.
        if (abbreviated * 3 < written || !_termOfAcronym.ContainsValue(term))
            return spelled;
        var acronym = string.Concat(Parts(term).Select(word => char.ToUpperInvariant(_words.KeyOf(word)[0])));
        return abbreviated > written ? acronym : $"{spelled} ({acronym})";
    }

    private string? Spelling(int term) => _surfaces.TryGetValue(term, out var seen) ? WordTable.Commonest(seen) : null;

    /// <summary>Remembers how a phrase was written inside a sentence; titles and starts count only through their words.</summary>
    private void Note(int term, TokenizedTalk tokens, int at, int length)
    {
        var parts = tokens.Span.Slice(at, length);
        var isPlain = parts[0] is { StartsSegment: false, Place: not Place.Title };
        var spelled = isPlain ? parts[0].Surface : WrittenAs(parts[0]);
        for (var i = 1; i < length; i++)
            spelled = string.Concat(spelled, " ", isPlain ? parts[i].Surface : WrittenAs(parts[i]));
        if (!_surfaces.TryGetValue(term, out var seen))
            _surfaces[term] = seen = new Dictionary<string, int>(StringComparer.Ordinal);
        CollectionsMarshal.GetValueRefOrAddDefault(seen, spelled, out _)++;

        string WrittenAs(Token token)
        {
            var word = _words.Find(_words.Rules.Key(token.Text));
            var display = _words.IsStop(word) ? token.Text : _displays[word] ??= _words.DisplayOf(word);
            return string.Equals(display, token.Text, StringComparison.OrdinalIgnoreCase) ? display : token.Text;
        }
    }

    private static Dictionary<int, int> TermOfAcronym(int words, PhraseTable phrases, SortedDictionary<int, int[]> acronyms)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < phrases.Phrases.Count; i++)
            places[string.Join(' ', phrases.Phrases[i])] = words + i;
        Dictionary<int, int> found = [];
        foreach (var (acronym, spelled) in acronyms)
            if (places.TryGetValue(string.Join(' ', spelled), out var term))
                found[acronym] = term;
        return found;
    }
}
