using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>The features of one talk.</summary>
internal sealed class FeatureRow
{
    private const string Column = nameof(Features);

    /// <summary>One entry for each feature, most of them 0.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>The rows as a view that is read in their order.</summary>
    public static IDataView View(MLContext context, IReadOnlyList<FeatureRow> rows)
    {
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[Column].ColumnType = new VectorDataViewType(NumberDataViewType.Single, rows[0].Features.Length);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    /// <summary>
    /// A column, row by row, taken out of the pipeline: trainers read a pipeline in whatever order its threads come to an end, and sums and draws
    /// then differ from run to run.
    /// </summary>
    public static IReadOnlyList<FeatureRow> Take(IDataView view, string column)
    {
        var rows = new List<FeatureRow>();
        using var cursor = view.GetRowCursor([view.Schema[column]]);
        var read = cursor.GetGetter<VBuffer<float>>(view.Schema[column]);
        while (cursor.MoveNext())
        {
            VBuffer<float> values = default;
            read(ref values);
            rows.Add(new FeatureRow { Features = values });
        }
        return rows;
    }
}
