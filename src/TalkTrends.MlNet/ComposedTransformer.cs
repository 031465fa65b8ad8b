using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>
/// A transformer made of ML.NET's own ones. What is saved of it is those, so that a program which has ML.NET and nothing of ours loads it.
/// </summary>
public abstract class ComposedTransformer : ITransformer
{
    private readonly Lazy<ITransformer> _steps;

    /// <param name="steps">Makes ML.NET's transformers, when they are first asked for: that takes longer than most that is done with them.</param>
    private protected ComposedTransformer(Func<ITransformer> steps) => _steps = new Lazy<ITransformer>(steps);

    /// <inheritdoc/>
    public bool IsRowToRowMapper => _steps.Value.IsRowToRowMapper;

    /// <inheritdoc/>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _steps.Value.GetOutputSchema(inputSchema);

    /// <inheritdoc/>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => _steps.Value.GetRowToRowMapper(inputSchema);

    /// <inheritdoc/>
    public IDataView Transform(IDataView input) => _steps.Value.Transform(input);

    void ICanSaveModel.Save(ModelSaveContext ctx) => _steps.Value.Save(ctx);
}
