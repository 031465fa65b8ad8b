using System.Runtime.InteropServices;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>Phrases of two to four words that belong together, found by normalised pointwise mutual information.</summary>
/// <remarks>
/// For words w₁…wₙ: NPMI = ln[P(w₁…wₙ) / ΠP(wᵢ)] / (−(n−1)·ln P(w₁…wₙ)), Bouma (2009) generalised to n words; 1 where they occur only together.
/// A phrase begins and ends with words that are terms, or ends with a letter ("RISC-V"); function words may stand inside ("infrastructure as code").
/// </remarks>
internal sealed class PhraseTable
{
    public const int LongestPhrase = 4;
    private const double LeastNpmi = 0.4;

    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _phraseOfNode = [];
    private readonly List<int[]> _phrases = [];

    /// <summary>The words of each phrase.</summary>
    public IReadOnlyList<int[]> Phrases => _phrases;

    /// <summary>Learns the phrases of the talks that teach.</summary>
    /// <param name="talks">All talks; those that do not teach are left out of the counts.</param>
    /// <param name="table">Their words.</param>
    /// <param name="given">Phrases known from elsewhere, taken without a count.</param>
    /// <param name="wellInformed">The usual phrases are among those given: a rarer one must be met in three talks, so that two talks of one speaker coin none.</param>
    public static PhraseTable Learn(IReadOnlyList<WordStream> talks, WordTable table, IEnumerable<int[]> given, bool wellInformed)
    {
        var found = Of(given);
        var teaching = talks.Where(talk => talk.Teaches).ToList();
        var leastTalks = Math.Max(wellInformed ? 3 : 2, (int)Math.Ceiling(Math.Sqrt(teaching.Count) / 14));
        var leastCount = leastTalks + 1;
        var (wordCounts, total) = CountWords(teaching, table.Count);

        // An n-gram is counted only where its first n−1 words are frequent themselves: few candidates survive each round.
        var frequent = new HashSet<NGram>();
        for (var length = 2; length <= LongestPhrase; length++)
        {
            var counts = CountNGrams(teaching, table, length, frequent, wordCounts, leastCount);
            var kept = counts.Where(pair => pair.Value.Count >= leastCount && pair.Value.Talks >= leastTalks).Select(pair => pair.Key).ToList();
            foreach (var gram in kept.Order())
                if ((!table.IsStop(gram.Last) || StopWords.MayEnd(table.KeyOf(gram.Last))) && Npmi(gram, counts[gram].Count) >= LeastNpmi)
                    found.Add(gram.Words());
            frequent = [.. kept];
        }
        return found;

        double Npmi(NGram gram, int count)
        {
            var together = Math.Log((double)count / total);
            var apart = 0.0;
            foreach (var word in gram.Words())
                apart += Math.Log((double)wordCounts[word] / total);
            return (together - apart) / (-(gram.Length - 1) * together);
        }
    }

    /// <summary>Phrases known already, each once, in their order.</summary>
    public static PhraseTable Of(IEnumerable<int[]> phrases)
    {
        var table = new PhraseTable();
        foreach (var phrase in phrases)
            table.Add(phrase);
        return table;
    }

    /// <summary>The longest phrase that begins at <paramref name="at"/> and its number of words; (-1, 0) where none does.</summary>
    public (int Phrase, int Words) LongestAt(WordStream talk, int at)
    {
        var (best, words, node) = (-1, 0, 0);
        for (var i = at; i < talk.Words.Length && i - at < LongestPhrase; i++)
        {
            if ((i > at && talk.Starts[i]) || !_next.TryGetValue(Edge(node, talk.Words[i]), out node))
                break;
            if (_phraseOfNode[node - 1] >= 0)
                (best, words) = (_phraseOfNode[node - 1], i - at + 1);
        }
        return (best, words);
    }

    private void Add(int[] words)
    {
        var node = 0;
        foreach (var word in words)
        {
            var edge = Edge(node, word);
            if (!_next.TryGetValue(edge, out node))
            {
                _phraseOfNode.Add(-1);
                _next.Add(edge, node = _phraseOfNode.Count);
            }
        }
        if (_phraseOfNode[node - 1] >= 0)
            return;
        _phraseOfNode[node - 1] = _phrases.Count;
        _phrases.Add(words);
    }

    private static long Edge(int node, int word) => ((long)node << 32) | (uint)word;

    private static (int[] Counts, long Total) CountWords(List<WordStream> talks, int words)
    {
        var counts = new int[words];
        long total = 0;
        foreach (var talk in talks)
        {
            total += talk.Words.Length;
            foreach (var word in talk.Words)
                counts[word]++;
        }
        return (counts, total);
    }

    private static Dictionary<NGram, Met> CountNGrams(List<WordStream> talks, WordTable table, int length, HashSet<NGram> frequent, int[] wordCounts, int leastCount)
    {
        Dictionary<NGram, Met> counts = [];
        for (var t = 0; t < talks.Count; t++)
        {
            var (words, starts) = (talks[t].Words, talks[t].Starts);
            for (var at = 0; at + length <= words.Length; at++)
            {
                // No phrase is commoner than its words: most pairs need not be counted.
                if (table.IsStop(words[at]) || wordCounts[words[at]] < leastCount || wordCounts[words[at + length - 1]] < leastCount || !Fits(at))
                    continue;
                var gram = NGram.Of(words.AsSpan(at, length));
                if (length > 2 && !frequent.Contains(gram.WithoutLast()))
                    continue;
                ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, gram, out _);
                met = new Met(met.Count + 1, met.Count > 0 && met.LastTalk == t ? met.Talks : met.Talks + 1, t);
            }

            bool Fits(int at)
            {
                for (var i = at + 1; i < at + length; i++)
                    if (starts[i] || (table.IsStop(words[i]) && !table.Rules.MayJoin(table.KeyOf(words[i])) && !(i == at + length - 1 && StopWords.MayEnd(table.KeyOf(words[i])))))
                        return false;
                return true;
            }
        }
        return counts;
    }

    /// <summary>How often an n-gram was met, in how many talks, and in which last.</summary>
    private readonly record struct Met(int Count, int Talks, int LastTalk);

    /// <summary>Up to four word numbers; unused places hold -1.</summary>
    private readonly record struct NGram(int A, int B, int C, int D) : IComparable<NGram>
    {
        public int Length => C < 0 ? 2 : D < 0 ? 3 : 4;

        public int Last => C < 0 ? B : D < 0 ? C : D;

        public static NGram Of(ReadOnlySpan<int> words) =>
            new(words[0], words[1], words.Length > 2 ? words[2] : -1, words.Length > 3 ? words[3] : -1);

        public NGram WithoutLast() => D >= 0 ? this with { D = -1 } : this with { C = -1 };

        public int[] Words() => Length switch { 2 => [A, B], 3 => [A, B, C], _ => [A, B, C, D] };

        public int CompareTo(NGram other) => (A, B, C, D).CompareTo((other.A, other.B, other.C, other.D));
    }
}
