using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.MlNet;

/// <summary>
/// Learns how much each term weighs: its squared inverse document frequency, where talks are few with the help of a background. A slot's name is the
/// id by which the background knows its term.
/// </summary>
public sealed class TermWeightingEstimator : IEstimator<TermWeightingTransformer>
{
    private readonly string _outputColumn;
    private readonly string _inputColumn;
    private readonly TermBackground _background;

    internal TermWeightingEstimator(string outputColumn, string inputColumn, TermBackground background) =>
        (_outputColumn, _inputColumn, _background) = (outputColumn, inputColumn, background);

    /// <inheritdoc/>
    public TermWeightingTransformer Fit(IDataView input)
    {
        var (starts, terms, counts, width) = VectorColumn.Sparse(input, _inputColumn);
        var talks = new TermMatrix(starts, terms, Array.ConvertAll(counts, count => (int)count), width);
        return TermWeightingTransformer.Of(_outputColumn, _inputColumn, TermWeighting.Learn(talks, VectorColumn.SlotNames(input, _inputColumn), _background));
    }

    /// <inheritdoc/>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema) =>
        new MLContext().Transforms.NormalizeLpNorm(_outputColumn, _inputColumn).GetOutputSchema(inputSchema);
}
