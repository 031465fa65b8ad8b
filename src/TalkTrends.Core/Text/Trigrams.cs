using System.Globalization;
using System.Text;

namespace TalkTrends.Core.Text;

/// <summary>Three letters in a row, words padded by one space: what tells languages apart.</summary>
/// <remarks>
/// Letters are lower case. A Hangul syllable, a Han character, a Hiragana and a Katakana letter each stand for all of
/// their script: which script it is says more than which of its thousands of signs.
/// </remarks>
public static class Trigrams
{
    /// <summary>The trigrams of <paramref name="text"/> in reading order; addresses and words with digits are left out.</summary>
    /// <param name="text">Text without markup.</param>
    /// <param name="most">Reading stops after so many; at least 1.</param>
    public static List<ulong> Of(string text, int most = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        List<ulong> trigrams = new(Math.Min(text.Length + 2, most));
        var composed = Composed(text);
        var at = 0;
        while (at < composed.Length && trigrams.Count < most)
        {
            while (at < composed.Length && char.IsWhiteSpace(composed[at]))
                at++;
            var start = at;
            while (at < composed.Length && !char.IsWhiteSpace(composed[at]))
                at++;
            var chunk = composed.AsSpan(start, at - start);
            if (!IsAddress(chunk))
                Read(chunk, trigrams, most);
        }
        return trigrams;
    }

    /// <summary>The key of three characters.</summary>
    public static ulong Key(char first, char second, char third) => ((ulong)first << 32) | ((ulong)second << 16) | third;

    /// <summary>The three characters of a key.</summary>
    public static string Text(ulong key) => new([(char)(key >> 32), (char)(key >> 16), (char)key]);

    private static void Read(ReadOnlySpan<char> chunk, List<ulong> trigrams, int most)
    {
        var (before, last) = (' ', ' ');
        for (var i = 0; i <= chunk.Length && trigrams.Count < most; i++)
        {
            var c = i < chunk.Length ? Folded(chunk[i]) : ' ';
            if (c == ' ' && last == ' ')
                continue;
            if (last != ' ')
                trigrams.Add(Key(before, last, c));
            (before, last) = c == ' ' ? (' ', ' ') : (last, c);
        }
    }

    private static char Folded(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\u00aa' => ' ',
        >= '\u3041' and <= '\u309f' => 'あ',
        >= '\u30a0' and <= '\u30ff' => 'ア',
        >= '\u3400' and <= '\u4dbf' or >= '\u4e00' and <= '\u9fff' or >= '\uf900' and <= '\ufaff' => '一',
        >= '\uac00' and <= '\ud7a3' => '가',
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => char.ToLowerInvariant(c),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => c,
            _ => ' ',
        },
    };

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.IndexOfAny('@', '_', '\\') >= 0 || chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        // "k8s", "py3k" and "2to3" are words of no language; in scripts without spaces a digit stands inside a sentence.
        var (digit, foreign) = (false, false);
        foreach (var c in chunk)
            (digit, foreign) = (digit || char.IsAsciiDigit(c), foreign || c > '\u02ff');
        return digit && !foreign;
    }

    /// <summary>Composed, so that one letter with its accent is one character; text with half a surrogate pair stays as it is.</summary>
    private static string Composed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
