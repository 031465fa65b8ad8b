using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>A row of one vector: what ML.NET's own steps are fitted on where the numbers they should have are known.</summary>
internal sealed class VectorRow
{
    /// <summary>As long in every row.</summary>
    public required float[] Values { get; init; }

    /// <summary>The rows, in their order, under a column of that name.</summary>
    public static IDataView View(MLContext context, string column, IReadOnlyList<float[]> rows)
    {
        var schema = SchemaDefinition.Create(typeof(VectorRow));
        schema[nameof(Values)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Length);
        schema[nameof(Values)].ColumnName = column;
        return context.Data.LoadFromEnumerable(rows.Select(row => new VectorRow { Values = row }), schema);
    }
}
