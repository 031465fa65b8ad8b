namespace TalkTrends.Parquet.Format;

/// <summary>What the footer says of one column chunk: where it lies and how it is written.</summary>
internal sealed record ChunkMetadata
{
    public required PhysicalType Type { get; init; }

    /// <summary>Name of the column: in a flat table its path has this one step.</summary>
    public required string Path { get; init; }

    public required Codec Codec { get; init; }

    /// <summary>Rows, those without a value included.</summary>
    public required long ValueCount { get; init; }

    /// <summary>Pages with their headers before compression, in bytes.</summary>
    public required long UncompressedLength { get; init; }

    /// <summary>Pages with their headers as they stand in the file, in bytes.</summary>
    public required long CompressedLength { get; init; }

    public required long DataPageOffset { get; init; }

    /// <summary>Null where the chunk has no dictionary.</summary>
    public long? DictionaryPageOffset { get; init; }

    /// <summary>Data pages; known only to the writer.</summary>
    public int DataPageCount { get; init; }

    public ChunkStatistics? Statistics { get; init; }

    /// <summary>Byte of the file where the first page begins.</summary>
    // Some writers state an offset of zero for a dictionary that is not there.
    public long Start => DictionaryPageOffset is { } offset and > 0 && offset < DataPageOffset ? offset : DataPageOffset;
}
