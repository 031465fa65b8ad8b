using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Normalised pointwise mutual information over a window that slides along each text: gensim's <c>c_npmi</c> (4.2.0), its way of sliding included.</summary>
public static class WindowedCoherence
{
    private const double Epsilon = 1e-12;

    /// <summary>For each topic the mean over pairs of its words, in [−1, 1]; null where fewer than two of its words stand in the texts.</summary>
    /// <param name="texts">The words of each text, in order; empty texts are left out.</param>
    /// <param name="topics">The words of each topic.</param>
    /// <param name="window">Words in a window; at least 2.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window = Windows.UsualSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        var (together, all) = Count(texts, topics, window);
        return [.. together.Select(counts => Mean(counts, all))];
    }

    /// <summary>For each topic the windows that hold each pair of its words, a word's own on the diagonal; and all windows.</summary>
    internal static (IReadOnlyList<int[,]> Together, long All) Count(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (var word in topics.SelectMany(topic => topic))
            numbers.TryAdd(word, numbers.Count);
        var talks = TermSequences.Of([.. texts.Select(text => text.Select(word => numbers.GetValueOrDefault(word, -1)).ToArray())]);
        return Windows.Count(talks, numbers.Count, [.. topics.Select(topic => topic.Select(word => numbers[word]).ToArray())], window);
    }

    /// <summary>Entries of a topic's words that stand in the texts.</summary>
    internal static int[] Known(int[,] together) => [.. Enumerable.Range(0, together.GetLength(0)).Where(word => together[word, word] > 0)];

    /// <summary>NPMI of every pair of a group, from the windows that hold them; −1 for a term that stands in none.</summary>
    internal static double[,] Npmi(int[,] together, long windows)
    {
        var size = together.GetLength(0);
        var npmi = new double[size, size];
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++)
                npmi[a, b] = Npmi(together[a, b], together[a, a], together[b, b], windows);
        return npmi;
    }

    /// <summary>ln[(P(a, b) + ε) / (P(a)·P(b))] / −ln(P(a, b) + ε).</summary>
    private static double Npmi(int both, int left, int right, long windows)
    {
        if (left == 0 || right == 0)
            return -1;
        var joint = (double)both / windows + Epsilon;
        return Math.Log(joint / ((double)left / windows * right / windows)) / -Math.Log(joint);
    }

    private static double? Mean(int[,] together, long windows)
    {
        var words = Known(together);
        if (words.Length < 2)
            return null;
        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < words.Length; a++)
            for (var b = a + 1; b < words.Length; b++, pairs++)
                sum += Npmi(together[words[a], words[b]], together[words[a], words[a]], together[words[b], words[b]], windows);
        return sum / pairs;
    }
}
