namespace TalkTrends.Core.Topics;

/// <summary>Normalised pointwise mutual information over a window that slides along each text: gensim's <c>c_npmi</c> (4.2.0).</summary>
/// <remarks>
/// A text of L words has max(1, L − window + 1) windows. As gensim slides, a word leaves the window when <em>any</em> of its occurrences leaves,
/// even when another is still inside; figures are only comparable with published ones when that is kept.
/// </remarks>
public static class WindowedCoherence
{
    private const double Epsilon = 1e-12;

    /// <summary>For each topic the mean over pairs of its words, in [−1, 1]; null where fewer than two of its words stand in the texts.</summary>
    /// <param name="texts">The words of each text, in order; empty texts are left out.</param>
    /// <param name="topics">The words of each topic.</param>
    /// <param name="window">Words in a window; at least 2.</param>
    public static IReadOnlyList<double?> Of(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window = 10)
    {
        var counts = Count(texts, topics, window);
        return [.. topics.Select(topic => counts.Known(topic) is { Length: >= 2 } words ? Mean(words, counts) : (double?)null)];
    }

    /// <summary>How many windows hold each word, and each pair of words of one topic.</summary>
    internal static Counts Count(IReadOnlyList<IReadOnlyList<string>> texts, IReadOnlyList<IReadOnlyList<string>> topics, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 2);
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var word in topics.SelectMany(topic => topic))
            places.TryAdd(word, places.Count);
        var pairs = new HashSet<(int, int)>();
        foreach (var topic in topics)
            foreach (var a in topic)
                foreach (var b in topic)
                    pairs.Add((places[a], places[b]));

        Dictionary<(int, int), long> together = [];
        long windows = 0;
        foreach (var text in texts)
        {
            if (text.Count == 0)
                continue;
            var count = Math.Max(1, text.Count - window + 1);
            windows += count;
            var stays = Stays(text, places, window, count);
            foreach (var (word, own) in stays)
                foreach (var (other, others) in stays)
                    if (word <= other && pairs.Contains((word, other)) && Shared(own, others) is var shared and > 0)
                        together[(word, other)] = together.GetValueOrDefault((word, other)) + shared;
        }
        return new Counts(places, together, windows);
    }

    /// <summary>The windows that hold each word, as ranges that do not overlap, in order.</summary>
    private static SortedDictionary<int, List<(int From, int To)>> Stays(IReadOnlyList<string> text, Dictionary<string, int> places, int window, int windows)
    {
        SortedDictionary<int, List<int>> positions = [];
        for (var i = 0; i < text.Count; i++)
            if (places.TryGetValue(text[i], out var word))
            {
                if (!positions.TryGetValue(word, out var at))
                    positions[word] = at = [];
                at.Add(i);
            }
        SortedDictionary<int, List<(int, int)>> stays = [];
        foreach (var (word, at) in positions)
        {
            List<(int From, int To)> ranges = [];
            foreach (var position in at)
            {
                var from = Math.Max(0, position - window + 1);
                // The first occurrence that is still inside when this one enters takes the word along when it leaves.
                var to = Math.Min(at.Find(other => other >= from), windows - 1);
                if (from > to)
                    continue;
                if (ranges.Count > 0 && from <= ranges[^1].To + 1)
                    ranges[^1] = (ranges[^1].From, Math.Max(ranges[^1].To, to));
                else
                    ranges.Add((from, to));
            }
            stays[word] = ranges;
        }
        return stays;
    }

    private static long Shared(List<(int From, int To)> left, List<(int From, int To)> right)
    {
        long shared = 0;
        var (l, r) = (0, 0);
        while (l < left.Count && r < right.Count)
        {
            shared += Math.Max(0, Math.Min(left[l].To, right[r].To) - Math.Max(left[l].From, right[r].From) + 1);
            if (left[l].To < right[r].To)
                l++;
            else
                r++;
        }
        return shared;
    }

    private static double Mean(int[] words, Counts counts)
    {
        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < words.Length; a++)
            for (var b = a + 1; b < words.Length; b++, pairs++)
                sum += counts.Npmi(words[a], words[b]);
        return sum / pairs;
    }

    /// <summary>Windows counted, and those that hold words.</summary>
    /// <param name="Places">Number of each word of a topic.</param>
    /// <param name="Together">Windows that hold two words, the smaller number first; of a word and itself, those that hold it.</param>
    /// <param name="Windows">All windows.</param>
    internal sealed record Counts(Dictionary<string, int> Places, Dictionary<(int, int), long> Together, long Windows)
    {
        /// <summary>The words of a topic that stand in the texts.</summary>
        public int[] Known(IReadOnlyList<string> topic) => [.. topic.Select(word => Places[word]).Where(word => Together.ContainsKey((word, word)))];

        /// <summary>Normalised pointwise mutual information of two words that stand in the texts, with 10⁻¹² added to what they share.</summary>
        public double Npmi(int left, int right)
        {
            var joint = (double)Together.GetValueOrDefault((Math.Min(left, right), Math.Max(left, right))) / Windows + Epsilon;
            var apart = (double)Together[(left, left)] / Windows * Together[(right, right)] / Windows;
            return Math.Log(joint / apart) / -Math.Log(joint);
        }
    }
}
