using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Comparisons;

/// <summary>Two themes in one talk: a row of theme_pairs.</summary>
/// <param name="ThemeA">Id; before the other in ordinal order.</param>
/// <param name="ThemeB">Id.</param>
/// <param name="TalksBoth">Talks counted for both.</param>
/// <param name="Expected">Talks that would be counted for both by chance: r_a·r_b/n.</param>
/// <param name="Lift">Both by expected.</param>
/// <param name="P">Fisher's exact test, two-sided.</param>
/// <param name="Q">Benjamini–Hochberg's q over all pairs.</param>
public sealed record ThemePair(string ThemeA, string ThemeB, int TalksBoth, double Expected, double Lift, double P, double Q);

/// <summary>Which themes keep company.</summary>
public static class ThemePairs
{
    /// <summary>All pairs of themes of at least ten counted talks each, over all talks with text; sorted by both ids.</summary>
    public static IReadOnlyList<ThemePair> Of(ComparedCorpus corpus)
    {
        var n = corpus.Total;
        int[] kept = [.. Enumerable.Range(0, corpus.Themes.Count).Where(theme => corpus.Themes[theme].Total >= ComparedCorpus.FewestTalks)];
        var both = new int[corpus.Themes.Count, corpus.Themes.Count];
        foreach (var (_, themes) in corpus.ThemeSets)
            for (var i = 0; i < themes.Length; i++)
                for (var j = i + 1; j < themes.Length; j++)
                    both[themes[i], themes[j]]++;
        List<ThemePair> pairs = [];
        for (var i = 0; i < kept.Length; i++)
            for (var j = i + 1; j < kept.Length; j++)
            {
                var (a, b, together) = (corpus.Themes[kept[i]], corpus.Themes[kept[j]], both[kept[i], kept[j]]);
                var expected = (double)a.Total * b.Total / n;
                // Of the talks of a, and of all others, how many are of b; a theme in every talk leaves no others, and nothing to test.
                var p = FisherExact.P(together, a.Total, b.Total - together, n - a.Total) ?? 1;
                pairs.Add(new ThemePair(a.Id, b.Id, together, expected, together / expected, p, 1));
            }
        var q = BenjaminiHochberg.Adjust([.. pairs.Select(pair => pair.P)]);
        return [.. pairs.Select((pair, i) => pair with { Q = q[i] })];
    }
}
