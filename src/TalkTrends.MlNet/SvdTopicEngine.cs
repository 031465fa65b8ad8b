using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics.Words;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>A pipeline of ML.NET: word bags → sub-linear TF-IDF → low-rank projection → unit vectors → k-means; then class TF-IDF.</summary>
/// <param name="background">What a large collection teaches about terms; null: nothing.</param>
public sealed class SvdTopicEngine(TermBackground? background = null) : ITopicEngine
{
    private readonly TermBackground _background = background ?? TermBackground.None;

    /// <inheritdoc/>
    public TopicModel? Fit(TermMatrix talks, IReadOnlyList<Term> terms, TopicOptions options)
    {
        var seed = (ulong)(uint)options.Checked().Seed;
        if (TopicModelBuilder.TrainingRows(talks) is not { } taught)
            return null;
        var titlesOnly = MultinomialMixture.HasShortTexts(taught);
        var context = new MLContext(options.Seed);
        string[] termIds = [.. terms.Select(term => term.Id)];
        var talksRead = TokenizedTalk.View(context, taught, termIds);
        var bags = context.Data.Cache(TopicPipeline.WordBags(context, termIds).Fit(talksRead).Transform(talksRead), TopicColumns.Counts);
        // Step by step, not as a chain: that would make transformers of the projection, which nothing here asks for rows.
        var weighting = context.Transforms.Text.WeightTerms(TopicColumns.Weights, TopicColumns.Counts, _background).Fit(bags);
        var projection = context.Transforms.ProjectToLowRank(
            TopicColumns.Embedding, TopicColumns.Weights, LowRankProjection.RankFor(options, titlesOnly), _background, options.Workers).Fit(weighting.Transform(bags));
        var space = new LatentSpace([.. weighting.Weights], [.. projection.Basis], projection.Rank);
        var rows = space.Embed(taught, options.Workers);
        var specificity = TermSpecificity.OfLabels(terms, _background, TfIdfMatrix.Of(taught, space.TermWeights), rows);
        var count = options.TopicCount ?? TopicCount.Choose(rows, taught, options, seed);
        // The rows as our own kernels give them: those of the pipeline differ in the last bits from processor to processor.
        var groups = KMeansGrouping.Group([.. Enumerable.Range(0, rows.Count).Select(row => rows[row].ToArray())], count, options.Seed);
        var clustering = SphericalKMeans.Around(rows, groups, [.. Enumerable.Range(0, groups.Max() + 1).Select(_ => new float[space.Rank])]);
        if (titlesOnly)
            clustering = SphericalKMeans.Around(rows, MultinomialMixture.Fit(taught, clustering.Clusters, clustering.Centroids.Length), clustering.Centroids);
        return TopicModelBuilder.Build(taught, terms, specificity, space, rows, clustering, options);
    }
}
