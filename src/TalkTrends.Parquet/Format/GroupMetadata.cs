namespace TalkTrends.Parquet.Format;

/// <summary>What the footer says of one row group.</summary>
internal sealed record GroupMetadata(long RowCount, IReadOnlyList<ChunkMetadata> Chunks);
