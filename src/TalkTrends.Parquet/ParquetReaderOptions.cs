namespace TalkTrends.Parquet;

/// <summary>What a reader takes from a file that nobody vouches for.</summary>
/// <remarks>A few bytes can honestly stand for a billion equal rows, and a small page can unpack to a huge one: these limits bound the memory.</remarks>
public sealed record ParquetReaderOptions
{
    internal const int DefaultMaximumRowsPerGroup = 1 << 24;

    /// <summary>Most rows of a row group; at least 1.</summary>
    public int MaximumRowsPerGroup { get; init; } = DefaultMaximumRowsPerGroup;

    /// <summary>Most bytes of a page once unpacked; at least 1.</summary>
    public int MaximumPageBytes { get; init; } = 1 << 28;

    /// <summary>These options, checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below 1.</exception>
    public ParquetReaderOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumRowsPerGroup, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaximumPageBytes, 1);
        return this;
    }
}
