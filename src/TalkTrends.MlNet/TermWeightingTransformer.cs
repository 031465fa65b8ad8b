using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>Counts of terms → sub-linear TF-IDF: (1 + ln count) · weight of the term.</summary>
public sealed class TermWeightingTransformer : ComposedTransformer
{
    private TermWeightingTransformer(Func<ITransformer> steps, IReadOnlyList<float> weights)
        : base(steps) => Weights = weights;

    /// <summary>The weight of each slot beside its damped count; above 0.</summary>
    public IReadOnlyList<float> Weights { get; }

    /// <summary>The transformer of known weights.</summary>
    internal static TermWeightingTransformer Of(string outputColumn, string inputColumn, IReadOnlyList<float> weights) =>
        new(() => Steps(outputColumn, inputColumn, weights), weights);

    private static TransformerChain<ITransformer> Steps(string outputColumn, string inputColumn, IReadOnlyList<float> weights)
    {
        var context = new MLContext(seed: 1);
        // A column that spans from 0 to 1/weight is scaled by the weight.
        var spans = VectorRow.View(context, outputColumn, [[.. weights.Select(weight => 1 / weight)], new float[weights.Count]]);
        var counts = VectorRow.View(context, inputColumn, [new float[weights.Count]]);
        var damped = context.Transforms.Expression(outputColumn, "count => count > 0 ? 1 + log(count) : 0", inputColumn).Fit(counts);
        var weighted = context.Transforms.NormalizeMinMax(outputColumn, fixZero: true).Fit(spans);
        return new TransformerChain<ITransformer>(damped, weighted);
    }
}
