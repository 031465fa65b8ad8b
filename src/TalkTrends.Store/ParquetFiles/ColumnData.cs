namespace TalkTrends.Store.ParquetFiles;

/// <summary>The rows of one column: a <see cref="TextColumn"/>, or a <see cref="ValueColumn{T}"/> of <see cref="int"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>.</summary>
/// <remarks>It looks at the caller's array and copies nothing; leave that as it is while the column is in use.</remarks>
public abstract class ColumnData
{
    private protected ColumnData(ParquetType type, int count, int nullCount) => (Type, Count, NullCount) = (type, count, nullCount);

    /// <summary>What the column holds.</summary>
    public ParquetType Type { get; }

    /// <summary>Rows, those without a value included.</summary>
    public int Count { get; }

    /// <summary>Rows without a value.</summary>
    public int NullCount { get; }

    /// <summary>Whether the row of this 0-based index lacks a value.</summary>
    public abstract bool IsNull(int row);
}
