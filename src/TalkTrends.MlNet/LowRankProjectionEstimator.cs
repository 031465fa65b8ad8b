using Microsoft.ML;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.MlNet;

/// <summary>
/// Learns a low-rank projection of weighted terms by a randomised singular value decomposition that gives the same bits on every machine and for any
/// number of workers; what all rows share is taken out of it, and where rows are few, a background says what is near to what.
/// </summary>
public sealed class LowRankProjectionEstimator : IEstimator<LowRankProjectionTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly int _rank;
    private readonly TermBackground _background;
    private readonly int _workers;

    internal LowRankProjectionEstimator(string outputColumn, string inputColumn, int rank, TermBackground background, int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        (_outputColumn, _inputColumn, _rank, _background, _workers) = (outputColumn, inputColumn, rank, background, workers);
    }

    /// <inheritdoc/>
    public LowRankProjectionTransformer Fit(IDataView input)
    {
        var (starts, terms, weights, width) = VectorColumn.Sparse(input, _inputColumn);
        // By our own sums: ML.NET adds squares in lanes as wide as the processor's, and the bits then differ from machine to machine.
        for (var row = 0; row + 1 < starts.Length; row++)
            Vectors.Normalise(weights.AsSpan(starts[row]..starts[row + 1]));
        var learned = LowRankProjection.Learn(new TfIdfMatrix(starts, terms, weights, width), VectorColumn.SlotNames(input, _inputColumn), _background, _rank, _workers);
        return LowRankProjectionTransformer.Of(_outputColumn, _inputColumn, learned.Basis, learned.Rank);
    }

    /// <inheritdoc/>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        new MLContext().Transforms.NormalizeLpNorm(_outputColumn, _inputColumn).GetOutputSchema(inputSchema);
}
