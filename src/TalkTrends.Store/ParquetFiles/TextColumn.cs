namespace TalkTrends.Store.ParquetFiles;

/// <summary>A column of text; null where a row lacks one.</summary>
/// <param name="values">A text for each row.</param>
public sealed class TextColumn(string?[] values) : ColumnData(ParquetType.String, values.Length, values.Count(value => value is null))
{
    /// <summary>A text for each row.</summary>
    public ReadOnlySpan<string?> Values => values;

    /// <summary>Text of the row of this 0-based index; null where it lacks one.</summary>
    public string? this[int row] => values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => values[row] is null;
}
