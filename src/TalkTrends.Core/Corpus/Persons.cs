using System.Globalization;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Corpus;

/// <summary>Who is who inside a corpus: spellings of one name have one id.</summary>
public static class Persons
{
    /// <summary>
    /// The id of a person: the words of the name in lower case without accents, handles and degrees, joined by hyphens.
    /// "Gregg, Brendan" and "brendan gregg (@brendangregg)" give "brendan-gregg".
    /// </summary>
    public static string IdOf(string name)
    {
        var bare = WithoutBrackets(name);
        var comma = bare.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0)
        {
            var (before, after) = (bare[..comma].Trim(), bare[(comma + 1)..].Trim());
            // "Gregg, Brendan" is turned round; "Laura Maguire, PhD" loses its degree.
            bare = after.Length > 1 && !before.Contains(' ', StringComparison.Ordinal) && !IsDegree(after) ? after + " " + before : before;
        }
        var words = bare.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word[0] != '@' && !IsDegree(word) && !IsHonorific(word));
        return Slug.Of(string.Join(' ', words));
    }

    /// <summary>The words of a name in lower case, of two letters and more: what is no topic of that person's talk.</summary>
    public static IEnumerable<string> NameWords(string name) =>
        name.Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', ',', '.', '(', ')', '@', '-', '\'', '’', '"', '/', '_'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => new StringInfo(word).LengthInTextElements > 1);

    private static string WithoutBrackets(string name)
    {
        var kept = new StringBuilder(name.Length);
        var depth = 0;
        foreach (var c in name)
        {
            depth += c is '(' or '[' ? 1 : 0;
            if (depth == 0)
                kept.Append(c);
            depth -= c is ')' or ']' && depth > 0 ? 1 : 0;
        }
        return string.IsNullOrWhiteSpace(kept.ToString()) ? name : kept.ToString().Trim();
    }

    private static bool IsDegree(string word) => word.Trim('.').Replace(".", "", StringComparison.Ordinal).ToUpperInvariant()
        is "PHD" or "MD" or "MSC" or "BSC" or "MBA" or "JR" or "SR" or "III" or "II" or "ESQ";

    private static bool IsHonorific(string word) => word.Trim('.').ToUpperInvariant() is "DR" or "PROF" or "MR" or "MRS" or "MS" or "SIR";
}
