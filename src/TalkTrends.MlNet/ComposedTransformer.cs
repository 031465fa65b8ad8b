using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>
/// A transformer made of ML.NET's own ones. What is saved of it is those, so that a program which has ML.NET and nothing of ours loads it.
/// </summary>
public abstract class ComposedTransformer : ITransformer
{
    private readonly ITransformer _steps;

    private protected ComposedTransformer(ITransformer steps) => _steps = steps;

    /// <inheritdoc/>
    public bool IsRowToRowMapper => _steps.IsRowToRowMapper;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _steps.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => _steps.GetRowToRowMapper(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _steps.Transform(input);

    void ICanSaveModel.Save(ModelSaveContext ctx) => _steps.Save(ctx);
}
