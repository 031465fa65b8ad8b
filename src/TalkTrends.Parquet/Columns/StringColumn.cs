namespace TalkTrends.Parquet.Columns;

/// <summary>Text.</summary>
/// <param name="values">A text for each row; null where a row lacks one. Empty text is a value.</param>
public sealed class StringColumn(ReadOnlyMemory<string?> values) : ColumnData(values.Length, CountNulls(values.Span))
{
    /// <summary>A text for each row; null where a row lacks one.</summary>
    public ReadOnlyMemory<string?> Values { get; } = values;

    /// <inheritdoc/>
    public override ParquetType Type => ParquetType.String;

    /// <summary>Text of the row of this 0-based index; null where it lacks one.</summary>
    public string? this[int row] => Values.Span[row];

    /// <summary>A column of these rows, null where one lacks a text.</summary>
    public static StringColumn Of(IReadOnlyList<string?> rows) => new(rows as string?[] ?? [.. rows]);

    /// <inheritdoc/>
    public override bool IsNull(int row) => Values.Span[row] is null;

    /// <inheritdoc/>
    public override ColumnData Slice(int start, int count) => new StringColumn(Values.Slice(start, count));

    /// <summary>The texts of the rows that have one.</summary>
    internal ReadOnlySpan<string> Present()
    {
        var present = new string[Count - NullCount];
        var next = 0;
        foreach (var value in Values.Span)
            if (value is not null)
                present[next++] = value;
        return present;
    }

    private static int CountNulls(ReadOnlySpan<string?> values)
    {
        var count = 0;
        foreach (var value in values)
            count += value is null ? 1 : 0;
        return count;
    }
}
