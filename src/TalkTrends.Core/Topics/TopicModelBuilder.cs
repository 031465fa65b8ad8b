using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>What every engine does alike: which talks teach, and how groups of them become topics with names, quality and bounds.</summary>
internal static class TopicModelBuilder
{
    private const int NullTalks = 1000;
    private const int Resamples = 20;

    /// <summary>The talks that say anything, ordered by what they say: starts are drawn by row, and the order in which talks were read must mean nothing.</summary>
    /// <returns>Null where they are too few to teach.</returns>
    public static TermMatrix? TrainingRows(TermMatrix talks)
    {
        var rowsWithTerms = Enumerable.Range(0, talks.RowCount).Where(row => talks.RowTerms(row).Length > 0).ToList();
        if (rowsWithTerms.Count < TopicModel.FewestTalks)
            return null;
        rowsWithTerms.Sort((left, right) => ByContent(talks, left, right));
        return talks.Select(rowsWithTerms);
    }

    private static int ByContent(TermMatrix talks, int left, int right)
    {
        var order = talks.RowTerms(left).SequenceCompareTo(talks.RowTerms(right));
        if (order == 0)
            order = talks.RowCounts(left).SequenceCompareTo(talks.RowCounts(right));
        // Talks of the same words in another order.
        return order == 0 && talks.Sequences is { } sequences ? sequences.Row(left).SequenceCompareTo(sequences.Row(right)) : order;
    }

    /// <summary>The model of groups that were found.</summary>
    /// <param name="training">The talks.</param>
    /// <param name="terms">Their terms.</param>
    /// <param name="specificity">How much each term tells of a subject.</param>
    /// <param name="space">The space in which the groups lie.</param>
    /// <param name="rows">The talks in that space.</param>
    /// <param name="clustering">The groups.</param>
    /// <param name="options">How topics are learned.</param>
    public static TopicModel Build(
        TermMatrix training, IReadOnlyList<Term> terms, double[] specificity, LatentSpace space, Embedding rows, SphericalKMeans.Clustering clustering, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Seed;
        var found = BySize(clustering);
        var stability = TopicQuality.Stability(rows, found, Resamples, seed, options.Workers);
        var first = RepeatedTexts.FirstRows(training);
        var topics = TopicLabels.Describe(
            training.Select(first), terms, specificity, space, [.. first.Select(row => found.Clusters[row])], found.Centroids.Length, options.TermsPerTopic, stability);
        return new TopicModel(topics, space, found.Centroids, NullCosines.Thresholds(training, space, rows, found, NullTalks, seed));
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
