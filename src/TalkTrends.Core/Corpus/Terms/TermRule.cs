namespace TalkTrends.Core.Corpus.Terms;

/// <summary>How words become terms, while they are learned and afterwards: single words, and the longest phrase at each place beside them.</summary>
/// <remarks>A phrase's words count as words too, so that talks which say it in other words stay near. Safe for several threads.</remarks>
/// <param name="phrases">The phrases, whether or not they are terms: where one stands no shorter one is read.</param>
/// <param name="termOfAcronym">By word: the term of the phrase it stands for; −1: that phrase is none.</param>
/// <param name="termOfWord">−1: the word is a term only inside a phrase.</param>
/// <param name="termOfPhrase">By index of <paramref name="phrases"/>; −1: none.</param>
/// <param name="isSilent">Words where no term begins.</param>
internal sealed class TermRule(
    PhraseTable phrases, IReadOnlyDictionary<int, int> termOfAcronym, Func<int, int> termOfWord, Func<int, int> termOfPhrase, Func<int, bool> isSilent)
{
    /// <summary>A term in a talk.</summary>
    /// <param name="Term">The term.</param>
    /// <param name="At">0-based index of its first word.</param>
    /// <param name="Words">Words that it was read from: of a phrase 1 where it was met as its acronym.</param>
    public readonly record struct Found(int Term, int At, int Words);

    /// <summary>Fills <paramref name="found"/> with the terms of one talk as they come; words for which <paramref name="isName"/> holds are left out, and phrases that hold one.</summary>
    public void Read(WordStream talk, Func<int, bool> isName, List<Found> found)
    {
        found.Clear();
        var phraseEnd = 0;
        for (var at = 0; at < talk.Words.Length; at++)
        {
            var word = talk.Words[at];
            if (isSilent(word) || isName(word))
                continue;
            if (termOfAcronym.TryGetValue(word, out var spelled))
            {
                Add(spelled, at, 1);
                continue;
            }
            Add(termOfWord(word), at, 1);
            if (at < phraseEnd)
                continue;
            var (phrase, length) = phrases.LongestAt(talk, at);
            if (phrase < 0 || Array.Exists(phrases.Phrases[phrase], isName.Invoke))
                continue;
            Add(termOfPhrase(phrase), at, length);
            phraseEnd = at + length;
        }

        void Add(int term, int at, int words)
        {
            if (term >= 0)
                found.Add(new Found(term, at, words));
        }
    }
}
