using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>How near to its nearest topic a talk comes that has no subject: one whose terms are drawn at random from the whole corpus.</summary>
internal static class NullModel
{
    /// <summary>The 95th percentile of the cosines of <paramref name="draws"/> random talks, each as long as a talk of the corpus.</summary>
    public static float LeastCosine(TermMatrix talks, float[] inverse, float[] basis, int rank, float[][] centroids, int draws, ulong seed)
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
        var pseudo = new TermMatrix(starts, [.. terms], [.. counts], talks.TermCount);
        var rows = Embedding.Of(WeightedRows.Of(pseudo, inverse), basis, rank, workers: 1);
        var cosines = new float[draws];
        for (var draw = 0; draw < draws; draw++)
            cosines[draw] = SphericalKMeans.Nearest(rows[draw], centroids).Cosine;
        Array.Sort(cosines);
        return cosines[(int)(0.95 * (draws - 1))];
    }
}
