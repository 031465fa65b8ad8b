using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>Takes the pages of a column chunk one by one, checks them against their headers and unpacks them.</summary>
internal sealed class PageSource(ParquetColumn column, ChunkMetadata chunk, ReadOnlyMemory<byte> data, ParquetReaderOptions options)
{
    private int position;

    /// <summary>Where the pages taken so far end.</summary>
    public Place End => new($"column '{column.Name}'", chunk.Start + position);

    /// <summary>The next page that holds values; false at the end of the chunk.</summary>
    /// <exception cref="ParquetFormatException">It is damaged or too large.</exception>
    public bool Next(out Page page)
    {
        while (position < data.Length)
        {
            var place = End with { What = $"column '{column.Name}', page" };
            var header = PageHeader.Read(data.Span[position..], place, out var headerLength);
            position += headerLength;
            if (header.CompressedLength > data.Length - position)
                throw place.Fail($"a page of {header.CompressedLength} bytes", $"the column chunk has {data.Length - position} left");
            var body = data.Slice(position, header.CompressedLength);
            position += header.CompressedLength;
            if (header.Type is not (PageType.DATA_PAGE or PageType.DATA_PAGE_V2 or PageType.DICTIONARY_PAGE))
                continue;
            if (header.Checksum is { } checksum && Crc32.Of(body.Span) is var found && found != checksum)
                throw place.Fail($"a page whose checksum is {found:x8}", $"its header says {checksum:x8}");
            page = Unpack(header, body, place);
            return true;
        }
        page = default;
        return false;
    }

    private Page Unpack(PageHeader header, ReadOnlyMemory<byte> body, Place place)
    {
        if (header.UncompressedLength > options.MaximumPageBytes)
            throw place.Fail($"a page of {header.UncompressedLength} bytes once unpacked", $"at most {options.MaximumPageBytes} are read");
        var levels = ReadOnlyMemory<byte>.Empty;
        if (header.Type == PageType.DATA_PAGE_V2)
        {
            // The levels of version 2 stand before the values and are never compressed.
            if (header.RepetitionLength != 0)
                throw place.Fail($"repetition levels of {header.RepetitionLength} bytes", "a flat table has none");
            if (header.DefinitionLength > Math.Min(body.Length, header.UncompressedLength))
                throw place.Fail($"definition levels of {header.DefinitionLength} bytes", $"the page has {Math.Min(body.Length, header.UncompressedLength)}");
            levels = body[..header.DefinitionLength];
            body = body[header.DefinitionLength..];
        }
        var length = header.UncompressedLength - levels.Length;
        if (header.IsCompressed && chunk.Codec != Codec.UNCOMPRESSED)
            return new(header, levels, Decompress(body, length, place), place);
        if (body.Length != length)
            throw place.Fail($"{body.Length} bytes of values that are not compressed", $"the header says {length}");
        return new(header, levels, body, place);
    }

    private ReadOnlyMemory<byte> Decompress(ReadOnlyMemory<byte> body, int length, Place place) => chunk.Codec switch
    {
        Codec.GZIP => Gzip.Decompress(body, length, place),
        _ => throw place.Fail($"pages compressed with {chunk.Codec}", "GZIP or UNCOMPRESSED was wanted"),
    };
}
