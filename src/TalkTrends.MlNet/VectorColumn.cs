using Microsoft.ML;
using Microsoft.ML.Data;

namespace TalkTrends.MlNet;

/// <summary>Reads a column of vectors out of a view, row by row by one cursor, so that it comes in the view's own order.</summary>
internal static class VectorColumn
{
    /// <summary>The entries that are not zero: those of row i at [starts[i], starts[i+1]), by ascending slot.</summary>
    public static (int[] Starts, int[] Slots, float[] Values, int Width) Sparse(IDataView view, string column)
    {
        List<int> starts = [0];
        List<int> slots = [];
        List<float> values = [];
        Read(view, column, row =>
        {
            foreach (var (slot, value) in row.Items())
                if (value != 0)
                {
                    slots.Add(slot);
                    values.Add(value);
                }
            starts.Add(slots.Count);
        });
        return ([.. starts], [.. slots], [.. values], ((VectorDataViewType)view.Schema[column].Type).Size);
    }

    /// <summary>All entries of each row.</summary>
    public static List<float[]> Dense(IDataView view, string column)
    {
        List<float[]> rows = [];
        Read(view, column, row => rows.Add([.. row.DenseValues()]));
        return rows;
    }

    /// <summary>The names of a column's slots.</summary>
    public static string[] SlotNames(IDataView view, string column)
    {
        VBuffer<ReadOnlyMemory<char>> names = default;
        view.Schema[column].GetSlotNames(ref names);
        return [.. names.DenseValues().Select(name => name.ToString())];
    }

    private static void Read(IDataView view, string column, Action<VBuffer<float>> take)
    {
        using var cursor = view.GetRowCursor([view.Schema[column]]);
        var read = cursor.GetGetter<VBuffer<float>>(view.Schema[column]);
        VBuffer<float> row = default;
        while (cursor.MoveNext())
        {
            read(ref row);
            take(row);
        }
    }
}
