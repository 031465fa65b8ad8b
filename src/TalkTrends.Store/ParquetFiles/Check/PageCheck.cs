using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>Holds the pages of a column chunk to its bytes and its rows, before Parquet.Net sees them.</summary>
internal static class PageCheck
{
    // Nothing packs better than this but bytes that are all alike, of which a page may have so many.
    private const long MostRatio = 1100;
    private const long FewBytes = 1 << 20;
    private const long MostPageBytes = 1 << 28;

    // Numbers of parquet.thrift.
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int DataPageV2 = 3;
    private static readonly string[] s_encodings =
        ["PLAIN", "", "PLAIN_DICTIONARY", "RLE", "BIT_PACKED", "DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "RLE_DICTIONARY", "BYTE_STREAM_SPLIT"];

    /// <param name="chunk">The bytes.</param>
    /// <param name="about">Where they are from.</param>
    /// <param name="column">The column.</param>
    /// <param name="rows">Rows of the group.</param>
    /// <param name="isKnown">The bytes are known to be what was written: they are not unpacked to look at their checksums.</param>
    /// <exception cref="DamageException">The pages contradict themselves, their chunk, or what is read here.</exception>
    public static void Require(ReadOnlyMemory<byte> chunk, CheckedChunk about, ParquetColumn column, int rows, bool isKnown)
    {
        var (position, read, hasDictionary, isFirst) = (0, 0L, false, true);
        for (; read < rows; isFirst = false)
        {
            var reader = new ThriftReader(chunk.Span[position..], about.Start + position);
            var header = reader.Struct(ThriftGrammar.Page);
            position += reader.Position;
            var (type, unpacked, packed) = (header.Number(1), header.Number(2), header.Number(3));
            if (packed < 0 || packed > chunk.Length - position || unpacked < 0 || unpacked > Math.Min(MostPageBytes, FewBytes + (MostRatio * packed)))
                throw new DamageException($"a page of {packed} bytes, {unpacked} unpacked, in column '{column.Name}'", $"no more than the {chunk.Length - position} bytes that are left can hold");
            var page = chunk.Slice(position, (int)packed);
            position += (int)packed;
            var levels = type == DataPageV2 && header.StructOrNull(8) is { } v2 ? Levels(v2, packed, unpacked, column) : 0;
            var isPacked = type != DataPageV2 || header.StructOrNull(8)?.NumberOrNull(7) is null or 1;
            if (!isKnown)
                RequireSize(page[levels..], unpacked - levels, isPacked ? about.Codec : PageCodec.Uncompressed, column);
            if (type == DictionaryPage)
            {
                if (!isFirst || header.StructOrNull(7) is not { } dictionary || dictionary.Number(1) is var entries && (entries < 0 || entries > Math.Min(rows, unpacked)))
                    throw new DamageException($"a dictionary in column '{column.Name}' that is not its first page, or too large", $"one, with no more entries than rows");
                // Parquet.Net would leave entries that are not there as they were in memory before.
                if (entries * FewestBytes(column.Type) > unpacked)
                    throw new DamageException($"a dictionary of {entries} entries in {unpacked} bytes in column '{column.Name}'", $"no more than they hold");
                RequireEncoding(dictionary.Number(2) is 0 or 2, dictionary.Number(2), column);
                hasDictionary = true;
                continue;
            }
            if ((type == DataPage ? header.StructOrNull(5) : type == DataPageV2 ? header.StructOrNull(8) : null) is not { } data)
                throw new DamageException($"a page of type {type} in column '{column.Name}'", $"pages of data, after a dictionary or without");
            if (data.Number(1) is var values && (values < 0 || values > rows - read))
                throw new DamageException($"a page of {values} rows in column '{column.Name}'", $"at most the {rows - read} that are left of {rows}");
            var encoding = data.Number(type == DataPage ? 2 : 4);
            RequireEncoding(encoding is 0 or 2 or 8, encoding, column);
            if (encoding != 0 && !hasDictionary)
                throw new DamageException($"indices without a dictionary in column '{column.Name}'", $"a dictionary before them");
            read += values;
        }
    }

    private static int FewestBytes(ParquetType type) => type switch
    {
        ParquetType.Boolean => 1,
        ParquetType.Int64 or ParquetType.Double => sizeof(long),
        _ => sizeof(int),
    };

    private static void RequireEncoding(bool isRead, long encoding, ParquetColumn column)
    {
        if (!isRead)
            throw new DamageException($"column '{column.Name}' encoded as {(encoding >= 0 && encoding < s_encodings.Length ? s_encodings[encoding] : "nothing known")}", $"PLAIN or a dictionary");
    }

    private static int Levels(ThriftNode page, long packed, long unpacked, ParquetColumn column)
    {
        var (definition, repetition) = (page.Number(5), page.Number(6));
        if (definition < 0 || repetition != 0 || definition > Math.Min(packed, unpacked) || page.Number(2) < 0 || page.Number(2) > page.Number(1))
            throw new DamageException($"levels of {definition} and {repetition} bytes in column '{column.Name}'", $"no more than their page has");
        return (int)definition;
    }

    /// <summary>
    /// What the packed bytes come to. Snappy and Zstandard state it, and Parquet.Net makes room for that, whatever it is. GZIP is unpacked here once:
    /// Parquet.Net stops before the checksum behind the last byte, and would take what was damaged for rows.
    /// </summary>
    private static void RequireSize(ReadOnlyMemory<byte> page, long unpacked, PageCodec codec, ParquetColumn column)
    {
        var stated = codec switch
        {
            PageCodec.Uncompressed => page.Length,
            PageCodec.Snappy => SnappySize(page.Span),
            PageCodec.Zstd => ZstdSize(page.Span),
            _ => GzipSize(page, unpacked),
        };
        if (stated != unpacked)
            throw new DamageException($"a page of column '{column.Name}' that unpacks to {stated} bytes", $"the {unpacked} of its header");
    }

    private static long GzipSize(ReadOnlyMemory<byte> page, long most)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            MemoryMarshal.TryGetArray(page, out var bytes);
            using var gzip = new GZipStream(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), CompressionMode.Decompress);
            var size = 0L;
            for (int read; size <= most && (read = gzip.Read(buffer)) > 0;)
                size += read;
            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static long SnappySize(ReadOnlySpan<byte> page)
    {
        var size = 0L;
        for (var i = 0; i < Math.Min(page.Length, 5); i++)
        {
            size |= (long)(page[i] & 0x7F) << (7 * i);
            if (page[i] < 0x80)
                return size;
        }
        return -1;
    }

    /// <summary>RFC 8878, 3.1.1.1: magic, descriptor, window unless there is one segment, dictionary id, content size.</summary>
    private static long ZstdSize(ReadOnlySpan<byte> page)
    {
        if (page.Length < 6 || BinaryPrimitives.ReadUInt32LittleEndian(page) != 0xFD2FB528)
            return -1;
        var (descriptor, isSingle) = (page[4], (page[4] & 0x20) != 0);
        var at = 5 + (isSingle ? 0 : 1) + ((descriptor & 3) switch { 0 => 0, 1 => 1, 2 => 2, _ => 4 });
        var size = (descriptor >> 6) switch { 0 => isSingle ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        if (size == 0 || page.Length < at + size)
            return -1;
        return size switch
        {
            1 => page[at],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(page[at..]) + 256,
            4 => BinaryPrimitives.ReadUInt32LittleEndian(page[at..]),
            _ => BinaryPrimitives.ReadInt64LittleEndian(page[at..]),
        };
    }
}
