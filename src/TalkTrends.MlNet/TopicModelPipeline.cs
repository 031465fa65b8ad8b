using System.Globalization;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet;

/// <summary>Topics that were learned, as a pipeline of ML.NET from tokens to topics.</summary>
/// <remarks>
/// Input: <c>TalkId</c>, a text, and <c>Tokens</c>, a vector of term ids, one for each occurrence. Output, beside the steps' own columns:
/// <c>PredictedLabel</c>, the number of the nearest topic, from 1 on by ascending id; <c>Score</c>, the squared distance 2 − 2·cosine to each topic;
/// <c>Reach</c>, the same by the distance up to which talks belong to it: where the nearest topic's is above 1, the talk has none; <c>Shares</c>, how much
/// the talk belongs to each topic, with sum 1, or 0 everywhere where none but the nearest has a part; <c>TopicIds</c>, a key without a value, whose key
/// values are the ids of the topics.
/// </remarks>
public static class TopicModelPipeline
{
    private const string Score = nameof(Score);
    private const string Shares = nameof(Shares);

    /// <summary>Distances below this are rounding.</summary>
    private const float SmallestReach = 1e-6f;

    private sealed record KnownTopic(string TalkId);

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
        var limits = VectorRow.View(context, Score, [[.. model.LeastCosines.Select(least => Math.Max(2 - 2 * least, SmallestReach))], new float[model.Topics.Count]]);
        var reach = context.Transforms.NormalizeMinMax("Reach", Score, fixZero: true).Fit(limits);
        return new TransformerChain<ITransformer>(space, reach, Shared(context, model).Fit(space.Transform(talks)));
    }

    private static EstimatorChain<LpNormNormalizingTransformer> Shared(MLContext context, TopicModelState model)
    {
        var (scale, least) = ((2 * model.Temperature).ToString("R", CultureInfo.InvariantCulture), model.LeastShare.ToString("R", CultureInfo.InvariantCulture));
        // ML.NET's table for looking values up would name the nearest topic in each row, but several threads save it, in whatever order they end.
        var ids = context.Data.LoadFromEnumerable(model.Topics.Select(topic => new KnownTopic(topic.Id)));
        return context.Transforms.Conversion.MapValueToKey("TopicIds", nameof(TokenizedTalk.TalkId), keyData: ids)
            .Append(context.Transforms.Expression(Shares, $"distance => exp(-distance / {scale})", Score))
            .Append(context.Transforms.NormalizeLpNorm(Shares, Shares, LpNormNormalizingEstimatorBase.NormFunction.L1))
            .Append(context.Transforms.Expression(Shares, $"share => share < {least} ? 0 : share", Shares))
            .Append(context.Transforms.NormalizeLpNorm(Shares, Shares, LpNormNormalizingEstimatorBase.NormFunction.L1));
    }
}
