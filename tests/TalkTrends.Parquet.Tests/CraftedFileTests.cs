using System.Buffers;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;
using TalkTrends.Parquet.Pages;
using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Tests;

/// <summary>Pages that the writer here never makes, put together by hand: what others write, and what nobody should.</summary>
public class CraftedFileTests
{
    private static readonly ParquetColumn Number = new("n", ParquetType.Int32);
    private static readonly ParquetColumn MaybeNumber = new("n", ParquetType.Int32, isNullable: true);

    // Three rows: 7, none, 9. Levels 1, 0, 1 packed in three bits; values plain.
    private static readonly byte[] Levels = [0x03, 0x05];
    private static readonly byte[] Values = [7, 0, 0, 0, 9, 0, 0, 0];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Data_pages_of_version_2_are_read(bool gzip, bool compressed)
    {
        var values = compressed ? Gzip.Compress(Values) : Values;
        byte[] page = [.. Version2(3, 1, PageEncoding.PLAIN, Levels.Length, Levels.Length + Values.Length, Levels.Length + values.Length, compressed), .. Levels, .. values];
        Assert.Equal([7, null, 9], Read(MaybeNumber, 3, page, gzip ? Codec.GZIP : Codec.UNCOMPRESSED));
    }

    [Fact]
    public void Truth_values_in_runs_are_read() =>
        Assert.Equal(
            [true, true, true, true, true, true, true, true, true, false],
            Read(new("b", ParquetType.Boolean), 10, Data(10, PageEncoding.RLE, [4, 0, 0, 0, 0x12, 0x01, 0x02, 0x00])));

    [Theory]
    [InlineData(PageEncoding.PLAIN_DICTIONARY, PageEncoding.PLAIN_DICTIONARY)]
    [InlineData(PageEncoding.PLAIN, PageEncoding.RLE_DICTIONARY)]
    public void Dictionaries_of_either_name_are_read(object dictionary, object data) =>
        Assert.Equal(
            [9, 9, 7, 9],
            Read(Number, 4, [.. Dictionary(2, Values, (PageEncoding)dictionary), .. Data(4, (PageEncoding)data, [1, 0x03, 0x0B])]));

    [Fact]
    public void A_dictionary_of_one_entry_may_have_indices_of_no_bits() =>
        Assert.Equal([7, 7, 7], Read(Number, 3, [.. Dictionary(1, Values[..4]), .. Data(3, PageEncoding.RLE_DICTIONARY, [0, 0x06])]));

    [Fact]
    public void Plain_pages_may_follow_those_of_the_dictionary() =>
        Assert.Equal(
            [9, 7, 7, 9],
            Read(Number, 4, [.. Dictionary(2, Values), .. Data(2, PageEncoding.RLE_DICTIONARY, [1, 0x03, 0x01]), .. Data(2, PageEncoding.PLAIN, Values)]));

    [Fact]
    public void Index_pages_are_passed_over()
    {
        byte[] index = [0x15, 0x02, 0x15, 0x04, 0x15, 0x04, 0x3C, 0x00, 0x00, 0xAB, 0xCD];
        Assert.Equal([7, 9], Read(Number, 2, [.. index, .. Data(2, PageEncoding.PLAIN, Values)]));
    }

    [Fact]
    public void Pages_that_contradict_themselves_are_refused_with_the_reason()
    {
        Refused("the dictionary has 2 entries", Number, 2, [.. Dictionary(2, Values), .. Data(2, PageEncoding.RLE_DICTIONARY, [2, 0x03, 0x0C])]);
        Refused("the chunk has none", Number, 2, Data(2, PageEncoding.RLE_DICTIONARY, [1, 0x03, 0x01]));
        Refused("begins with it", Number, 2, [.. Dictionary(2, Values), .. Dictionary(2, Values), .. Data(2, PageEncoding.PLAIN, Values)]);
        Refused("indices of 33 bits", Number, 2, [.. Dictionary(2, Values), .. Data(2, PageEncoding.RLE_DICTIONARY, [33, 0x03, 0x01])]);
        Refused("3 values take 12", Number, 3, Data(3, PageEncoding.PLAIN, Values));
        Refused("pages of 2 rows in all; the chunk has 3", Number, 3, Data(2, PageEncoding.PLAIN, Values));
        Refused("a page of 2 rows; 1 of the chunk's 1", Number, 1, Data(2, PageEncoding.PLAIN, Values));
        Refused("definition levels of 4294967295 bytes", MaybeNumber, 2, Data(2, PageEncoding.PLAIN, [0xFF, 0xFF, 0xFF, 0xFF, 0x03, 0x03]));
        Refused("a definition level of 3", MaybeNumber, 9, Data(9, PageEncoding.PLAIN, [2, 0, 0, 0, 0x12, 0x03]));
        Refused("values in DELTA_BINARY_PACKED", Number, 2, Data(2, PageEncoding.DELTA_BINARY_PACKED, Values));
        Refused("definition levels of 99 bytes", MaybeNumber, 3, [.. Version2(3, 1, PageEncoding.PLAIN, 99, 10, 10, false), .. Levels, .. Values]);
        Refused("text 0 is not UTF-8", new("t", ParquetType.String), 1, Data(1, PageEncoding.PLAIN, [2, 0, 0, 0, 0xC3, 0x28]));
        Refused("text 0 is 4294967295 bytes long", new("t", ParquetType.String), 1, Data(1, PageEncoding.PLAIN, [0xFF, 0xFF, 0xFF, 0xFF]));
        Refused("text 1 has 3 bytes for its length", new("t", ParquetType.String), 2, Data(2, PageEncoding.PLAIN, [1, 0, 0, 0, (byte)'a', 9, 9, 9]));
    }

