using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>The null distribution of the cosine of a talk with each topic: of talks that have no subject, whose terms are drawn at random from the whole corpus.</summary>
internal static class NullCosines
{
    /// <summary>The largest part of a topic's own talks that may be left out: where topics are broad, or talks mere titles, random talks come near to everything.</summary>
    private const double LargestPart = 0.01;

    /// <summary>
    /// For each topic the 95th percentile of the cosines of <paramref name="draws"/> random talks, each as long as a talk of the corpus, and no more
    /// than all but one in a hundred of the topic's own <paramref name="rows"/> reach.
    /// </summary>
    public static float[] Thresholds(
        TermMatrix talks, LatentSpace space, Embedding rows, SphericalKMeans.Clustering clustering, int draws, ulong seed)
    {
        var random = new SplitMix(seed ^ 0x6E756C6C);
        var starts = new int[draws + 1];
        List<int> terms = [];
        List<int> counts = [];
        for (var draw = 0; draw < draws; draw++)
        {
            var like = talks.RowCounts(random.NextInt(talks.RowCount));
            // Drawing a cell of the matrix draws a term by the number of talks that have it.
            SortedSet<int> drawn = [];
            for (var tries = 0; drawn.Count < like.Length && tries < like.Length * 4; tries++)
                drawn.Add(talks.Terms[random.NextInt(talks.Terms.Length)]);
            terms.AddRange(drawn);
            counts.AddRange(like[..drawn.Count]);
            starts[draw + 1] = terms.Count;
        }
        var pseudo = space.Embed(new TermMatrix(starts, [.. terms], [.. counts], talks.TermCount));
        var centroids = clustering.Centroids;
        var own = OwnCosines(rows, clustering);
        var least = new float[centroids.Length];
        var cosines = new float[draws];
        for (var topic = 0; topic < least.Length; topic++)
        {
            for (var draw = 0; draw < draws; draw++)
                cosines[draw] = Vectors.Dot(pseudo[draw], centroids[topic]);
            Array.Sort(cosines);
            least[topic] = Math.Min(cosines[(int)(0.95 * (draws - 1))], own[topic].Count == 0 ? 1 : own[topic][(int)(LargestPart * own[topic].Count)]);
        }
        return least;
    }

    private static List<float>[] OwnCosines(Embedding rows, SphericalKMeans.Clustering clustering)
    {
        var own = clustering.Centroids.Select(_ => new List<float>()).ToArray();
        for (var row = 0; row < rows.Count; row++)
            if (clustering.Clusters[row] is var topic && topic >= 0)
                own[topic].Add(Vectors.Dot(rows[row], clustering.Centroids[topic]));
        foreach (var cosines in own)
            cosines.Sort();
        return own;
    }
}
