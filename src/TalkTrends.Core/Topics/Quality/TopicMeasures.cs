namespace TalkTrends.Core.Topics.Quality;

/// <summary>How different the topics of a fit are from one another, by their words, best first.</summary>
public static class TopicMeasures
{
    private const double Persistence = 0.9;

    /// <summary>Distinct words among all topics' first <paramref name="top"/>, over their number, in (0, 1]; 1 for no words.</summary>
    public static double Diversity(IReadOnlyList<IReadOnlyList<string>> topics, int top = 10)
    {
        var words = topics.SelectMany(topic => topic.Take(top)).ToList();
        return words.Count == 0 ? 1 : (double)words.Distinct(StringComparer.Ordinal).Count() / words.Count;
    }

    /// <summary>One minus the mean rank-biased overlap of all pairs of topics (Webber, Moffat and Zobel 2010, extrapolated, p = 0.9), in [0, 1]; 1 for a single topic.</summary>
    public static double InvertedOverlap(IReadOnlyList<IReadOnlyList<string>> topics, int top = 10)
    {
        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < topics.Count; a++)
            for (var b = a + 1; b < topics.Count; b++, pairs++)
                sum += RankBiasedOverlap(topics[a], topics[b], top);
        return pairs == 0 ? 1 : 1 - sum / pairs;
    }

    /// <summary>Overlap of two rankings in [0, 1], the first ranks weighing most; as deep as the shorter one reaches, at most <paramref name="top"/>.</summary>
    internal static double RankBiasedOverlap(IReadOnlyList<string> left, IReadOnlyList<string> right, int top)
    {
        var depth = Math.Min(top, Math.Min(left.Count, right.Count));
        HashSet<string> seenLeft = new(StringComparer.Ordinal);
        HashSet<string> seenRight = new(StringComparer.Ordinal);
        var (common, weight, sum) = (0, 1.0, 0.0);
        for (var d = 1; d <= depth; d++)
        {
            seenLeft.Add(left[d - 1]);
            seenRight.Add(right[d - 1]);
            common = seenLeft.Count(seenRight.Contains);
            sum += weight * common / d;
            weight *= Persistence;
        }
        return depth == 0 ? 0 : (1 - Persistence) * sum + weight * common / depth;
    }
}
