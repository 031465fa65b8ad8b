using TalkTrends.Core.Corpus;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics;

/// <summary>Sub-linear TF-IDF → low-rank embedding → spherical k-means with restarts → class TF-IDF.</summary>
/// <param name="background">What a large collection teaches about terms; null: nothing.</param>
public sealed class SvdTopicEngine(TermBackground? background = null) : ITopicEngine
{
    private readonly TermBackground _background = background ?? TermBackground.None;

    /// <inheritdoc/>
    public TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Checked().Seed;
        if (TopicFinish.Taught(talks) is not { } taught)
            return null;
        var space = TalkSpace.Learn(taught, terms, _background, options);
        var rows = space.Embed(taught, options.Workers);
        var telling = TermTelling.OfLabels(terms, _background, WeightedRows.Of(taught, space.TermWeights), rows);
        var clustering = options.TopicCount is { } given
            ? SphericalKMeans.Fit(rows, Math.Min(given, taught.RowCount), options.Restarts, seed, options.Workers)
            : TopicCount.Choose(rows, taught, options, seed);
        if (WordMixture.Suits(taught))
            clustering = SphericalKMeans.Around(rows, WordMixture.Settle(taught, clustering.Clusters, clustering.Centroids.Length), clustering.Centroids);
        return TopicFinish.Model(taught, terms, telling, space, rows, clustering, options);
    }
}
