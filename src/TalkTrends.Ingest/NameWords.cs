using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest;

/// <summary>A run of letters, or of digits, in a line.</summary>
/// <param name="Key">Lower case, without accents.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct NameWord(string Key, int Start, int End)
{
    /// <summary>True for a run of digits.</summary>
    public bool IsNumber => char.IsAsciiDigit(Key[0]);
}

/// <summary>Cuts lines so that spellings of one name compare equal: "QCON PLUS", "QCon-Plus", "qconplus".</summary>
internal static class NameWords
{
    private const int LongestLine = 2000;

    /// <summary>The words of the line's first 2,000 characters; letters and digits part ("LISA12" is two words).</summary>
    public static List<NameWord> Of(string line)
    {
        var words = new List<NameWord>();
        var most = Math.Min(line.Length, LongestLine);
        for (var start = 0; start < most;)
        {
            if (!char.IsLetterOrDigit(line[start]))
            {
                start++;
                continue;
            }
            var digits = char.IsAsciiDigit(line[start]);
            var end = start + 1;
            while (end < most && char.IsAsciiDigit(line[end]) == digits && (char.IsLetterOrDigit(line[end]) || IsMark(line[end])))
                end++;
            var key = Key(line.AsSpan(start, end - start));
            if (key.Length > 0)
                words.Add(new NameWord(key, start, end));
            start = end;
        }
        return words;
    }

    /// <summary>Letters and digits alone, in lower case, without accents.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Ascii(text) ? text : UnicodeText.WellFormed(text.ToString()).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.ToString();
    }

    private static bool Ascii(ReadOnlySpan<char> text) => System.Text.Ascii.IsValid(text);

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
