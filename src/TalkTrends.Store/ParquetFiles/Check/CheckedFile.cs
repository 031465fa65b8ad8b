namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>What a footer says that was found to be possible.</summary>
/// <param name="Columns">The columns of the table.</param>
/// <param name="RowCount">Rows of the whole table.</param>
/// <param name="Groups">Its row groups.</param>
/// <param name="Metadata">Keys and values; the first where a key comes twice.</param>
internal sealed record CheckedFile(IReadOnlyList<ParquetColumn> Columns, long RowCount, IReadOnlyList<CheckedGroup> Groups, IReadOnlyDictionary<string, string> Metadata);

/// <summary>A row group.</summary>
/// <param name="RowCount">Its rows.</param>
/// <param name="Chunks">Where each column's pages lie.</param>
internal sealed record CheckedGroup(int RowCount, IReadOnlyList<CheckedChunk> Chunks);

/// <summary>The pages of a column in a row group.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes; all of them before the footer.</param>
/// <param name="Codec">How the pages are packed.</param>
internal sealed record CheckedChunk(long Start, int Length, PageCodec Codec);