    [Fact]
    public void Two_billion_rows_in_a_few_bytes_are_refused_before_they_are_made()
    {
        byte[] page = [.. Dictionary(1, Values[..4]), .. Data(int.MaxValue, PageEncoding.RLE_DICTIONARY, [1, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0x00])];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused("2147483647 rows; at most 16777216", Number, int.MaxValue, page);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Bounds_without_a_known_order_are_not_passed_on()
    {
        var statistics = new ChunkStatistics(0, [1, 0, 0, 0], [2, 0, 0, 0], true, true);
        using (var ordered = Tables.Open(File(Number, 2, Data(2, PageEncoding.PLAIN, Values), Codec.UNCOMPRESSED, statistics)))
            Assert.Equal(2, ordered.RowGroups[0].Statistics[0].Maximum);
        Refused("a bound of 3 bytes", Number, 2, Data(2, PageEncoding.PLAIN, Values), statistics with { Minimum = [1, 2, 3] });
    }

    private static void Refused(string reason, ParquetColumn column, int rows, byte[] pages, ChunkStatistics? statistics = null)
    {
        var exception = Assert.Throws<ParquetFormatException>(() => Read(column, rows, pages, Codec.UNCOMPRESSED, statistics));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    private static List<object?> Read(ParquetColumn column, int rows, byte[] pages, object? codec = null, object? statistics = null) =>
        Tables.Cells(File(column, rows, pages, codec is Codec known ? known : Codec.UNCOMPRESSED, statistics as ChunkStatistics), 0);

    private static byte[] File(ParquetColumn column, int rows, byte[] pages, Codec codec, ChunkStatistics? statistics)
    {
        var chunk = new ChunkMetadata
        {
            Type = Layout.PhysicalOf(column.Type),
            Path = column.Name,
            Codec = codec,
            ValueCount = rows,
            UncompressedLength = pages.Length,
            CompressedLength = pages.Length,
            DataPageOffset = 4,
            Statistics = statistics,
        };
        var footer = FooterWriter.Write(new(new([column]), rows, [new(rows, [chunk])], [], null, [true]));
        footer.WriteInt32(footer.WrittenCount);
        return [.. "PAR1"u8, .. pages, .. footer.WrittenSpan, .. "PAR1"u8];
    }

    private static byte[] Data(int rows, PageEncoding encoding, byte[] body) => Page(PageType.DATA_PAGE, rows, encoding, body);

    private static byte[] Dictionary(int entries, byte[] body, PageEncoding encoding = PageEncoding.PLAIN) => Page(PageType.DICTIONARY_PAGE, entries, encoding, body);

    private static byte[] Page(PageType type, int count, PageEncoding encoding, byte[] body)
    {
        var output = new ArrayBufferWriter<byte>();
        new PageHeader { Type = type, ValueCount = count, Encoding = encoding, UncompressedLength = body.Length, CompressedLength = body.Length }.Write(output);
        return [.. output.WrittenSpan, .. body];
    }

    private static byte[] Version2(int rows, int nulls, PageEncoding encoding, int levelLength, int unpacked, int packed, bool isCompressed)
    {
        var output = new ArrayBufferWriter<byte>();
        var thrift = new CompactWriter(output);
        var message = thrift.BeginStruct();
        thrift.Int32(1, (int)PageType.DATA_PAGE_V2);
        thrift.Int32(2, unpacked);
        thrift.Int32(3, packed);
        var details = thrift.BeginStruct(8);
        thrift.Int32(1, rows);
        thrift.Int32(2, nulls);
        thrift.Int32(3, rows);
        thrift.Int32(4, (int)encoding);
        thrift.Int32(5, levelLength);
        thrift.Int32(6, 0);
        thrift.Bool(7, isCompressed);
        thrift.EndStruct(details);
        thrift.EndStruct(message);
        return output.WrittenSpan.ToArray();
    }
}
