using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Models;

/// <summary>A Parquet file of a saved model. Unlike the tables of a run its numbers are not rounded: a model places talks to the bit.</summary>
internal sealed class ModelFile
{
    private readonly string _path;
    private readonly Dictionary<string, ColumnData> _columns;

    private ModelFile(string path, int rows, Dictionary<string, ColumnData> columns) => (_path, RowCount, _columns) = (path, rows, columns);

    public int RowCount { get; }

    public int ColumnCount => _columns.Count;

    /// <summary>Columns of text, whole numbers and numbers, each under its name.</summary>
    public static void Write(string folder, string name, params IReadOnlyList<(string Name, ColumnData Data)> columns)
    {
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.Create, FileAccess.ReadWrite);
        using var writer = new ParquetTableWriter(stream, [.. columns.Select(column => new ParquetColumn(column.Name, column.Data.Type, column.Data.NullCount > 0))]);
        writer.WriteGroup([.. columns.Select(column => column.Data)]);
        writer.Complete();
    }

    /// <exception cref="InputException">It is damaged.</exception>
    public static ModelFile Read(string folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        using var table = ParquetTable.Open(new MemoryStream(bytes), path, isKnown: true);
        if (table.GroupRows.Count > 1)
            throw new InputException(path, 0, $"{table.GroupRows.Count} row groups; wanted one, as `talktrends fit` writes");
        Dictionary<string, ColumnData> columns = new(StringComparer.Ordinal);
        for (var i = 0; i < table.Columns.Count; i++)
            columns[table.Columns[i].Name] = table.GroupRows.Count == 0 ? Empty(table.Columns[i].Type) : table.Read(0, i);
        return new ModelFile(path, (int)table.RowCount, columns);
    }

    public string Text(int row, string column) => TextOrNull(row, column) ?? throw Wrong(column, "a text in every row");

    public string? TextOrNull(int row, string column) => Column<TextColumn>(column, "text")[row];

    public int Int(int row, string column) => Column<ValueColumn<int>>(column, "whole numbers")[row] ?? throw Wrong(column, "a number in every row");

    public double Number(int row, string column) => Column<ValueColumn<double>>(column, "numbers")[row] ?? throw Wrong(column, "a number in every row");

    /// <summary>A column of numbers as it is; every row has one.</summary>
    public ReadOnlySpan<double> Numbers(string column) =>
        Column<ValueColumn<double>>(column, "numbers") is { NullCount: 0 } data ? data.Values : throw Wrong(column, "a number in every row");

    public InputException Wrong(string column, string wanted) => new(_path, 0, $"column '{column}' is not as it should be; wanted {wanted}, as `talktrends fit` writes");

    private T Column<T>(string name, string wanted)
        where T : ColumnData => _columns.GetValueOrDefault(name) as T ?? throw Wrong(name, wanted);

    private static ColumnData Empty(ParquetType type) => type switch
    {
        ParquetType.String => new TextColumn([]),
        ParquetType.Int32 => new ValueColumn<int>([]),
        _ => new ValueColumn<double>([]),
    };
}
