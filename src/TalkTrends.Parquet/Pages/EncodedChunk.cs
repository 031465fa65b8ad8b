using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>A column chunk ready to be written.</summary>
/// <param name="Bytes">Pages with their headers.</param>
/// <param name="Metadata">Offsets count from the chunk's first byte.</param>
internal sealed record EncodedChunk(ReadOnlyMemory<byte> Bytes, ChunkMetadata Metadata)
{
    /// <summary>What the footer says once the chunk's place in the file is known.</summary>
    public ChunkMetadata At(long offset) => Metadata with
    {
        DataPageOffset = Metadata.DataPageOffset + offset,
        DictionaryPageOffset = Metadata.DictionaryPageOffset + offset,
    };
}
