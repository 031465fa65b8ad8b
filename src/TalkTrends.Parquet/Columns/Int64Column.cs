namespace TalkTrends.Parquet.Columns;

/// <summary>Signed 64-bit integers.</summary>
/// <param name="values">A value for each row.</param>
/// <param name="nulls">True where a row lacks a value, one mark for each row; empty where every row has one.</param>
/// <exception cref="ArgumentException">There are marks, but not one for each value.</exception>
public sealed class Int64Column(ReadOnlyMemory<long> values, ReadOnlyMemory<bool> nulls = default) : ValueColumn<long>(values, nulls)
{
    /// <inheritdoc/>
    public override ParquetType Type => ParquetType.Int64;

    /// <summary>A column of these rows, null where one lacks a value.</summary>
    public static Int64Column Of(IReadOnlyList<long?> rows)
    {
        var (values, nulls) = Split(rows);
        return new(values, nulls);
    }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int count) => new Int64Column(Values.Slice(start, count), SliceNulls(start, count));
}
