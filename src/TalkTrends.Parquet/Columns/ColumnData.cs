namespace TalkTrends.Parquet.Columns;

/// <summary>The rows of one column: a <see cref="BooleanColumn"/>, <see cref="Int32Column"/>, <see cref="Int64Column"/>,
/// <see cref="DoubleColumn"/> or <see cref="StringColumn"/>.</summary>
/// <remarks>It looks at the caller's memory and copies nothing; leave that memory as it is while the column is in use.</remarks>
public abstract class ColumnData
{
    private protected ColumnData(int count, int nullCount) => (Count, NullCount) = (count, nullCount);

    /// <summary>What the column holds.</summary>
    public abstract ParquetType Type { get; }

    /// <summary>Rows, those without a value included.</summary>
    public int Count { get; }

    /// <summary>Rows without a value.</summary>
    public int NullCount { get; }

    /// <summary>Whether the row of this 0-based index lacks a value.</summary>
    public abstract bool IsNull(int row);

    /// <summary>These rows alone.</summary>
    /// <param name="start">0-based index of the first row.</param>
    /// <param name="count">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rows reach beyond the column.</exception>
    public abstract ColumnData Slice(int start, int count);
}
