using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using TalkTrends.Core.Text;

namespace TalkTrends.MlNet;

/// <summary>The pipeline from tokens to unit vectors in which k-means finds topics.</summary>
internal static class TopicPipeline
{
    private sealed record KnownTerm(string Tokens);

    /// <summary>Tokens → bags of words: a slot for each term, in the order given, with its id as name.</summary>
    public static EstimatorChain<KeyToVectorMappingTransformer> WordBags(MLContext context, IReadOnlyList<string> termIds) =>
        context.Transforms.Conversion.MapValueToKey(TopicColumns.Keys, nameof(TokenizedTalk.Tokens), keyData: context.Data.LoadFromEnumerable(termIds.Select(id => new KnownTerm(id))))
            .Append(context.Transforms.Conversion.MapKeyToVector(TopicColumns.Counts, TopicColumns.Keys, outputCountVector: true));

    /// <summary>Bags of words → unit vectors.</summary>
    public static EstimatorChain<LpNormNormalizingTransformer> Features(MLContext context, int rank, TermBackground background, int workers) =>
        context.Transforms.Text.WeightTerms(TopicColumns.Weights, TopicColumns.Counts, background)
            .Append(context.Transforms.ProjectToLowRank(TopicColumns.Embedding, TopicColumns.Weights, rank, background, workers))
            .Append(context.Transforms.NormalizeLpNorm(TopicColumns.Features, TopicColumns.Embedding));
}
