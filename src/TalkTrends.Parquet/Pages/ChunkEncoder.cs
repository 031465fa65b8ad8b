using System.Buffers;
using TalkTrends.Parquet.Columns;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>Turns the rows of one column into the pages of a column chunk.</summary>
internal static class ChunkEncoder
{
    /// <summary>The chunk of at least one row. Its column's type and null rule have been checked.</summary>
    public static EncodedChunk Encode(ParquetColumn column, ColumnData data, ParquetWriterOptions options) => data switch
    {
        BooleanColumn rows => Encode<bool, BooleanFormat>(column, rows, rows.Present(), options),
        Int32Column rows => Encode<int, Int32Format>(column, rows, rows.Present(), options),
        Int64Column rows => Encode<long, Int64Format>(column, rows, rows.Present(), options),
        DoubleColumn rows => Encode<double, DoubleFormat>(column, rows, rows.Present(), options),
        StringColumn rows => Encode<string, StringFormat>(column, rows, rows.Present(), options),
        _ => throw new ArgumentException($"{data.GetType().Name} is no column of this library.", nameof(data)),
    };

    private static EncodedChunk Encode<T, TFormat>(ParquetColumn column, ColumnData data, ReadOnlySpan<T> present, ParquetWriterOptions options)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        var dictionary = options.UseDictionaries ? ValueDictionary.TryBuild<T, TFormat>(present) : null;
        var pages = new List<RawPage>();
        if (dictionary is not null)
            pages.Add(DictionaryPage<T, TFormat>(dictionary));
        foreach (var cut in PageCut.Cut<T, TFormat>(data, present))
            pages.Add(DataPage<T, TFormat>(column, data, present, dictionary, cut));
        var bounds = TFormat.Bounds(present);
        var codec = Compress(pages, options.Compression, out var bodies);

        var output = new ArrayBufferWriter<byte>();
        var (dataStart, unpacked) = (0, 0L);
        for (var i = 0; i < pages.Count; i++)
        {
            var headerStart = output.WrittenCount;
            var header = pages[i].Header with { CompressedLength = bodies[i].Length, Checksum = Crc32.Of(bodies[i].Span) };
            header.Write(output);
            unpacked += output.WrittenCount - headerStart + header.UncompressedLength;
            output.Write(bodies[i].Span);
            if (header.Type == PageType.DICTIONARY_PAGE)
                dataStart = output.WrittenCount;
        }
        return new(output.WrittenMemory, new()
        {
            Type = Layout.PhysicalOf(column.Type),
            Path = column.Name,
            Codec = codec,
            ValueCount = data.Count,
            UncompressedLength = unpacked,
            CompressedLength = output.WrittenCount,
            DataPageOffset = dataStart,
            DictionaryPageOffset = dictionary is null ? null : 0,
            DataPageCount = pages.Count - (dictionary is null ? 0 : 1),
            Statistics = new(
                data.NullCount,
                bounds?.Minimum,
                bounds?.Maximum,
                bounds?.IsMinimumExact,
                bounds?.Maximum is null ? null : bounds.IsMaximumExact),
        });
    }

    /// <summary>The pages as they will stand in the file. A chunk has one codec, so it is compressed as a whole or not at all.</summary>
    private static Codec Compress(List<RawPage> pages, ParquetCompression compression, out ReadOnlyMemory<byte>[] bodies)
    {
        bodies = [.. pages.Select(page => page.Body)];
        if (compression == ParquetCompression.None)
            return Codec.UNCOMPRESSED;
        var packed = Array.ConvertAll(bodies, body => new ReadOnlyMemory<byte>(Gzip.Compress(body.Span)));
        if (packed.Sum(body => (long)body.Length) >= bodies.Sum(body => (long)body.Length))
            return Codec.UNCOMPRESSED;
        bodies = packed;
        return Codec.GZIP;
    }

    private static RawPage DictionaryPage<T, TFormat>(ValueDictionary<T> dictionary)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        var body = new ArrayBufferWriter<byte>();
        TFormat.Write(body, dictionary.Values);
        return new(PageType.DICTIONARY_PAGE, dictionary.Values.Length, PageEncoding.PLAIN, body);
    }

    private static RawPage DataPage<T, TFormat>(ParquetColumn column, ColumnData data, ReadOnlySpan<T> present, ValueDictionary<T>? dictionary, PageCut cut)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        var body = new ArrayBufferWriter<byte>();
        if (column.IsNullable)
            WriteDefinitionLevels(body, data, cut);
        if (dictionary is null)
        {
            TFormat.Write(body, present.Slice(cut.Value, cut.ValueCount));
            return new(PageType.DATA_PAGE, cut.RowCount, PageEncoding.PLAIN, body);
        }
        body.WriteByte((byte)dictionary.BitWidth);
        HybridEncoder.Encode(body, dictionary.Indices.AsSpan(cut.Value, cut.ValueCount), dictionary.BitWidth);
        return new(PageType.DATA_PAGE, cut.RowCount, PageEncoding.RLE_DICTIONARY, body);
    }

    /// <summary>One bit a row, 1 where it has a value, behind the length of the runs.</summary>
    private static void WriteDefinitionLevels(ArrayBufferWriter<byte> body, ColumnData data, PageCut cut)
    {
        var levels = new int[cut.RowCount];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = data.IsNull(cut.Row + i) ? 0 : 1;
        var runs = new ArrayBufferWriter<byte>();
        HybridEncoder.Encode(runs, levels, bitWidth: 1);
        body.WriteInt32(runs.WrittenCount);
        body.Write(runs.WrittenSpan);
    }

    private sealed record RawPage(PageHeader Header, ReadOnlyMemory<byte> Body)
    {
        public RawPage(PageType type, int valueCount, PageEncoding encoding, ArrayBufferWriter<byte> body)
            : this(
                new() { Type = type, ValueCount = valueCount, Encoding = encoding, UncompressedLength = body.WrittenCount, CompressedLength = 0 },
                body.WrittenMemory)
        {
        }
    }
}
