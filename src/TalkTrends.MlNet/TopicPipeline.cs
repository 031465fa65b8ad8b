using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace TalkTrends.MlNet;

/// <summary>The beginning of every pipeline here.</summary>
internal static class TopicPipeline
{
    private sealed record KnownTerm(string Tokens);

    /// <summary>Tokens → bags of words: a slot for each term, in the order given, with its id as name.</summary>
    public static EstimatorChain<KeyToVectorMappingTransformer> WordBags(MLContext context, IReadOnlyList<string> termIds) =>
        context.Transforms.Conversion.MapValueToKey(TopicColumns.Keys, nameof(TokenizedTalk.Tokens), keyData: context.Data.LoadFromEnumerable(termIds.Select(id => new KnownTerm(id))))
            .Append(context.Transforms.Conversion.MapKeyToVector(TopicColumns.Counts, TopicColumns.Keys, outputCountVector: true));
}
