using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics.Quality;

/// <summary>How good a grouping is, by the talks alone.</summary>
internal static class TopicQuality
{
    private const int LargestResample = 2000;

    /// <summary>Mean over talks of (cosine to the own centroid − cosine to the next) / (1 − smaller of the two): a simplified silhouette, in [−1, 1].</summary>
    public static double Separation(Embedding rows, SphericalKMeans.Clustering clustering)
    {
        double sum = 0;
        var counted = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (clustering.Clusters[row] < 0)
                continue;
            float own = 0, next = -1;
            for (var c = 0; c < clustering.Centroids.Length; c++)
            {
                var cosine = Vectors.Dot(rows[row], clustering.Centroids[c]);
                if (c == clustering.Clusters[row])
                    own = cosine;
                else
                    next = Math.Max(next, cosine);
            }
            sum += (own - next) / Math.Max(1e-6, 1 - Math.Min(own, next));
            counted++;
        }
        return counted == 0 ? 0 : sum / counted;
    }

    /// <summary>
    /// For each topic the mean, over <paramref name="resamples"/> clusterings of 80 % of the talks, of the best Jaccard overlap with a topic found
    /// there, among the talks of the resample (Hennig 2007). A resample has at most 2,000 talks: what is found again in a part is found again in all.
    /// </summary>
    public static double[] Stability(Embedding rows, SphericalKMeans.Clustering clustering, int resamples, ulong seed, int workers)
    {
        var k = clustering.Centroids.Length;
        var overlaps = new double[resamples][];
        Parallel.For(0, resamples, new ParallelOptions { MaxDegreeOfParallelism = workers }, round =>
        {
            var random = new SplitMix(seed + 77_003UL * (ulong)(round + 1));
            var drawn = Enumerable.Range(0, rows.Count).Select(row => (Key: random.Next(), Row: row)).Order()
                .Take(Math.Max(k, Math.Min(rows.Count * 4 / 5, LargestResample))).Select(pair => pair.Row).Order().ToList();
            var again = SphericalKMeans.Quick(rows.Select(drawn), k, random.Next()).Clusters;
            overlaps[round] = BestOverlaps([.. drawn.Select(row => clustering.Clusters[row])], again, k);
        });
        var stability = new double[k];
        for (var c = 0; c < k; c++)
            stability[c] = overlaps.Average(round => round[c]);
        return stability;
    }

    private static double[] BestOverlaps(int[] before, int[] after, int k)
    {
        var (both, left, right) = (new int[k, k], new int[k], new int[k]);
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] >= 0)
                left[before[i]]++;
            if (after[i] >= 0)
                right[after[i]]++;
            if (before[i] >= 0 && after[i] >= 0)
                both[before[i], after[i]]++;
        }
        var best = new double[k];
        for (var c = 0; c < k; c++)
            for (var d = 0; d < k; d++)
                if (left[c] + right[d] - both[c, d] is var union and > 0)
                    best[c] = Math.Max(best[c], (double)both[c, d] / union);
        return best;
    }

    /// <summary>Mean NPMI of the pairs of <paramref name="terms"/> over talks as windows; 0 where there is no pair.</summary>
    public static double Coherence(TermMatrix talks, IReadOnlyList<int> terms)
    {
        var npmi = PairwiseNpmi.Of(talks, [[.. terms]])[0];
        double sum = 0;
        var pairs = 0;
        for (var a = 0; a < terms.Count; a++)
            for (var b = a + 1; b < terms.Count; b++, pairs++)
                sum += npmi[a, b];
        return pairs == 0 ? 0 : sum / pairs;
    }
}
