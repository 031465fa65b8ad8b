using TalkTrends.Core.Corpus;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics;

/// <summary>Sub-linear TF-IDF → low-rank embedding → spherical k-means with restarts → class TF-IDF.</summary>
/// <param name="background">What a large collection teaches about terms; null: nothing.</param>
public sealed class SvdTopicEngine(TermBackground? background = null) : ITopicEngine
{
    private readonly TermBackground _background = background ?? TermBackground.None;

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
        var space = TalkSpace.Learn(taught, terms, _background, options, seed);
        var rows = space.Embed(taught, options.Workers);
        var telling = TermTelling.Of(terms, _background, WeightedRows.Of(taught, space.TermWeights), rows);
        var clustering = options.TopicCount is { } given
            ? SphericalKMeans.Fit(rows, Math.Min(given, taught.RowCount), options.Restarts, seed, options.Workers)
            : TopicCount.Choose(rows, taught, options, seed);
        if (WordMixture.Suits(taught))
            clustering = SphericalKMeans.Around(rows, WordMixture.Settle(taught, clustering.Clusters, clustering.Centroids.Length), clustering.Centroids);
        clustering = BySize(clustering);

        var stability = TopicQuality.Stability(rows, clustering, Resamples, seed, options.Workers);
        var first = Repeats.FirstRows(taught);
        var topics = TopicLabels.Describe(taught.Select(first), terms, telling, [.. first.Select(row => clustering.Clusters[row])], clustering.Centroids.Length, options.TermsPerTopic, stability);
        return new TopicModel(topics, space, clustering.Centroids, NullModel.LeastCosines(taught, space, rows, clustering, NullTalks, seed));
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
