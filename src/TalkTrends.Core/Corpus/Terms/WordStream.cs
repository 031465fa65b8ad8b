using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>One talk's words as numbers, token by token.</summary>
/// <param name="Words">Numbers of <see cref="WordTable"/>.</param>
/// <param name="Starts">True where a new sentence or clause begins.</param>
/// <param name="Teaches">The talk's counts go into phrases and vocabulary.</param>
internal sealed record WordStream(int[] Words, bool[] Starts, bool Teaches)
{
    public static WordStream Of(TokenizedTalk talk, WordTable table, bool teaches)
    {
        var tokens = talk.Span;
        var (words, starts) = (new int[tokens.Length], new bool[tokens.Length]);
        for (var i = 0; i < words.Length; i++)
            (words[i], starts[i]) = (table.Add(tokens[i]), tokens[i].StartsSegment);
        return new WordStream(words, starts, teaches);
    }
}
