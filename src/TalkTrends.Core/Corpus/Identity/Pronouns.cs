using System.Collections.Frozen;

namespace TalkTrends.Core.Corpus.Identity;

/// <summary>Tells the pronouns that people put behind their names from a company.</summary>
public static class Pronouns
{
    // English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish; the newer ones; and what stands for "whichever you like".
    private static readonly FrozenSet<string> s_words = FrozenSet.ToFrozenSet(
        ("he him his she her hers they them theirs it its xe xem xyr ze zir hir hirs ey em fae faer ae aer ve ver "
        + "er ihm ihn sie ihr dey deren sier xier keine kein il lui elle iel ielle el ella elle ele ela elu lui lei hij hem zij haar hen hun han hon hen "
        + "any all none every either no ask pronouns pronoun preferred prefer and or").Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly char[] s_between = ['/', ',', ';', '|', ' ', '.', '·', '&', '+', ':', '*'];

    /// <summary>True for "she/her", "er/he", "they/them, any", "any pronouns", "none"; false for anything with another word in it.</summary>
    public static bool Are(string text)
    {
        var words = text.Split(s_between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length is > 0 and <= 12 && words.All(s_words.Contains);
    }
}
