using System.Globalization;

namespace TalkTrends.Core.Comparisons;

/// <summary>Terms that name a conference: "devops" at DevOpsDays is its name, and no finding.</summary>
public static class Namesakes
{
    private const int ShortestPart = 4;

    /// <summary>
    /// True where every word of <paramref name="item"/> is a word of <paramref name="name"/>, a run of the parts that capitals cut it into ("DevOps" of
    /// "DevOpsDays", "Python" of "EuroPython"), or the beginning of one of its words in at least four letters.
    /// </summary>
    public static bool Names(string item, string name)
    {
        var words = Words(item).ToList();
        var names = Words(name).ToList();
        return words.Count > 0 && words.TrueForAll(word => names.Exists(part => IsIn(word, part)));
    }

    private static bool IsIn(string word, string name)
    {
        if (string.Equals(word, name, StringComparison.OrdinalIgnoreCase))
            return true;
        if (word.Length >= ShortestPart && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return true;
        var parts = Parts(name);
        for (var from = 0; from < parts.Count; from++)
            for (var to = from + 1; to <= parts.Count; to++)
                if (string.Equals(word, string.Concat(parts.Skip(from).Take(to - from)), StringComparison.OrdinalIgnoreCase) && word.Length >= 3)
                    return true;
        return false;
    }

    private static IEnumerable<string> Words(string text)
    {
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
            if (i == text.Length || !char.IsLetterOrDigit(text[i]))
            {
                // Years tell editions apart and name nothing.
                if (i > from && !int.TryParse(text.AsSpan(from, i - from), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    yield return text[from..i];
                from = i + 1;
            }
    }

    /// <summary>"DevOpsDays" is Dev, Ops, Days.</summary>
    private static List<string> Parts(string word)
    {
        List<string> parts = [];
        var from = 0;
        for (var i = 1; i <= word.Length; i++)
            if (i == word.Length || (char.IsUpper(word[i]) && !char.IsUpper(word[i - 1])))
            {
                parts.Add(word[from..i]);
                from = i;
            }
        return parts;
    }
}
