using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Sub-linear TF-IDF → low-rank embedding → spherical k-means with restarts → class TF-IDF.</summary>
public sealed class SvdTopicEngine : ITopicEngine
{
    private const int NullTalks = 1000;
    private const int Resamples = 20;

    /// <inheritdoc/>
    public TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Checked().Seed;
        var rowsWithTerms = Enumerable.Range(0, talks.RowCount).Where(row => talks.RowTerms(row).Length > 0).ToList();
        if (rowsWithTerms.Count < TopicModel.FewestTalks)
            return null;
        var taught = talks.Select(rowsWithTerms);
        var inverse = WeightedRows.InverseFrequencies(taught);
        var weighted = WeightedRows.Of(taught, inverse);

        // As many dimensions as the corpus can fill: a third of its talks leaves each direction three talks to rest on.
        var (basis, rank) = RandomizedSvd.Basis(weighted, Math.Min(options.Rank, Math.Max(2, taught.RowCount / 3)), seed, options.Workers);
        var rows = Embedding.Of(weighted, basis, rank, options.Workers);
        var clustering = options.TopicCount is { } given
            ? SphericalKMeans.Fit(rows, Math.Min(given, taught.RowCount), options.Restarts, seed, options.Workers)
            : TopicCount.Choose(rows, taught, options, seed);
        clustering = BySize(clustering);

        var stability = TopicQuality.Stability(rows, clustering, Resamples, seed, options.Workers);
        var topics = TopicLabels.Describe(taught, terms, clustering.Clusters, clustering.Centroids.Length, options.TermsPerTopic, stability);
        var leastCosine = NullModel.LeastCosine(taught, inverse, basis, rank, clustering.Centroids, NullTalks, seed);
        return new TopicModel(topics, inverse, basis, clustering.Centroids, leastCosine);
    }

    /// <summary>Renumbers the clusters, the largest first and empty ones left out, so that ids say nothing about the order of restarts.</summary>
    private static SphericalKMeans.Clustering BySize(SphericalKMeans.Clustering clustering)
    {
        var sizes = new int[clustering.Centroids.Length];
        var firstRow = new int[sizes.Length];
        for (var row = clustering.Clusters.Length - 1; row >= 0; row--)
            if (clustering.Clusters[row] is var cluster && cluster >= 0)
                (sizes[cluster], firstRow[cluster]) = (sizes[cluster] + 1, row);
        var order = Enumerable.Range(0, sizes.Length).Where(c => sizes[c] > 0).OrderByDescending(c => sizes[c]).ThenBy(c => firstRow[c]).ToList();
        var number = new int[sizes.Length];
        for (var i = 0; i < order.Count; i++)
            number[order[i]] = i;
        return new SphericalKMeans.Clustering(
            [.. order.Select(c => clustering.Centroids[c])], [.. clustering.Clusters.Select(c => c < 0 ? -1 : number[c])], clustering.Objective);
    }
}
