using System.Globalization;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>Topics that were learned, as a pipeline of ML.NET from tokens to topics.</summary>
/// <remarks>
/// Input: <c>TalkId</c>, a text, and <c>Tokens</c>, a vector of term ids, one for each occurrence. Output, beside the steps' own columns: <c>Score</c>, the
/// squared distance 2 − 2·cosine to each topic, by ascending id; <c>TopicId</c> and <c>TopicLabel</c> of the nearest; <c>FarthestDistance</c>, the distance
/// up to which talks belong to it: a talk farther away has no topic; <c>Shares</c>, how much the talk belongs to each topic, with sum 1, or 0 everywhere
/// where none but the nearest has a part.
/// </remarks>
public static class TopicModelPipeline
{
    private const string Score = nameof(Score);
    private const string Nearest = nameof(Nearest);
    private const string Shares = nameof(Shares);

    /// <summary>The pipeline of a model.</summary>
    /// <param name="context">Where it is made.</param>
    /// <param name="model">The topics.</param>
    /// <param name="termIds">The terms that they were learned with, in order.</param>
    public static ITransformer Of(MLContext context, TopicModelState model, IReadOnlyList<string> termIds)
    {
        var talks = TokenizedTalk.View(context, new TermMatrix([0, 0], [], [], termIds.Count), termIds);
        var bags = TopicPipeline.WordBags(context, termIds).Fit(talks);
        var weights = TermWeightingTransformer.Of(TopicColumns.Weights, TopicColumns.Counts, model.TermWeights);
        var projection = LowRankProjectionTransformer.Of(TopicColumns.Embedding, TopicColumns.Weights, [.. model.Basis], model.Rank);
        // The slot that takes talks without a known term away from all topics.
        float[][] centroids = [.. model.Centroids.Select(centroid => (float[])[.. centroid, 0])];
        var unit = context.Transforms.NormalizeLpNorm(TopicColumns.Features, TopicColumns.Embedding).Fit(VectorRow.View(context, TopicColumns.Embedding, centroids));
        var space = new TransformerChain<ITransformer>(bags, weights, projection, unit, GivenCentroids.Model(TopicColumns.Features, centroids));
        return new TransformerChain<ITransformer>(space, Named(context, model).Fit(space.Transform(talks)));
    }

    private static EstimatorChain<LpNormNormalizingTransformer> Named(MLContext context, TopicModelState model)
    {
        var (scale, least) = ((2 * model.Temperature).ToString("R", CultureInfo.InvariantCulture), model.LeastShare.ToString("R", CultureInfo.InvariantCulture));
        return context.Transforms.Conversion.ConvertType(Nearest, "PredictedLabel", DataKind.UInt32)
            .Append(context.Transforms.Conversion.MapValue("TopicId", Lookup(model, (topic, _) => topic.Id), Nearest))
            .Append(context.Transforms.Conversion.MapValue("TopicLabel", Lookup(model, (topic, _) => topic.Label), Nearest))
            .Append(context.Transforms.Conversion.MapValue("FarthestDistance", Lookup(model, (_, i) => 2 - 2 * model.LeastCosines[i]), Nearest))
            .Append(context.Transforms.Expression(Shares, $"distance => exp(-distance / {scale})", Score))
            .Append(context.Transforms.NormalizeLpNorm(Shares, Shares, LpNormNormalizingEstimatorBase.NormFunction.L1))
            .Append(context.Transforms.Expression(Shares, $"share => share < {least} ? 0 : share", Shares))
            .Append(context.Transforms.NormalizeLpNorm(Shares, Shares, LpNormNormalizingEstimatorBase.NormFunction.L1));
    }

    private static KeyValuePair<uint, T>[] Lookup<T>(TopicModelState model, Func<Topic, int, T> value) =>
        [.. model.Topics.Select((topic, i) => KeyValuePair.Create((uint)i + 1, value(topic, i)))];
}
