using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>Reads talks as the terms of a vocabulary, by the rule they were learned by. Safe for several threads.</summary>
internal sealed class VocabularyReader
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly WordRules _rules;
    private readonly HashSet<int> _names;
    private readonly TermRule _rule;

    public VocabularyReader(TermVocabulary vocabulary)
    {
        _rules = WordRules.Of(vocabulary.Language);
        Dictionary<int, int> termOfWord = [];
        Dictionary<string, int> termOfSpelled = new(StringComparer.Ordinal);
        for (var term = 0; term < vocabulary.Terms.Count; term++)
            if (vocabulary.Terms[term].Kind == TermKind.Phrase)
                termOfSpelled[vocabulary.Terms[term].Id] = term;
            else
                termOfWord[NumberOf(vocabulary.Terms[term].Id)] = term;
        var known = vocabulary.Phrases.Distinct(StringComparer.Ordinal).ToList();
        var phrases = PhraseTable.Of(known.Select(phrase => phrase.Split(' ').Select(NumberOf).ToArray()));
        int[] termOfPhrase = [.. known.Select(TermOf)];
        Dictionary<int, int> termOfAcronym = [];
        foreach (var (acronym, phrase) in vocabulary.Acronyms)
            termOfAcronym[NumberOf(acronym)] = TermOf(phrase);
        _names = [.. vocabulary.Names.Select(NumberOf)];
        _rule = new TermRule(phrases, termOfAcronym, word => termOfWord.GetValueOrDefault(word, -1), phrase => termOfPhrase[phrase], word => word < 0);

        int TermOf(string phrase) => termOfSpelled.GetValueOrDefault(phrase.Replace(' ', '-'), -1);

        int NumberOf(string word) => _words.TryGetValue(word, out var number) ? number : _words[word] = _words.Count;
    }

    /// <summary>Terms and occurrences of one talk, ascending by term.</summary>
    public List<(int Term, int Count)> Read(CorpusTalk talk)
    {
        var own = talk.OwnNames.SelectMany(Persons.NameWords).Select(Find).ToHashSet();
        List<TermRule.Found> found = [];
        _rule.Read(
            new WordStream([.. talk.Tokens.Tokens.Select(token => Find(token.Text))], [.. talk.Tokens.Tokens.Select(token => token.StartsSegment)], Teaches: false),
            word => _names.Contains(word) || own.Contains(word), found);
        return [.. found.GroupBy(term => term.Term).OrderBy(term => term.Key).Select(term => (term.Key, term.Count()))];
    }

    private int Find(string word) => _words.GetValueOrDefault(_rules.Key(word), -1);
}
