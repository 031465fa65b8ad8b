namespace TalkTrends.Store.ParquetFiles;

/// <summary>A column of values of a fixed size, with a mask for the rows that lack one.</summary>
/// <typeparam name="T"><see cref="int"/>, <see cref="long"/>, <see cref="double"/> or <see cref="bool"/>.</typeparam>
public sealed class ValueColumn<T> : ColumnData
    where T : struct
{
    private readonly T[] _values;
    private readonly bool[]? _nulls;

    /// <summary>A column of these values.</summary>
    /// <param name="values">One for each row; that of a row in <paramref name="nulls"/> means nothing.</param>
    /// <param name="nulls">True where a row lacks a value; null where none does.</param>
    /// <exception cref="ArgumentException">The mask has another length than the values, or no column holds such a type.</exception>
    public ValueColumn(T[] values, bool[]? nulls = null)
        : base(TypeOf(), values.Length, nulls.AsSpan().Count(true))
    {
        if (nulls is not null && nulls.Length != values.Length)
            throw new ArgumentException(FormattableString.Invariant($"{nulls.Length} null marks came with {values.Length} values; a mask has one for each."), nameof(nulls));
        (_values, _nulls) = (values, nulls);
    }

    /// <summary>A column of rows of which some may lack a value.</summary>
    public ValueColumn(IReadOnlyList<T?> rows)
        : this(Split(rows))
    {
    }

    private ValueColumn((T[] Values, bool[] Nulls) split)
        : this(split.Values, split.Nulls)
    {
    }

    /// <summary>A value for each row; that of a row without one means nothing.</summary>
    public ReadOnlySpan<T> Values => _values;

    /// <summary>Value of the row of this 0-based index; null where it lacks one.</summary>
    public T? this[int row] => IsNull(row) ? null : _values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls is not null && _nulls[row];

    private static (T[] Values, bool[] Nulls) Split(IReadOnlyList<T?> rows)
    {
        var (values, nulls) = (new T[rows.Count], new bool[rows.Count]);
        for (var row = 0; row < values.Length; row++)
            (values[row], nulls[row]) = (rows[row].GetValueOrDefault(), rows[row] is null);
        return (values, nulls);
    }

    private static ParquetType TypeOf() =>
        typeof(T) == typeof(int) ? ParquetType.Int32
        : typeof(T) == typeof(long) ? ParquetType.Int64
        : typeof(T) == typeof(double) ? ParquetType.Double
        : typeof(T) == typeof(bool) ? ParquetType.Boolean
        : throw new ArgumentException($"No column holds {typeof(T).Name}.");
}
