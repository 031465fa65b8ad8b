using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>One talk's words as numbers, token by token.</summary>
/// <param name="Words">Numbers of <see cref="WordTable"/>.</param>
/// <param name="Starts">True where a new sentence or clause begins.</param>
/// <param name="Teaches">The talk's counts go into phrases and vocabulary.</param>
internal sealed record WordStream(int[] Words, bool[] Starts, bool Teaches)
{
    public static WordStream Of(TokenizedTalk talk, WordTable table, bool teaches)
    {
        var (words, starts) = (new int[talk.Tokens.Count], new bool[talk.Tokens.Count]);
        for (var i = 0; i < words.Length; i++)
            (words[i], starts[i]) = (table.Add(talk.Tokens[i]), talk.Tokens[i].StartsSegment);
        return new WordStream(words, starts, teaches);
    }
}
