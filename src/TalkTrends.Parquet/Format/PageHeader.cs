using System.Buffers;
using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Format;

/// <summary>What stands before a page (PageHeader of parquet.thrift).</summary>
internal sealed record PageHeader
{
    public required PageType Type { get; init; }

    /// <summary>Bytes of the page once unpacked.</summary>
    public required int UncompressedLength { get; init; }

    /// <summary>Bytes of the page in the file.</summary>
    public required int CompressedLength { get; init; }

    /// <summary>CRC-32 of the page as it stands in the file; null where it was not stated.</summary>
    public uint? Checksum { get; init; }

    /// <summary>Rows of a data page, those without a value included; entries of a dictionary page.</summary>
    public int ValueCount { get; init; }

    public PageEncoding Encoding { get; init; }

    /// <summary>How the levels of a data page of version 1 are written.</summary>
    public PageEncoding LevelEncoding { get; init; } = PageEncoding.RLE;

    /// <summary>Bytes of the definition levels; pages of version 2 only.</summary>
    public int DefinitionLength { get; init; }

    /// <summary>Bytes of the repetition levels; pages of version 2 only.</summary>
    public int RepetitionLength { get; init; }

    /// <summary>Whether the values are compressed; pages of version 2 may say no.</summary>
    public bool IsCompressed { get; init; } = true;

    /// <summary>Appends a header of a dictionary page or a data page of version 1.</summary>
    public void Write(ArrayBufferWriter<byte> output)
    {
        var thrift = new CompactWriter(output);
        var message = thrift.BeginStruct();
        thrift.Int32(1, (int)Type);
        thrift.Int32(2, UncompressedLength);
        thrift.Int32(3, CompressedLength);
        if (Checksum is { } checksum)
            thrift.Int32(4, (int)checksum);
        var isData = Type == PageType.DATA_PAGE;
        var inner = thrift.BeginStruct(isData ? 5 : 7);
        thrift.Int32(1, ValueCount);
        thrift.Int32(2, (int)Encoding);
        if (isData)
        {
            thrift.Int32(3, (int)LevelEncoding);
            thrift.Int32(4, (int)PageEncoding.RLE);
        }
        thrift.EndStruct(inner);
        thrift.EndStruct(message);
    }

    /// <summary>Reads a header and says how many bytes it took.</summary>
    /// <exception cref="ParquetFormatException">It is damaged.</exception>
    public static PageHeader Read(ReadOnlySpan<byte> data, Place place, out int length)
    {
        var thrift = new CompactReader(data, place);
        int? type = null, uncompressedLength = null, compressedLength = null, checksum = null;
        PageHeader? details = null;
        var detailsField = 0;
        thrift.BeginStruct();
        while (thrift.NextField(out var field))
            switch (field)
            {
                case 1:
                    type = thrift.Int32();
                    break;
                case 2:
                    uncompressedLength = thrift.Int32();
                    break;
                case 3:
                    compressedLength = thrift.Int32();
                    break;
                case 4:
                    checksum = thrift.Int32();
                    break;
                case 5 or 7 or 8:
                    (details, detailsField) = (ReadDetails(ref thrift, field), field);
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        length = thrift.Position;
        if (type is not { } pageType || uncompressedLength is not (>= 0 and var unpacked) || compressedLength is not (>= 0 and var packed))
            throw place.Fail("a page's header without a type or a length", "it states all three");
        var wanted = (PageType)pageType switch
        {
            PageType.DATA_PAGE => 5,
            PageType.DICTIONARY_PAGE => 7,
            PageType.DATA_PAGE_V2 => 8,
            _ => 0,
        };
        if (wanted != 0 && (detailsField != wanted || details is not { ValueCount: >= 0, DefinitionLength: >= 0, RepetitionLength: >= 0 }))
            throw place.Fail($"a header of a {(PageType)pageType} without its details", "it states its values and encoding");
        return (details ?? Empty) with
        {
            Type = (PageType)pageType,
            UncompressedLength = unpacked,
            CompressedLength = packed,
            Checksum = (uint?)checksum,
        };
    }

    private static PageHeader Empty => new() { Type = PageType.INDEX_PAGE, UncompressedLength = 0, CompressedLength = 0 };

    private static PageHeader ReadDetails(ref CompactReader thrift, int kind)
    {
        int? count = null, encoding = null;
        var (levels, definitionLength, repetitionLength, isCompressed) = ((int)PageEncoding.RLE, 0, 0, true);
        var message = thrift.BeginStructField();
        while (thrift.NextField(out var field))
            switch ((kind, field))
            {
                case (_, 1):
                    count = thrift.Int32();
                    break;
                case (5 or 7, 2) or (8, 4):
                    encoding = thrift.Int32();
                    break;
                case (5, 3):
                    levels = thrift.Int32();
                    break;
                case (8, 5):
                    definitionLength = thrift.Int32();
                    break;
                case (8, 6):
                    repetitionLength = thrift.Int32();
                    break;
                case (8, 7):
                    isCompressed = thrift.Bool();
                    break;
                default:
                    thrift.Skip();
                    break;
            }
        thrift.EndStruct(message);
        if (count is null || encoding is null)
            throw thrift.Fail("a page's header without a number of values or an encoding", "it states both");
        return Empty with
        {
            ValueCount = count.Value,
            Encoding = (PageEncoding)encoding.Value,
            LevelEncoding = (PageEncoding)levels,
            DefinitionLength = definitionLength,
            RepetitionLength = repetitionLength,
            IsCompressed = isCompressed,
        };
    }
}
