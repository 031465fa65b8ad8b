namespace TalkTrends.Parquet.Columns;

/// <summary>Truth values.</summary>
/// <param name="values">A value for each row.</param>
/// <param name="nulls">True where a row lacks a value, one mark for each row; empty where every row has one.</param>
/// <exception cref="ArgumentException">There are marks, but not one for each value.</exception>
public sealed class BooleanColumn(ReadOnlyMemory<bool> values, ReadOnlyMemory<bool> nulls = default) : ValueColumn<bool>(values, nulls)
{
    /// <inheritdoc/>
    public override ParquetType Type => ParquetType.Boolean;

    /// <summary>A column of these rows, null where one lacks a value.</summary>
    public static BooleanColumn Of(IReadOnlyList<bool?> rows)
    {
        var (values, nulls) = Split(rows);
        return new(values, nulls);
    }

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int count) => new BooleanColumn(Values.Slice(start, count), SliceNulls(start, count));
}
