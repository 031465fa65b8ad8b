using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>Chooses the number of topics by coherence, separation, stability and evenness together.</summary>
internal static class TopicCount
{
    private const int TermsJudged = 8;
    private const int LargestJudged = 1500;
    private const int SeedsCompared = 4;

    /// <summary>What is found again from other starts weighs double: coherence and separation grow with the number of topics whatever the talks are about.</summary>
    private const double StabilityWeight = 2;

    /// <summary>The best of a grid of numbers; of numbers within 2 % of the best score the smallest.</summary>
    public static int Choose(Embedding rows, TermMatrix talks, TopicOptions options, ulong seed)
    {
        if (rows.Count > LargestJudged)
        {
            // How many groups there are shows in two thousand talks as well as in all.
            var random = new SplitMix(seed ^ 0x636F756E);
            var drawn = Enumerable.Range(0, rows.Count).Select(row => (Key: random.Next(), Row: row)).Order().Take(LargestJudged).Select(pair => pair.Row).Order().ToList();
            return Choose(rows.Select(drawn), talks.Select(drawn), options, seed);
        }
        var grid = Grid(rows.Count);
        var judged = grid.ConvertAll(k => Judge(rows, talks, k, options, seed));
        var (bestCoherence, bestSeparation) = (judged.Max(j => j.Coherence), judged.Max(j => j.Separation));
        var scores = judged.ConvertAll(j =>
            j.Coherence / Math.Max(1e-9, bestCoherence) + j.Separation / Math.Max(1e-9, bestSeparation) + StabilityWeight * j.Stability + j.Evenness);
        var best = scores.Max();
        return grid[scores.FindIndex(score => score >= best - 0.02 * Math.Abs(best))];
    }

    /// <summary>From 4 topics, fewer of fewer than 24 talks, to one for each five talks while they are under 40, else for each fifteen, at least 8 and at most 50: every number while they are few, then in growing steps.</summary>
    internal static List<int> Grid(int talks)
    {
        var most = Math.Clamp(Math.Max(talks / 15, Math.Min(talks / 5, 8)), 2, 50);
        List<int> grid = [];
        for (var k = talks < 12 ? 2 : talks < 24 ? 3 : 4; k <= most; k += k < 10 ? 1 : k < 20 ? 2 : 5)
            grid.Add(k);
        return grid.Count > 0 ? grid : [Math.Min(2, talks)];
    }

    private static (double Coherence, double Separation, double Stability, double Evenness) Judge(
        Embedding rows, TermMatrix talks, int k, TopicOptions options, ulong seed)
    {
        var clustering = SphericalKMeans.Fit(rows, k, options.Restarts, seed, options.Workers);
        double agreement = 0;
        for (var other = 1UL; other <= SeedsCompared; other++)
            agreement += GroupMeasures.AdjustedRand(clustering.Clusters, SphericalKMeans.Quick(rows, k, seed + 500_009UL * other).Clusters);
        var weights = new ClassTfIdf(talks, clustering.Clusters, k);
        double coherence = 0;
        for (var topic = 0; topic < k; topic++)
            coherence += TopicQuality.Coherence(talks, Typical(weights, topic, talks.TermCount)) / k;
        return (coherence, TopicQuality.Separation(rows, clustering), agreement / SeedsCompared, Evenness(clustering.Clusters, k));
    }

    private static List<int> Typical(ClassTfIdf weights, int topic, int terms)
    {
        List<(double Weight, int Term)> typical = [];
        for (var term = 0; term < terms; term++)
        {
            if (weights.Talks(topic, term) < 2)
                continue;
            var weight = weights.Weight(topic, term);
            if (typical.Count == TermsJudged && weight <= typical[^1].Weight)
                continue;
            var at = typical.FindIndex(other => weight > other.Weight);
            typical.Insert(at < 0 ? typical.Count : at, (weight, term));
            if (typical.Count > TermsJudged)
                typical.RemoveAt(TermsJudged);
        }
        return typical.ConvertAll(pair => pair.Term);
    }

    /// <summary>The effective number of groups (the exponential of their entropy) over their number, in (0, 1]: one heap beside crumbs is no picture of a programme.</summary>
    internal static double Evenness(ReadOnlySpan<int> clusters, int k)
    {
        var sizes = new int[k];
        var total = 0;
        foreach (var cluster in clusters)
        {
            if (cluster < 0)
                continue;
            sizes[cluster]++;
            total++;
        }
        double entropy = 0;
        foreach (var size in sizes)
            if (size > 0)
                entropy -= (double)size / total * Math.Log((double)size / total);
        return Math.Exp(entropy) / k;
    }
}
