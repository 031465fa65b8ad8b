using System.Runtime.InteropServices;

namespace TalkTrends.Core.Text;

/// <summary>Where in a talk a word stands.</summary>
public enum Place
{
    /// <summary>In the title.</summary>
    Title,

    /// <summary>Among the first 60 words of the text.</summary>
    Opening,

    /// <summary>Later in the text.</summary>
    Body,
}

/// <summary>One word of a talk. Every word is kept, function words too, so that phrases such as "infrastructure as code" can be found.</summary>
/// <param name="Text">Normalised: NFKC, invariant lower case, no possessive. Never empty.</param>
/// <param name="Surface">As written in the document.</param>
/// <param name="Line">1-based line of the document.</param>
/// <param name="Place">Where in the talk.</param>
/// <param name="StartsSegment">True where the words before belong to another sentence, list item or clause: no phrase reaches across.</param>
public readonly record struct Token(string Text, string Surface, int Line, Place Place, bool StartsSegment);

/// <summary>A talk's words, title first: a pure function of the talk.</summary>
/// <param name="TalkId">The talk.</param>
/// <param name="Tokens">In reading order; the words of the title come first.</param>
/// <param name="TextWords">Number of words of the text, the title's not counted.</param>
public sealed record TokenizedTalk(string TalkId, IReadOnlyList<Token> Tokens, int TextWords)
{
    /// <summary>The words, for loops that look at every word of a corpus.</summary>
    internal ReadOnlySpan<Token> Span => Tokens is List<Token> list ? CollectionsMarshal.AsSpan(list) : Tokens as Token[] ?? [.. Tokens];
}
