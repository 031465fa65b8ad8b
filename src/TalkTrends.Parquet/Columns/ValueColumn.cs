namespace TalkTrends.Parquet.Columns;

/// <summary>A column whose values have a fixed size, with a mask for the rows that lack one.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
public abstract class ValueColumn<T> : ColumnData
    where T : struct
{
    private protected ValueColumn(ReadOnlyMemory<T> values, ReadOnlyMemory<bool> nulls)
        : base(values.Length, nulls.Span.Count(true))
    {
        if (!nulls.IsEmpty && nulls.Length != values.Length)
            throw new ArgumentException($"{nulls.Length} null marks came with {values.Length} values; a mask has one for each, or none at all.", nameof(nulls));
        (Values, Nulls) = (values, nulls);
    }

    /// <summary>A value for each row; that of a row in <see cref="Nulls"/> means nothing.</summary>
    public ReadOnlyMemory<T> Values { get; }

    /// <summary>True where a row lacks a value; empty where none does.</summary>
    public ReadOnlyMemory<bool> Nulls { get; }

    /// <summary>Value of the row of this 0-based index; null where it lacks one.</summary>
    public T? this[int row] => IsNull(row) ? null : Values.Span[row];

    /// <inheritdoc/>
    public sealed override bool IsNull(int row) => !Nulls.IsEmpty && Nulls.Span[row];

    /// <summary>The values of the rows that have one.</summary>
    internal ReadOnlySpan<T> Present()
    {
        if (NullCount == 0)
            return Values.Span;
        var values = Values.Span;
        var nulls = Nulls.Span;
        var present = new T[Count - NullCount];
        var next = 0;
        for (var row = 0; row < values.Length; row++)
            if (!nulls[row])
                present[next++] = values[row];
        return present;
    }

    private protected ReadOnlyMemory<bool> SliceNulls(int start, int count) => Nulls.IsEmpty ? Nulls : Nulls.Slice(start, count);

    private protected static (T[] Values, bool[] Nulls) Split(IReadOnlyList<T?> rows)
    {
        var (values, nulls) = (new T[rows.Count], new bool[rows.Count]);
        for (var row = 0; row < values.Length; row++)
            (values[row], nulls[row]) = (rows[row].GetValueOrDefault(), rows[row] is null);
        return (values, nulls);
    }
}
