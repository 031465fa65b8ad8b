using System.Buffers;
using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Format;

/// <summary>Writes the footer (FileMetaData of parquet.thrift).</summary>
internal static class FooterWriter
{
    // Version 1 is what nearly all files say; readers go by the encodings, not by this.
    private const int Version = 1;

    public static ArrayBufferWriter<byte> Write(FileMetadata file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var thrift = new CompactWriter(buffer);
        var message = thrift.BeginStruct();
        thrift.Int32(1, Version);
        WriteSchema(thrift, file.Schema);
        thrift.Int64(3, file.RowCount);
        thrift.List(4, CompactType.Struct, file.Groups.Count);
        for (var group = 0; group < file.Groups.Count; group++)
            WriteGroup(thrift, file.Groups[group], group);
        if (file.KeyValues.Count > 0)
        {
            thrift.List(5, CompactType.Struct, file.KeyValues.Count);
            foreach (var (key, value) in file.KeyValues)
            {
                var pair = thrift.BeginStruct();
                thrift.Text(1, key);
                thrift.Text(2, value);
                thrift.EndStruct(pair);
            }
        }
        if (file.CreatedBy is not null)
            thrift.Text(6, file.CreatedBy);
        thrift.List(7, CompactType.Struct, file.Schema.Columns.Count);
        foreach (var _ in file.Schema.Columns)
        {
            // The order of the column's type: what makes min_value and max_value mean anything.
            var order = thrift.BeginStruct();
            thrift.EmptyStruct(1);
            thrift.EndStruct(order);
        }
        thrift.EndStruct(message);
        return buffer;
    }

    private static void WriteSchema(CompactWriter thrift, ParquetSchema schema)
    {
        thrift.List(2, CompactType.Struct, schema.Columns.Count + 1);
        var root = thrift.BeginStruct();
        thrift.Text(4, "schema");
        thrift.Int32(5, schema.Columns.Count);
        thrift.EndStruct(root);
        foreach (var column in schema.Columns)
        {
            var element = thrift.BeginStruct();
            thrift.Int32(1, (int)Layout.PhysicalOf(column.Type));
            thrift.Int32(3, (int)(column.IsNullable ? Repetition.OPTIONAL : Repetition.REQUIRED));
            thrift.Text(4, column.Name);
            if (column.Type == ParquetType.String)
            {
                // The older annotation beside the newer one, as the format asks, for readers of either age.
                thrift.Int32(6, (int)ConvertedType.UTF8);
                var logical = thrift.BeginStruct(10);
                thrift.EmptyStruct((int)LogicalType.STRING);
                thrift.EndStruct(logical);
            }
            thrift.EndStruct(element);
        }
    }

    private static void WriteGroup(CompactWriter thrift, GroupMetadata group, int ordinal)
    {
        var message = thrift.BeginStruct();
        thrift.List(1, CompactType.Struct, group.Chunks.Count);
        foreach (var chunk in group.Chunks)
        {
            var outer = thrift.BeginStruct();
            // Once the place of a copy of the metadata; there is none, and then the format asks for zero.
            thrift.Int64(2, 0);
            WriteChunk(thrift, chunk);
            thrift.EndStruct(outer);
        }
        thrift.Int64(2, group.Chunks.Sum(chunk => chunk.UncompressedLength));
        thrift.Int64(3, group.RowCount);
        thrift.Int64(5, group.Chunks[0].Start);
        thrift.Int64(6, group.Chunks.Sum(chunk => chunk.CompressedLength));
        // Optional, and of 16 bits: left out where it would not fit.
        if (ordinal <= short.MaxValue)
            thrift.Int16(7, (short)ordinal);
        thrift.EndStruct(message);
    }

    private static void WriteChunk(CompactWriter thrift, ChunkMetadata chunk)
    {
        var hasDictionary = chunk.DictionaryPageOffset is not null;
        var message = thrift.BeginStruct(3);
        thrift.Int32(1, (int)chunk.Type);
        thrift.List(2, CompactType.Int32, hasDictionary ? 3 : 2);
        thrift.Int32Element((int)PageEncoding.PLAIN);
        thrift.Int32Element((int)PageEncoding.RLE);
        if (hasDictionary)
            thrift.Int32Element((int)PageEncoding.RLE_DICTIONARY);
        thrift.List(3, CompactType.Binary, 1);
        thrift.TextElement(chunk.Path);
        thrift.Int32(4, (int)chunk.Codec);
        thrift.Int64(5, chunk.ValueCount);
        thrift.Int64(6, chunk.UncompressedLength);
        thrift.Int64(7, chunk.CompressedLength);
        thrift.Int64(9, chunk.DataPageOffset);
        if (chunk.DictionaryPageOffset is { } dictionary)
            thrift.Int64(11, dictionary);
        if (chunk.Statistics is { } statistics)
            WriteStatistics(thrift, statistics);
        // Tells a reader that every page uses the dictionary, so that it may look for a value there alone.
        thrift.List(13, CompactType.Struct, hasDictionary ? 2 : 1);
        if (hasDictionary)
            WritePageCount(thrift, PageType.DICTIONARY_PAGE, PageEncoding.PLAIN, 1);
        WritePageCount(thrift, PageType.DATA_PAGE, hasDictionary ? PageEncoding.RLE_DICTIONARY : PageEncoding.PLAIN, chunk.DataPageCount);
        thrift.EndStruct(message);
    }

    private static void WritePageCount(CompactWriter thrift, PageType type, PageEncoding encoding, int count)
    {
        var message = thrift.BeginStruct();
        thrift.Int32(1, (int)type);
        thrift.Int32(2, (int)encoding);
        thrift.Int32(3, count);
        thrift.EndStruct(message);
    }

    private static void WriteStatistics(CompactWriter thrift, ChunkStatistics statistics)
    {
        // Fields 1 and 2, the bounds of old, had no defined order: never written.
        var message = thrift.BeginStruct(12);
        if (statistics.NullCount is { } nulls)
            thrift.Int64(3, nulls);
        if (statistics.Maximum is { } maximum)
            thrift.Binary(5, maximum);
        if (statistics.Minimum is { } minimum)
            thrift.Binary(6, minimum);
        if (statistics.IsMaximumExact is { } maximumExact)
            thrift.Bool(7, maximumExact);
        if (statistics.IsMinimumExact is { } minimumExact)
            thrift.Bool(8, minimumExact);
        thrift.EndStruct(message);
    }
}
