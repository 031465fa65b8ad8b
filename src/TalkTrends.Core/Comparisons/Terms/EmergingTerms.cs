using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Comparisons.Terms;

/// <summary>Chooses, from all terms over the years, those that come up.</summary>
public static class EmergingTerms
{
    /// <summary>Terms that reports list.</summary>
    public const int MostShown = 20;

    private const double PhraseSaysWord = 0.4;
    private const double WordSaysPhrase = 0.25;

    /// <summary>
    /// Terms called rising or new, those that gained most points first. A word of which a phrase in the list says more ("supply" beside "supply chain") is left out,
    /// and so is a phrase that adds nothing to a shorter one.
    /// </summary>
    /// <param name="terms">All terms over the years.</param>
    /// <param name="most">Length of the list.</param>
    public static IReadOnlyList<TermTrend> Of(IReadOnlyList<TermTrend> terms, int most) =>
        Distinct([.. terms.Where(term => term.Verdict is Verdict.Rising or Verdict.New).OrderByDescending(Gain).ThenBy(term => term.TermId, StringComparer.Ordinal)],
            term => term.TermId, term => term.TalksCounted, most);

    /// <summary>Terms that were first met in the last five years before <paramref name="now"/>, whatever may be said of their trend; the commonest first.</summary>
    public static IReadOnlyList<TermTrend> FirstMet(IReadOnlyList<TermTrend> terms, int now, int most) =>
        Distinct([.. terms.Where(term => term.FirstYear > now - VerdictRules.YearsOfNew && term.Verdict != Verdict.CannotTell)
            .OrderByDescending(term => term.TalksCounted).ThenBy(term => term.TermId, StringComparer.Ordinal)],
            term => term.TermId, term => term.TalksCounted, most);

    /// <summary>
    /// The first items of which none says what another says: of a phrase and a word in it, the word goes where the phrase has two fifths of its talks or more,
    /// and the phrase where it has less than a quarter of them.
    /// </summary>
    public static IReadOnlyList<T> Distinct<T>(IReadOnlyList<T> items, Func<T, string> id, Func<T, int> talks, int most)
    {
        var parts = items.Select(item => id(item).Split('-')).ToList();
        List<T> kept = [];
        for (var i = 0; i < items.Count && kept.Count < most; i++)
        {
            var isSaid = false;
            for (var j = 0; j < items.Count && !isSaid; j++)
            {
                if (i == j)
                    continue;
                var (longer, shorter) = parts[i].Length >= parts[j].Length ? (i, j) : (j, i);
                if (parts[longer].Length == parts[shorter].Length || !Holds(parts[longer], parts[shorter]))
                    continue;
                var part = (double)talks(items[longer]) / talks(items[shorter]);
                isSaid = (part >= PhraseSaysWord && i == shorter) || (part < WordSaysPhrase && i == longer);
            }
            if (!isSaid)
                kept.Add(items[i]);
        }
        return kept;
    }

    private static bool Holds(string[] words, string[] part)
    {
        for (var from = 0; from + part.Length <= words.Length; from++)
            if (words.AsSpan(from, part.Length).SequenceEqual(part))
                return true;
        return false;
    }

    private static double Gain(TermTrend term) => term.LastShare - term.FirstShare ?? 0;
}
