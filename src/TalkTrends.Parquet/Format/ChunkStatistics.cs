namespace TalkTrends.Parquet.Format;

/// <summary>Statistics of a column chunk with the bounds in their bytes.</summary>
internal sealed record ChunkStatistics(long? NullCount, byte[]? Minimum, byte[]? Maximum, bool? IsMinimumExact, bool? IsMaximumExact);
