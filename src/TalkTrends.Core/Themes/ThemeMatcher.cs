using System.Collections.Frozen;
using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Themes;

/// <summary>All terms of a catalogue as one tree of words, so that a talk is read once for all themes.</summary>
internal sealed class ThemeMatcher
{
    /// <summary>Marks words that a phrase of exclusion covers.</summary>
    private const int Excluded = -1;

    private readonly FrozenDictionary<string, int> _forms;
    private readonly FrozenDictionary<string, int> _surfaces;
    private readonly FrozenDictionary<long, int> _children;
    private readonly (int Theme, int Term, int Spelling)[][] _ends;
    private readonly int _themes;
    private readonly WordRules _rules;
    private readonly FrozenDictionary<string, int> _keys;

    /// <param name="themes">In the order of the catalogue.</param>
    /// <param name="rules">Those of the language of the talks.</param>
    public ThemeMatcher(IReadOnlyList<Theme> themes, WordRules rules)
    {
        _rules = rules;
        Dictionary<string, int> keys = new(StringComparer.Ordinal);
        Dictionary<string, int> surfaces = new(StringComparer.Ordinal);
        Dictionary<long, int> children = [];
        List<List<(int Theme, int Term, int Spelling)>> ends = [[]];
        for (var theme = 0; theme < themes.Count; theme++)
        {
            var number = 0;
            foreach (var term in themes[theme].Strong.Concat(themes[theme].InTitle).Concat(themes[theme].Weak))
                Add(theme, number++, term);
            foreach (var term in themes[theme].Exclusions)
                Add(theme, Excluded, term);
        }
        _forms = FormsOf(keys).ToFrozenDictionary(StringComparer.Ordinal);
        _keys = keys.ToFrozenDictionary(StringComparer.Ordinal);
        _surfaces = surfaces.ToFrozenDictionary(StringComparer.Ordinal);
        _children = children.ToFrozenDictionary();
        _ends = [.. ends.Select(end => end.ToArray())];
        _themes = themes.Count;

        void Add(int theme, int number, ThemeTerm term)
        {
            for (var spelling = 0; spelling < term.Spellings.Count; spelling++)
            {
                var node = 0;
                foreach (var word in term.Spellings[spelling].Words)
                {
                    // Written-exactly edges are odd and the others even, so that one table holds both. A word that is asked for
                    // exactly has a key too: a word of a talk without one need not be looked up a second time.
                    var key = IdOf(keys, rules.Key(word.Text));
                    var label = word.Surface is { } surface ? (2 * IdOf(surfaces, surface)) + 1 : 2 * key;
                    var edge = Edge(node, label);
                    if (!children.TryGetValue(edge, out var child))
                    {
                        child = ends.Count;
                        children.Add(edge, child);
                        ends.Add([]);
                    }
                    node = child;
                }
                ends[node].Add((theme, number, spelling));
            }
        }
    }

    /// <summary>What a talk holds: at each word the longest term of each theme, no word twice for one theme, in reading order.</summary>
    public List<ThemeHit> Find(TokenizedTalk talk)
    {
        var tokens = talk.Tokens;
        var keys = new int[tokens.Count];
        var surfaces = new int[tokens.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            if ((keys[i] = IdOf(tokens[i].Text)) != 0)
                _surfaces.TryGetValue(tokens[i].Surface, out surfaces[i]);
        }
        List<ThemeHit> hits = [];
        var free = new int[_themes];
        List<(int Theme, int Term, int Spelling, int Words)> here = [];
        for (var start = 0; start < keys.Length; start++)
        {
            if (keys[start] == 0)
                continue;
            here.Clear();
            Walk(0, start);
            if (here.Count > 1)
                here.Sort(Longest);
            var last = -1;
            foreach (var (theme, term, spelling, words) in here)
            {
                if (theme == last || start < free[theme])
                    continue;
                last = theme;
                free[theme] = start + words;
                if (term != Excluded)
                    hits.Add(new ThemeHit(theme, term, spelling, start));
            }

            void Walk(int node, int at)
            {
                foreach (var (theme, term, spelling) in _ends[node])
                    here.Add((theme, term, spelling, at - start));
                if (at == keys.Length || (at > start && tokens[at].StartsSegment))
                    return;
                if (keys[at] == 0)
                    return;
                if (_children.TryGetValue(Edge(node, 2 * keys[at]), out var child))
                    Walk(child, at + 1);
                if (surfaces[at] != 0 && _children.TryGetValue(Edge(node, (2 * surfaces[at]) + 1), out child))
                    Walk(child, at + 1);
            }
        }
        return hits;
    }

    // 0: no term has the word.
    private int IdOf(string word) => _rules == WordRules.English ? _forms.GetValueOrDefault(word) : _keys.GetValueOrDefault(_rules.Key(word));

    private static int Longest((int Theme, int Term, int Spelling, int Words) left, (int Theme, int Term, int Spelling, int Words) right) =>
        left.Theme != right.Theme ? left.Theme.CompareTo(right.Theme)
        : left.Words != right.Words ? right.Words.CompareTo(left.Words)
        : left.Term != right.Term ? left.Term.CompareTo(right.Term)
        : left.Spelling.CompareTo(right.Spelling);

    /// <summary>
    /// Every English word whose key is one of <paramref name="keys"/>: keys drop "s" or "es" or turn "ies" into "y" and do nothing else,
    /// so the forms can be written down once instead of taking the key of every word of every talk.
    /// </summary>
    private static Dictionary<string, int> FormsOf(Dictionary<string, int> keys)
    {
        Dictionary<string, int> forms = new(StringComparer.Ordinal);
        foreach (var (key, id) in keys)
            foreach (var form in (ReadOnlySpan<string>)[key, key + "s", key + "es", key.EndsWith('y') ? key[..^1] + "ies" : key])
                if (string.Equals(WordForms.Key(form), key, StringComparison.Ordinal))
                    forms[form] = id;
        return forms;
    }

    private static int IdOf(Dictionary<string, int> ids, string word)
    {
        if (!ids.TryGetValue(word, out var id))
            ids.Add(word, id = ids.Count + 1);
        return id;
    }

    private static long Edge(int node, int label) => ((long)node << 32) | (uint)label;
}
