using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>Where the words of one talk stand in the background's space, with and without the terms of a theme.</summary>
/// <remarks>
/// A talk stands at the sum of its words' vectors, each times its rarity and the square root of its number of occurrences, scaled to length 1.
/// For a theme the words of its own strong terms are left out: they are evidence already, and what is asked is what company they keep.
/// </remarks>
internal sealed class TalkContext
{
    /// <summary>Different known words below which a talk says too little of its company.</summary>
    public const int LeastWords = 12;

    private static readonly Comparer<(int Word, int Occurrences)> ByWord = Comparer<(int Word, int Occurrences)>.Create((left, right) => left.Word.CompareTo(right.Word));

    private readonly ThemeCatalogue _catalogue;
    private readonly WordSpace _space;
    private readonly int[] _words;
    private readonly Sum _opening;
    private readonly Sum _whole;

    public TalkContext(TokenizedTalk talk, ThemeCatalogue catalogue, WordSpace space)
    {
        (_catalogue, _space) = (catalogue, space);
        _words = new int[talk.Tokens.Count];
        var opening = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = space.Find(talk.Tokens[i].Text);
            if (talk.Tokens[i].Place != Place.Body)
                opening = i + 1;
        }
        _opening = Of(opening);
        _whole = opening == _words.Length ? _opening : Of(_words.Length);
    }

    /// <summary>The logit of the theme by the words beside its terms, as far as <paramref name="last"/>; null where too few are known.</summary>
    public double? LogitOf(ThemeContext context, ReadOnlySpan<ThemeHit> hits, Place last)
    {
        Span<float> at = stackalloc float[_space.Dimensions];
        if (!Position(hits, last, at))
            return null;
        var logit = context.Bias;
        for (var d = 0; d < at.Length; d++)
            logit += (double)context.Weights[d] * at[d];
        return logit;
    }

    /// <summary>Where the talk stands without the words of the theme's strong terms; false where too few others are known.</summary>
    /// <param name="hits">What was found of one theme.</param>
    /// <param name="last">How far to read.</param>
    /// <param name="at">Takes the unit vector.</param>
    public bool Position(ReadOnlySpan<ThemeHit> hits, Place last, Span<float> at)
    {
        var sum = last == Place.Body ? _whole : _opening;
        sum.Vector.CopyTo(at);
        List<int> taken = [];
        foreach (var hit in hits)
        {
            var theme = _catalogue.Themes[hit.Theme];
            if (!theme.IsStrong(hit.Term, Place.Title, takenUp: true))
                continue;
            var length = theme.Term(hit.Term).Spellings[hit.Spelling].Words.Count;
            for (var i = hit.Token; i < Math.Min(hit.Token + length, sum.Tokens); i++)
                if (_words[i] >= 0)
                    taken.Add(_words[i]);
        }
        var left = sum.Words.Length;
        foreach (var (word, occurrences) in Counted(taken))
        {
            var all = sum.Words[Array.BinarySearch(sum.Words, (word, 0), ByWord)].Occurrences;
            Vectors.AddScaled(at, _space.VectorOf(word), MathF.Sqrt(all - occurrences) - MathF.Sqrt(all));
            left -= occurrences == all ? 1 : 0;
        }
        return left >= LeastWords && Vectors.Normalise(at) > 0;
    }

    private Sum Of(int tokens)
    {
        var words = Counted([.. _words.Take(tokens).Where(word => word >= 0)]);
        var vector = new float[_space.Dimensions];
        foreach (var (word, occurrences) in words)
            Vectors.AddScaled(vector.AsSpan(), _space.VectorOf(word), MathF.Sqrt(occurrences));
        return new Sum(tokens, words, vector);
    }

    /// <summary>Words with their occurrences, ascending.</summary>
    private static (int Word, int Occurrences)[] Counted(List<int> words)
    {
        words.Sort();
        List<(int Word, int Occurrences)> counted = [];
        foreach (var word in words)
            if (counted.Count > 0 && counted[^1].Word == word)
                counted[^1] = (word, counted[^1].Occurrences + 1);
            else
                counted.Add((word, 1));
        return [.. counted];
    }

    /// <summary>The first <paramref name="Tokens"/> words of the talk: those that the background knows, ascending, and where they stand together.</summary>
    private readonly record struct Sum(int Tokens, (int Word, int Occurrences)[] Words, float[] Vector);
}
