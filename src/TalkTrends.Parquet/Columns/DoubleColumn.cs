namespace TalkTrends.Parquet.Columns;

/// <summary>Doubles; NaN with its payload, both zeros and both infinities are values like any other.</summary>
/// <param name="values">A value for each row.</param>
/// <param name="nulls">True where a row lacks a value, one mark for each row; empty where every row has one.</param>
/// <exception cref="ArgumentException">There are marks, but not one for each value.</exception>
public sealed class DoubleColumn(ReadOnlyMemory<double> values, ReadOnlyMemory<bool> nulls = default) : ValueColumn<double>(values, nulls)
{
    /// <inheritdoc/>
    public override ParquetType Type => ParquetType.Double;

    /// <summary>A column of these rows, null where one lacks a value.</summary>
    public static DoubleColumn Of(IReadOnlyList<double?> rows)
    {
        var (values, nulls) = Split(rows);
        return new(values, nulls);
    }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int count) => new DoubleColumn(Values.Slice(start, count), SliceNulls(start, count));
}
