namespace TalkTrends.Parquet;

/// <summary>The columns of a flat table, in order.</summary>
public sealed class ParquetSchema
{
    private readonly Dictionary<string, int> indexOf = new(StringComparer.Ordinal);

    /// <summary>A schema of these columns.</summary>
    /// <exception cref="ArgumentException">There is no column, or two columns share a name.</exception>
    public ParquetSchema(IReadOnlyList<ParquetColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0)
            throw new ArgumentException("A table has at least one column.", nameof(columns));
        Columns = [.. columns];
        for (var index = 0; index < Columns.Count; index++)
            if (!indexOf.TryAdd(Columns[index].Name, index))
                throw new ArgumentException($"Two columns are named '{Columns[index].Name}'; names are unique.", nameof(columns));
    }

    /// <summary>At least one, each name once.</summary>
    public IReadOnlyList<ParquetColumn> Columns { get; }

    /// <summary>0-based index of the column of this name, compared by ordinal; -1 where there is none.</summary>
    public int IndexOf(string name) => indexOf.GetValueOrDefault(name, -1);
}
