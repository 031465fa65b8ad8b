using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tables;

/// <summary>The shape of a table, without its rows.</summary>
public abstract record Table
{
    private protected Table(string name, string meaning, int keyColumns) => (Name, Meaning, KeyColumns) = (name, meaning, keyColumns);

    /// <summary>Snake case; also the file's name.</summary>
    public string Name { get; }

    /// <summary>What a row is, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>The first so many columns are the key: unique, and what the rows are sorted by.</summary>
    public int KeyColumns { get; }

    /// <summary>Name, type, null rule, range and meaning of each column.</summary>
    public abstract IReadOnlyList<(ParquetColumn Definition, ColumnRange Range, string Meaning)> Shape { get; }
}

/// <summary>A table whose columns are read off rows of one type.</summary>
public sealed record Table<TRow>(string Name, string Meaning, int KeyColumns, IReadOnlyList<Column<TRow>> Columns)
    : Table(Name, Meaning, KeyColumns)
{
    /// <inheritdoc/>
    public override IReadOnlyList<(ParquetColumn Definition, ColumnRange Range, string Meaning)> Shape =>
        [.. Columns.Select(column => (column.Definition, column.Range, column.Meaning))];
}
