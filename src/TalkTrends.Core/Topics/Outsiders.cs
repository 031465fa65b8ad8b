namespace TalkTrends.Core.Topics;

/// <summary>How near to a topic talks come that are none of its own.</summary>
internal static class Outsiders
{
    /// <summary>
    /// For each topic the 95th percentile of the cosines between its centroid and the talks of other topics: a talk that comes no nearer is one
    /// of them by chance. −1 where there are no other talks.
    /// </summary>
    public static float[] LeastCosines(Embedding rows, SphericalKMeans.Clustering clustering)
    {
        var least = new float[clustering.Centroids.Length];
        for (var topic = 0; topic < least.Length; topic++)
        {
            List<float> others = [];
            for (var row = 0; row < rows.Count; row++)
                if (clustering.Clusters[row] >= 0 && clustering.Clusters[row] != topic)
                    others.Add(Vectors.Dot(rows[row], clustering.Centroids[topic]));
            others.Sort();
            least[topic] = others.Count == 0 ? -1 : others[(int)(0.95 * (others.Count - 1))];
        }
        return least;
    }
}
