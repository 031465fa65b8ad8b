using TalkTrends.Parquet;
using TalkTrends.Parquet.Columns;

namespace TalkTrends.Io.Tables;

/// <summary>A table read back: what reports and <c>show</c> read of a run.</summary>
public sealed class TableData
{
    private readonly Dictionary<string, (ColumnData Data, int Row)[]> _columns = new(StringComparer.Ordinal);

    private TableData(int rows) => RowCount = rows;

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Reads <c>NAME.parquet</c> of a run's folder.</summary>
    /// <exception cref="Core.Talks.InputException">There is no such file, or it is no table of ours.</exception>
    public static TableData Read(string folder, Table table)
    {
        var path = Path.Combine(folder, table.Name + ".parquet");
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = ParquetReader.Open(stream);
            var data = new TableData((int)reader.RowCount);
            foreach (var (definition, _, _) in table.Shape)
            {
                var index = reader.Schema.IndexOf(definition.Name);
                if (index < 0)
                    throw new Core.Talks.InputException(path, 0, $"no column '{definition.Name}'; wanted a table written by this version");
                if (reader.Schema.Columns[index] != definition)
                    throw new Core.Talks.InputException(path, 0, $"the column '{definition.Name}' holds something else; wanted a table written by this version");
                var rows = new List<(ColumnData, int)>(data.RowCount);
                for (var group = 0; group < reader.RowGroups.Count; group++)
                {
                    var column = reader.ReadColumn(group, index);
                    for (var row = 0; row < column.Count; row++)
                        rows.Add((column, row));
                }
                data._columns[definition.Name] = [.. rows];
            }
            return data;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Core.Talks.InputException(path, 0, "there is no such table; wanted the folder of a finished run");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new Core.Talks.InputException(path, 0, "cannot be read; wanted a file with permission to read it");
        }
        catch (ParquetFormatException problem)
        {
            throw new Core.Talks.InputException(path, 0, problem.Message);
        }
    }

    /// <summary>Text of a cell; null where it has none.</summary>
    public string? Text(int row, string column) => Cell(row, column) is (StringColumn data, var at) ? data.Values.Span[at] : null;

    /// <summary>Whole number of a cell; null where it has none.</summary>
    public int? Int(int row, string column) => Cell(row, column) is (Int32Column data, var at) && !data.IsNull(at) ? data.Values.Span[at] : null;

    /// <summary>Large whole number of a cell; null where it has none.</summary>
    public long? Long(int row, string column) => Cell(row, column) is (Int64Column data, var at) && !data.IsNull(at) ? data.Values.Span[at] : null;

    /// <summary>Number of a cell; null where it has none.</summary>
    public double? Number(int row, string column) => Cell(row, column) is (DoubleColumn data, var at) && !data.IsNull(at) ? data.Values.Span[at] : null;

    /// <summary>Truth value of a cell.</summary>
    public bool Flag(int row, string column) => Cell(row, column) is (BooleanColumn data, var at) && data.Values.Span[at];

    private (ColumnData Data, int Row) Cell(int row, string column) => _columns[column][row];
}
