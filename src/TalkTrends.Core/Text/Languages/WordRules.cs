using System.Collections.Concurrent;

namespace TalkTrends.Core.Text.Languages;

/// <summary>What a language's words are worth: which are no term by themselves, and which are forms of one word. Immutable, and safe for several threads.</summary>
public abstract class WordRules
{
    private static readonly ConcurrentDictionary<string, WordRules> s_known = new(StringComparer.Ordinal);

    /// <summary>The rules of English.</summary>
    public static WordRules English { get; } = new EnglishWords();

    /// <summary>Two-letter code of the language.</summary>
    public abstract string Language { get; }

    /// <summary>False where no list of stop words is at hand: a topic may then be named by function words.</summary>
    public virtual bool HasStopWords => true;

    /// <summary>The rules of a language; of one that is not known here, words are compared as they are written.</summary>
    /// <param name="language">Two-letter code.</param>
    public static WordRules Of(string language) => language == "en" ? English : s_known.GetOrAdd(language, LuceneWords.Of);

    /// <summary>What all inflected forms of a word share: for comparing, not for showing.</summary>
    /// <param name="word">Normalised, as <see cref="Token.Text"/> is.</param>
    public abstract string Key(string word);

    /// <summary>True for words that are no term by themselves.</summary>
    /// <param name="word">Normalised.</param>
    public abstract bool IsStop(string word);

    /// <summary>True for the stop words that may stand inside a phrase, never at its ends.</summary>
    public virtual bool MayJoin(string word) => false;

    /// <summary>True for words that are a term only beside another.</summary>
    public virtual bool IsHalf(string word) => false;
}
