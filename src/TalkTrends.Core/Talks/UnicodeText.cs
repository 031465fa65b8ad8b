namespace TalkTrends.Core.Talks;

/// <summary>Text as Unicode allows it.</summary>
public static class UnicodeText
{
    /// <summary>The text with every lone half of a surrogate pair, as damaged JSON holds it, replaced: such a half can neither be normalised nor written.</summary>
    public static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;
}
