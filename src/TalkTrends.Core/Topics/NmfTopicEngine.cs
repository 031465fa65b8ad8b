using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>Sub-linear TF-IDF → non-negative factors → each talk with the factor it has most of → class TF-IDF.</summary>
/// <remarks>
/// A talk is placed by the least-squares combination of the factors that comes nearest to it, so that placing it is linear, as with any engine.
/// The factors do not depend on the seed; where no number of topics is given, it is the one that the default engine would choose.
/// </remarks>
/// <param name="background">What a large collection teaches about terms; null: nothing.</param>
public sealed class NmfTopicEngine(TermBackground? background = null) : ITopicEngine
{
    private readonly TermBackground _background = background ?? TermBackground.None;

    /// <inheritdoc/>
    public TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Checked().Seed;
        if (TopicModelBuilder.TrainingRows(talks) is not { } taught)
            return null;
        var near = LatentSpace.Learn(taught, terms, _background, options);
        var embedded = near.Embed(taught, options.Workers);
        var weighted = TfIdfMatrix.Of(taught, near.TermWeights);
        var specificity = TermSpecificity.OfLabels(terms, _background, weighted, embedded);
        var wanted = Math.Min(options.TopicCount ?? TopicCount.Choose(embedded, taught, options, seed), taught.RowCount);

        var (factors, count) = NonNegativeFactors.Learn(weighted, wanted, options.Workers);
        var space = new LatentSpace(near.TermWeights, NonNegativeFactors.Projection(factors, count), count);
        var rows = space.Embed(taught, options.Workers);
        return TopicModelBuilder.Build(taught, terms, specificity, space, rows, Grouped(rows, count), options);
    }

    /// <summary>Each talk with the factor it has most of, then with the nearest of the directions that these groups have on average.</summary>
    private static SphericalKMeans.Clustering Grouped(Embedding rows, int count)
    {
        var axes = new float[count][];
        for (var factor = 0; factor < count; factor++)
        {
            axes[factor] = new float[count];
            axes[factor][factor] = 1;
        }
        var groups = new int[rows.Count];
        for (var row = 0; row < groups.Length; row++)
            groups[row] = SphericalKMeans.Nearest(rows[row], axes).Cluster;
        return SphericalKMeans.Around(rows, groups, axes);
    }
}
