namespace TalkTrends.Parquet;

/// <summary>What the footer states about one column in one row group. Every part is optional.</summary>
/// <remarks>Bounds are a <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>
/// by the column's type. Doubles order by value, text by Unicode code point.</remarks>
public sealed record ColumnStatistics
{
    /// <summary>Rows without a value; null where the file does not say.</summary>
    public long? NullCount { get; init; }

    /// <summary>No value is smaller; null where the file does not say.</summary>
    public object? Minimum { get; init; }

    /// <summary>No value is larger; null where the file does not say.</summary>
    public object? Maximum { get; init; }

    /// <summary>Whether a value equals <see cref="Minimum"/>; null where the file does not say.</summary>
    public bool? IsMinimumExact { get; init; }

    /// <summary>Whether a value equals <see cref="Maximum"/>; null where the file does not say.</summary>
    public bool? IsMaximumExact { get; init; }
}
