using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>Vectors → length 1 → their products with a basis: a linear map of their directions.</summary>
/// <remarks>
/// ML.NET has no transformer of a given linear map. But the squared distance between unit vectors x and b is 2 − 2·x·b, and its k-means model of one
/// centroid for each direction gives those distances; scaling each by itself makes products of them.
/// </remarks>
public sealed class LowRankProjectionTransformer : ComposedTransformer
{
    /// <summary>How much farther than any product reaches a row of no known term lies from all others.</summary>
    private const float Remote = 1000;

    private LowRankProjectionTransformer(Func<ITransformer> steps, IReadOnlyList<float> basis, int rank)
        : base(steps) => (Basis, Rank) = (basis, rank);

    /// <summary>Slots of the input × <see cref="Rank"/>, row-major.</summary>
    public IReadOnlyList<float> Basis { get; }

    /// <summary>Directions. The output has one slot more: 0, but for a row without any entry, which it takes far from all others.</summary>
    public int Rank { get; }

    /// <summary>The transformer of a known basis.</summary>
    internal static LowRankProjectionTransformer Of(string outputColumn, string inputColumn, float[] basis, int rank) =>
        new(() => Steps(outputColumn, inputColumn, basis, rank), basis, rank);

    private static TransformerChain<ITransformer> Steps(string outputColumn, string inputColumn, float[] basis, int rank)
    {
        var context = new MLContext(seed: 1);
        var terms = basis.Length / rank;
        var directions = new float[rank + 1][];
        var (nearest, farthest) = (new float[rank + 1], new float[rank + 1]);
        double lengths = 0;
        for (var d = 0; d < rank; d++)
        {
            directions[d] = new float[terms];
            double squares = 0;
            for (var term = 0; term < terms; term++)
                squares += (double)basis[term * rank + d] * basis[term * rank + d];
            var length = (float)Math.Sqrt(squares);
            lengths += squares;
            // The distance to the opposite of a direction grows with the product. A direction without a length is the origin, from which all rows are as far.
            for (var term = 0; term < terms && length > 0; term++)
                directions[d][term] = -basis[term * rank + d] / length;
            (nearest[d], farthest[d]) = length > 0 ? (2, 2 + 2 / length) : (1, 2);
        }
        // The distance to the origin is 1 but for a row without any entry.
        directions[rank] = new float[terms];
        (nearest[rank], farthest[rank]) = (1, 1 + 1 / (Remote * (float)Math.Sqrt(lengths)));
        var unit = context.Transforms.NormalizeLpNorm(outputColumn, inputColumn).Fit(VectorRow.View(context, inputColumn, [new float[terms]]));
        var distances = GivenCentroids.Model(outputColumn, directions);
        var products = context.Transforms.NormalizeMinMax(outputColumn, "Score", fixZero: false).Fit(VectorRow.View(context, "Score", [nearest, farthest]));
        var scored = products.Transform(distances.Transform(VectorRow.View(context, outputColumn, [new float[terms]])));
        var dropped = context.Transforms.DropColumns("Score", "PredictedLabel").Fit(scored);
        return new TransformerChain<ITransformer>(unit, distances, products, dropped);
    }
}
