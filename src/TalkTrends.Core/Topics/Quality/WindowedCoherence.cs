using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Quality;

/// <summary>Normalised pointwise mutual information over a window that slides along each text: gensim's <c>c_npmi</c> (4.2.0), its way of sliding included.</summary>
public static class WindowedCoherence
{
    private const double Epsilon = 1e-12;

    /// <summary>For each topic the mean over pairs of its words, in [−1, 1]; null where fewer than two of its words stand in the texts.</summary>
    /// <param name="texts">The words of each text, in order; empty texts are left out.</param>
    /// <param name="topics">The words of each topic.</param>
    /// <param name="window">Words in a window; at least 2.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window = SlidingWindows.UsualSize) =>
        [.. OfPairs(texts, topics, window).Select(npmi => npmi.GetLength(0) < 2 ? (double?)null : Mean(npmi))];

    /// <summary>For each topic the NPMI of every pair of those of its words that stand in the texts, each with itself included.</summary>
    internal static IReadOnlyList<double[,]> OfPairs(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (var word in topics.SelectMany(topic => topic))
            numbers.TryAdd(word, numbers.Count);
        var talks = TermSequences.Of([.. texts.Select(text => text.Select(word => numbers.GetValueOrDefault(word, -1)).ToArray())]);
        var met = talks.Terms.ToHashSet();
        var (counted, all) = SlidingWindows.Count(talks, numbers.Count, [.. topics.Select(topic => topic.Select(word => numbers[word]).Where(met.Contains).ToArray())], window);
        return [.. counted.Select(group => Npmi(group.Together, all))];
    }

    /// <summary>ln[(P(a, b) + ε) / (P(a)·P(b))] / −ln(P(a, b) + ε) of every pair of a group, from the windows that hold them; −1 for a term that stands in none.</summary>
    internal static double[,] Npmi(int[,] together, long windows)
    {
        var size = together.GetLength(0);
        var npmi = new double[size, size];
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++)
            {
                var joint = (double)together[a, b] / windows + Epsilon;
                var apart = (double)together[a, a] / windows * together[b, b] / windows;
                npmi[a, b] = apart == 0 ? -1 : Math.Log(joint / apart) / -Math.Log(joint);
            }
        return npmi;
    }

    private static double Mean(double[,] npmi)
    {
        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < npmi.GetLength(0); a++)
            for (var b = a + 1; b < npmi.GetLength(0); b++, pairs++)
                sum += npmi[a, b];
        return sum / pairs;
    }
}
