using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>A small sketch of each talk's text, from which two texts' likeness is estimated: MinHash (Broder 1997) over three words in a row.</summary>
/// <remarks>
/// Words that stand in a boilerplate clause, one that talks of several titles share word for word, are left out.
/// The hash functions are fixed: no seed of the process enters. Time is linear in the words.
/// </remarks>
internal sealed class TextSketches
{
    /// <summary>Bands of <see cref="Rows"/> hashes: texts of likeness 0.5 share one in 96 of 100 cases, of 0.7 always, of 0.1 in 2.</summary>
    public const int Bands = 24;

    private const int Rows = 3;
    private const int Hashes = Bands * Rows;
    private const int Shingle = 3;
    private const int FewestShingles = 12;
    private const int ShortestClause = 6;
    private const int BoilerplateTitles = 4;

    private static readonly uint[] s_multipliers = Multipliers();

    private readonly uint[]?[] _minima;

    private TextSketches(uint[]?[] minima) => _minima = minima;

    /// <summary>Sketches the texts; entry i belongs to talk i.</summary>
    public static TextSketches Of(IReadOnlyList<TokenizedTalk> talks, IReadOnlyList<TalkTitle> titles)
    {
        var boilerplate = Boilerplate(talks, titles);
        var minima = new uint[]?[talks.Count];
        Parallel.For(0, talks.Count, i => minima[i] = Sketch(talks[i], boilerplate));
        return new TextSketches(minima);
    }

    /// <summary>False for texts of too few words of their own.</summary>
    public bool HasText(int talk) => _minima[talk] is not null;

    /// <summary>Estimate of the shingles two texts have in common by all that either has: in [0, 1], standard error at most 0.06; null where one has too few words.</summary>
    public double? Likeness(int left, int right)
    {
        if (_minima[left] is not { } a || _minima[right] is not { } b)
            return null;
        var same = 0;
        for (var i = 0; i < Hashes; i++)
            same += a[i] == b[i] ? 1 : 0;
        return (double)same / Hashes;
    }

    /// <summary>The key of one band of a sketched text.</summary>
    public ulong Band(int talk, int band)
    {
        var minima = _minima[talk]!;
        var key = Mix((ulong)band + 1);
        for (var row = 0; row < Rows; row++)
            key = Mix(key ^ minima[(band * Rows) + row]);
        return key;
    }

    private static uint[]? Sketch(TokenizedTalk talk, HashSet<ulong> boilerplate)
    {
        var minima = new uint[Hashes];
        Array.Fill(minima, uint.MaxValue);
        var shingles = 0;
        var (first, second, run) = (0UL, 0UL, 0);
        var leftOut = false;
        var i = 0;
        while (i < talk.Tokens.Count)
        {
            var end = ClauseEnd(talk, i);
            // A clause too short to be known by itself goes with the one before it.
            if (end - i >= ShortestClause)
                leftOut = boilerplate.Contains(ClauseHash(talk, i, end));
            if (leftOut || talk.Tokens[i].Place == Place.Title)
            {
                leftOut &= talk.Tokens[i].Place != Place.Title;
                (run, i) = (0, end);
                continue;
            }
            for (; i < end; i++)
            {
                var third = WordHash(talk.Tokens[i].Text);
                if (++run >= Shingle)
                {
                    shingles++;
                    Lower(minima, (uint)(Mix(first ^ (second * 3) ^ (third * 5)) >> 32));
                }
                (first, second) = (second, third);
            }
        }
        return shingles >= FewestShingles ? minima : null;
    }

    // Odd multipliers permute the 32-bit numbers; the xor keeps zero from being everybody's minimum.
    private static void Lower(uint[] minima, uint shingle)
    {
        for (var i = 0; i < minima.Length; i++)
        {
            var hash = (shingle ^ (uint)(i * 0x9E3779B1)) * s_multipliers[i];
            hash ^= hash >> 15;
            if (hash < minima[i])
                minima[i] = hash;
        }
    }

    /// <summary>Hashes of the clauses of six words and more that stand under at least four titles.</summary>
    private static HashSet<ulong> Boilerplate(IReadOnlyList<TokenizedTalk> talks, IReadOnlyList<TalkTitle> titles)
    {
        var uses = new (ulong Clause, ulong Title)[talks.Count][];
        Parallel.For(0, talks.Count, t =>
        {
            List<(ulong, ulong)> own = [];
            var title = WordHash(titles[t].Key);
            for (var i = 0; i < talks[t].Tokens.Count;)
            {
                var end = ClauseEnd(talks[t], i);
                if (end - i >= ShortestClause && talks[t].Tokens[i].Place != Place.Title)
                    own.Add((ClauseHash(talks[t], i, end), title));
                i = end;
            }
            uses[t] = [.. own];
        });
        var all = uses.SelectMany(own => own).ToArray();
        Array.Sort(all);
        HashSet<ulong> boilerplate = [];
        for (var i = 0; i < all.Length;)
        {
            var (clause, under) = (all[i].Clause, 0);
            for (var before = (ulong?)null; i < all.Length && all[i].Clause == clause; i++)
            {
                under += before == all[i].Title ? 0 : 1;
                before = all[i].Title;
            }
            if (under >= BoilerplateTitles)
                boilerplate.Add(clause);
        }
        return boilerplate;
    }

    private static int ClauseEnd(TokenizedTalk talk, int start)
    {
        var end = start + 1;
        while (end < talk.Tokens.Count && !talk.Tokens[end].StartsSegment)
            end++;
        return end;
    }

    private static ulong ClauseHash(TokenizedTalk talk, int start, int end)
    {
        var hash = 0UL;
        for (var i = start; i < end; i++)
            hash = Mix(hash ^ WordHash(talk.Tokens[i].Text));
        return hash;
    }

    /// <summary>FNV-1a over the characters: the same in every process, as string.GetHashCode is not.</summary>
    private static ulong WordHash(string word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    private static uint[] Multipliers()
    {
        var multipliers = new uint[Hashes];
        var state = 0UL;
        for (var i = 0; i < Hashes; i++)
            multipliers[i] = (uint)Mix(state += 0x9E3779B97F4A7C15UL) | 1;
        return multipliers;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }
}
