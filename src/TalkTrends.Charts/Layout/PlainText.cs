using System.Globalization;
using System.Text;

namespace TalkTrends.Charts.Layout;

/// <summary>Text that may stand in an SVG: what XML forbids or a reader cannot see is gone.</summary>
public static class PlainText
{
    /// <summary>
    /// Runs of white space become one space; control characters, invisible direction marks and non-characters go; half surrogates
    /// become U+FFFD. Without the marks a title cannot turn the text around it.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        var space = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && rune.Value != NoBreakSpace)
            {
                space = clean.Length > 0;
                continue;
            }

            if (IsUnwanted(rune))
                continue;
            if (space)
                clean.Append(' ');
            space = false;
            clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private const int NoBreakSpace = 0xA0;

    private static bool IsUnwanted(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => true,
            // The joiner makes one emoji of several; scripts such as Persian need the non-joiner.
            UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
            _ => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE,
        };
}
