using TalkTrends.Core.Text;

namespace TalkTrends.Core.Themes;

/// <summary>The single words of a background, each with how rare it is and where it stands among the others.</summary>
internal sealed class WordSpace
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly float[] _vectors;

    public WordSpace(TermBackground background)
    {
        Dimensions = background.Dimensions;
        var words = background.Terms.Where(term => !term.IsPhrase).ToArray();
        _vectors = new float[words.Length * Dimensions];
        for (var word = 0; word < words.Length; word++)
        {
            _words.Add(words[word].Id, word);
            // Rare words say more: the inverse talk frequency.
            var rarity = (float)Math.Log((double)background.Talks / words[word].TalksWith);
            for (var d = 0; d < Dimensions; d++)
                _vectors[(word * Dimensions) + d] = rarity * words[word].Vector[d] / 127f;
        }
    }

    public int Dimensions { get; }

    /// <summary>The number of a normalised word; −1 where the background does not know it.</summary>
    public int Find(string word) => _words.GetValueOrDefault(WordForms.Key(word), -1);

    /// <summary>A word's vector times its rarity.</summary>
    public ReadOnlySpan<float> VectorOf(int word) => _vectors.AsSpan(word * Dimensions, Dimensions);
}
