namespace TalkTrends.Parquet.Format;

/// <summary>The footer.</summary>
internal sealed record FileMetadata(
    ParquetSchema Schema,
    long RowCount,
    IReadOnlyList<GroupMetadata> Groups,
    IReadOnlyList<KeyValuePair<string, string>> KeyValues,
    string? CreatedBy,
    IReadOnlyList<bool> HasTypeOrder);
