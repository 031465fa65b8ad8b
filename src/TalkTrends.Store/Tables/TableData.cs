using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>A table read back: what reports and <c>show</c> read of a run.</summary>
public sealed class TableData
{
    private readonly Dictionary<string, (ColumnData Data, int Row)[]> _columns = new(StringComparer.Ordinal);

    private TableData(int rows) => RowCount = rows;

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Reads <c>NAME.parquet</c> of a run's folder.</summary>
    /// <exception cref="InputException">There is no such file, or it is no table of ours.</exception>
    public static TableData Read(string folder, Table table)
    {
        using var parquet = ParquetTable.Open(Path.Combine(folder, table.Name + ".parquet"), "the folder of a finished run");
        return Read(parquet, table);
    }

    /// <summary>Reads a table that is open.</summary>
    /// <exception cref="InputException">It is no table of ours.</exception>
    internal static TableData Read(ParquetTable parquet, Table table)
    {
        var path = parquet.Source;
        var data = new TableData((int)parquet.RowCount);
        foreach (var (definition, _, _) in table.Shape)
        {
            var index = parquet.IndexOf(definition.Name);
            if (index < 0)
                throw new InputException(path, 0, $"no column '{definition.Name}'; wanted a table written by this version");
            if (parquet.Columns[index] != definition)
                throw new InputException(path, 0, $"the column '{definition.Name}' holds something else; wanted a table written by this version");
            var rows = new List<(ColumnData, int)>(data.RowCount);
            for (var group = 0; group < parquet.GroupRows.Count; group++)
            {
                var column = parquet.Read(group, index);
                for (var row = 0; row < column.Count; row++)
                    rows.Add((column, row));
            }
            data._columns[definition.Name] = [.. rows];
        }
        return data;
    }

    /// <summary>Text of a cell; null where it has none.</summary>
    public string? Text(int row, string column) => Cell(row, column) is (TextColumn data, var at) ? data[at] : null;

    /// <summary>Whole number of a cell; null where it has none.</summary>
    public int? Int(int row, string column) => Cell(row, column) is (ValueColumn<int> data, var at) ? data[at] : null;

    /// <summary>Large whole number of a cell; null where it has none.</summary>
    public long? Long(int row, string column) => Cell(row, column) is (ValueColumn<long> data, var at) ? data[at] : null;

    /// <summary>Number of a cell; null where it has none.</summary>
    public double? Number(int row, string column) => Cell(row, column) is (ValueColumn<double> data, var at) ? data[at] : null;

    /// <summary>Truth value of a cell.</summary>
    public bool Flag(int row, string column) => Cell(row, column) is (ValueColumn<bool> data, var at) && data[at] == true;

    private (ColumnData Data, int Row) Cell(int row, string column) => _columns[column][row];
}
