using System.Text;

namespace TalkTrends.Core.Talks;

/// <summary>Text as Unicode allows it.</summary>
public static class UnicodeText
{
    /// <summary>The text with every lone half of a surrogate pair replaced and every noncharacter (U+FFFE, which two files of UTF-16 joined leave behind) dropped: neither can be normalised or written.</summary>
    public static string WellFormed(string text)
    {
        var chars = text.AsSpan();
        if (!chars.ContainsAnyInRange('\uD800', '\uDFFF') && !chars.ContainsAnyInRange('\uFFFE', '\uFFFF') && !chars.ContainsAnyInRange('\uFDD0', '\uFDEF'))
            return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF))
                kept.Append(rune);
        }
        return kept.Length == text.Length && kept.Equals(text) ? text : kept.ToString();
    }
}
