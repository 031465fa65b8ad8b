using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Format;

/// <summary>Reads what the footer says of a column chunk (ColumnChunk, ColumnMetaData and Statistics of parquet.thrift).</summary>
internal static class ChunkMetadataReader
{
    public static ChunkMetadata Read(ref CompactReader thrift)
    {
        ChunkMetadata? chunk = null;
        var message = thrift.BeginStruct();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 1:
                    throw thrift.Fail($"a column chunk in another file, '{thrift.Text()}'", "a table in one file was wanted");
                case 3:
                    chunk = ReadMetadata(ref thrift);
                    break;
                case 8:
                    throw thrift.Fail("an encrypted column chunk", "this reader has no keys");
                default:
                    thrift.Skip();
                    break;
            }
        thrift.EndStruct(message);
        return chunk ?? throw thrift.Fail("a column chunk without metadata", "the footer holds it");
    }

    private static ChunkMetadata ReadMetadata(ref CompactReader thrift)
    {
        int? type = null, codec = null;
        long? valueCount = null, uncompressedLength = null, compressedLength = null, dataPageOffset = null, dictionaryPageOffset = null;
        string? path = null;
        ChunkStatistics? statistics = null;
        var message = thrift.BeginStructField();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 1:
                    type = thrift.Int32();
                    break;
                case 3:
                    path = ReadPath(ref thrift);
                    break;
                case 4:
                    codec = thrift.Int32();
                    break;
                case 5:
                    valueCount = thrift.Int64();
                    break;
                case 6:
                    uncompressedLength = thrift.Int64();
                    break;
                case 7:
                    compressedLength = thrift.Int64();
                    break;
                case 9:
                    dataPageOffset = thrift.Int64();
                    break;
                case 11:
                    dictionaryPageOffset = thrift.Int64();
                    break;
                case 12:
                    statistics = ReadStatistics(ref thrift);
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        thrift.EndStruct(message);
        return new()
        {
            Type = (PhysicalType)(type ?? throw Missing(ref thrift, "type")),
            Path = path ?? throw Missing(ref thrift, "path"),
            Codec = (Codec)(codec ?? throw Missing(ref thrift, "codec")),
            ValueCount = valueCount ?? throw Missing(ref thrift, "number of values"),
            UncompressedLength = uncompressedLength ?? throw Missing(ref thrift, "uncompressed length"),
            CompressedLength = compressedLength ?? throw Missing(ref thrift, "compressed length"),
            DataPageOffset = dataPageOffset ?? throw Missing(ref thrift, "place of its data pages"),
            DictionaryPageOffset = dictionaryPageOffset,
            Statistics = statistics,
        };
    }

    // A path of more steps belongs to a nested column, which the schema is refused for: it says more of the matter.
    private static string ReadPath(ref CompactReader thrift)
    {
        var steps = new List<string>();
        for (var left = thrift.List(CompactType.Binary); left > 0; left--)
            steps.Add(thrift.TextElement());
        return string.Join('.', steps);
    }

    private static ChunkStatistics ReadStatistics(ref CompactReader thrift)
    {
        long? nullCount = null;
        byte[]? minimum = null, maximum = null;
        bool? isMinimumExact = null, isMaximumExact = null;
        var message = thrift.BeginStructField();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 3:
                    nullCount = thrift.Int64();
                    break;
                case 5:
                    maximum = thrift.Binary().ToArray();
                    break;
                case 6:
                    minimum = thrift.Binary().ToArray();
                    break;
                case 7:
                    isMaximumExact = thrift.Bool();
                    break;
                case 8:
                    isMinimumExact = thrift.Bool();
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        thrift.EndStruct(message);
        return new(nullCount, minimum, maximum, isMinimumExact, isMaximumExact);
    }

    private static ParquetFormatException Missing(ref CompactReader thrift, string what) => thrift.Fail($"a column chunk without a {what}", "it states one");
}
