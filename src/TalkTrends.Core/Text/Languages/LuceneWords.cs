using System.Collections.Frozen;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Analysis.Util;

namespace TalkTrends.Core.Text.Languages;

/// <summary>A language by Lucene's stop words and light stemmers, and by what <see cref="TalkWords"/> adds.</summary>
/// <remarks>English stop words count too: talks of every language quote English. The assembly is loaded only where such a language is met.</remarks>
internal sealed class LuceneWords : WordRules
{
    private const int ShortestStemmed = 4;
    private const int LongestStemmed = 60;
    private const int LongestInflection = 4;

    private readonly FrozenSet<string> _stopWords;
    private readonly Func<char[], int, int>? _stem;

    private LuceneWords(string language, FrozenSet<string> stopWords, Func<char[], int, int>? stem) =>
        (Language, _stopWords, _stem) = (language, stopWords, stem);

    /// <inheritdoc/>
    public override string Language { get; }

    /// <inheritdoc/>
    public override bool HasStopWords => _stopWords.Count > 0;

    /// <summary>The rules of a language other than English.</summary>
    public static new LuceneWords Of(string language)
    {
        var stopWords = StopSetOf(language)?.Cast<string>() ?? [];
        return new LuceneWords(language, stopWords.Concat(TalkWords.Of(language)).Select(word => word.ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal), StemmerOf(language));
    }

    /// <inheritdoc/>
    public override string Key(string word)
    {
        if (_stem is null || word.Length is < ShortestStemmed or > LongestStemmed || !word.All(char.IsLetter))
            return word;
        // A stemmer may write a longer ending than it read.
        var letters = new char[word.Length + 4];
        word.CopyTo(0, letters, 0, word.Length);
        var length = _stem(letters, word.Length);
        return length < 2 ? word : new string(letters, 0, length);
    }

    /// <inheritdoc/>
    public override bool IsStop(string word) => _stopWords.Contains(word) || StopWords.Contains(word) || (Language == "ja" && IsInflection(word));

    // Particles and endings of Japanese are written in Hiragana, and what talks are about hardly ever.
    private static bool IsInflection(string word) => word.Length <= LongestInflection && word.All(c => c is >= '\u3041' and <= '\u309F' or 'ー');

    private static CharArraySet? StopSetOf(string language) => language switch
    {
        "ar" => ArabicAnalyzer.DefaultStopSet,
        "bg" => BulgarianAnalyzer.DefaultStopSet,
        "ca" => CatalanAnalyzer.DefaultStopSet,
        "cs" => CzechAnalyzer.DefaultStopSet,
        "da" => DanishAnalyzer.DefaultStopSet,
        "de" => GermanAnalyzer.DefaultStopSet,
        "el" => GreekAnalyzer.DefaultStopSet,
        "es" => SpanishAnalyzer.DefaultStopSet,
        "eu" => BasqueAnalyzer.DefaultStopSet,
        "fa" => PersianAnalyzer.DefaultStopSet,
        "fi" => FinnishAnalyzer.DefaultStopSet,
        "fr" => FrenchAnalyzer.DefaultStopSet,
        "gl" => GalicianAnalyzer.DefaultStopSet,
        "hu" => HungarianAnalyzer.DefaultStopSet,
        "id" => IndonesianAnalyzer.DefaultStopSet,
        "it" => ItalianAnalyzer.DefaultStopSet,
        "nl" => DutchAnalyzer.DefaultStopSet,
        "no" => NorwegianAnalyzer.DefaultStopSet,
        "pt" => PortugueseAnalyzer.DefaultStopSet,
        "ro" => RomanianAnalyzer.DefaultStopSet,
        "ru" => RussianAnalyzer.DefaultStopSet,
        "sv" => SwedishAnalyzer.DefaultStopSet,
        "tr" => TurkishAnalyzer.DefaultStopSet,
        _ => null,
    };

    private static Func<char[], int, int>? StemmerOf(string language) => language switch
    {
        "bg" => new BulgarianStemmer().Stem,
        "cs" => new CzechStemmer().Stem,
        "de" => new GermanLightStemmer().Stem,
        "es" => new SpanishLightStemmer().Stem,
        "fi" => new FinnishLightStemmer().Stem,
        "fr" => new FrenchLightStemmer().Stem,
        "gl" => new GalicianMinimalStemmer().Stem,
        "hu" => new HungarianLightStemmer().Stem,
        "it" => new ItalianLightStemmer().Stem,
        "pt" => new PortugueseLightStemmer().Stem,
        "ru" => new RussianLightStemmer().Stem,
        "sv" => new SwedishLightStemmer().Stem,
        _ => null,
    };
}
