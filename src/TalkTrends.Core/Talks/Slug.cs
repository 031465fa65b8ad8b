using System.Globalization;
using System.Text;

namespace TalkTrends.Core.Talks;

/// <summary>Turns a path or a name into an id that is safe in file names, URLs and tables.</summary>
public static class Slug
{
    /// <summary>Lower-case letters, digits and single hyphens; accents are dropped; "x" where nothing is left.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in UnicodeText.WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? "x" : trimmed;
    }
}
