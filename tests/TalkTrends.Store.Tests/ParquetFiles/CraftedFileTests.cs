using System.IO.Compression;
using TalkTrends.Core.Talks;
using TalkTrends.Store.ParquetFiles;
using static TalkTrends.Store.Tests.ParquetFiles.CraftedTable;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>Pages that our writer never makes: what others write is read, what contradicts itself is refused with the reason.</summary>
public class CraftedFileTests
{
    private static readonly ParquetColumn s_number = new("n", ParquetType.Int32);
    private static readonly ParquetColumn s_maybe = new("n", ParquetType.Int32, true);
    private static readonly ParquetColumn s_text = new("t", ParquetType.String);

    // Three rows: 7, none, 9. Levels 1, 0, 1 packed in three bits; values plain.
    private static readonly byte[] s_levels = [0x03, 0x05];
    private static readonly byte[] s_values = [7, 0, 0, 0, 9, 0, 0, 0];

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Data_pages_of_version_2_are_read(bool isGzip, bool isPacked)
    {
        var values = isPacked ? Packed(s_values) : s_values;
        Assert.Equal([7, null, 9], Cells(s_maybe, 3, DataV2(3, 1, s_levels, values, s_values.Length, isPacked), isGzip ? Gzip : Uncompressed));
    }

    [Theory]
    [InlineData(PlainDictionary, PlainDictionary)]
    [InlineData(Plain, RleDictionary)]
    public void Dictionaries_of_either_name_are_read(int dictionary, int data) =>
        Assert.Equal([9, 9, 7, 9], Cells(s_number, 4, [.. Dictionary(2, s_values, dictionary), .. Data(4, data, [1, 0x03, 0x0B])]));

    [Fact]
    public void A_dictionary_of_one_entry_may_have_indices_of_no_bits() =>
        Assert.Equal([7, 7, 7], Cells(s_number, 3, [.. Dictionary(1, s_values[..4]), .. Data(3, RleDictionary, [0, 0x06])]));

    [Fact]
    public void Plain_pages_may_follow_those_of_the_dictionary() =>
        Assert.Equal([9, 7, 7, 9], Cells(s_number, 4, [.. Dictionary(2, s_values), .. Data(2, RleDictionary, [1, 0x03, 0x01]), .. Data(2, Plain, s_values)]));

    [Fact]
    public void Numbers_that_stand_for_nothing_read_are_numbers_all_the_same() =>
        Assert.Equal([int.MaxValue, int.MinValue], Cells(s_number, 2, Data(2, Plain, [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0x80])));

    [Fact]
    public void Pages_that_contradict_themselves_are_refused_with_the_reason()
    {
        Refused("cannot be unpacked", s_number, 2, [.. Dictionary(2, s_values), .. Data(2, RleDictionary, [2, 0x03, 0x0C])]);
        Refused("indices without a dictionary", s_number, 2, Data(2, RleDictionary, [1, 0x03, 0x01]));
        Refused("not its first page", s_number, 2, [.. Dictionary(2, s_values), .. Dictionary(2, s_values), .. Data(2, Plain, s_values)]);
        Refused("too large", s_number, 2, [.. Dictionary(int.MaxValue, s_values), .. Data(2, Plain, s_values)]);
        Refused("cannot be unpacked", s_number, 2, [.. Dictionary(2, s_values), .. Data(2, RleDictionary, [33, 0x03, 0x01])]);
        Refused("an end 0 bytes on", s_number, 3, Data(2, Plain, s_values));
        Refused("a page of 2 rows", s_number, 1, Data(2, Plain, s_values));
        Refused("'n' encoded as DELTA_BINARY_PACKED", s_number, 2, Data(2, DeltaBinaryPacked, s_values));
        Refused("'b' encoded as RLE", new ParquetColumn("b", ParquetType.Boolean), 10, Data(10, Rle, [4, 0, 0, 0, 0x12, 0x01, 0x02, 0x00]));
        Refused("levels of 99", s_maybe, 3, DataV2(3, 1, s_levels, s_values, 8, false, levelLength: 99));
        Refused("cannot be unpacked", s_maybe, 2, Data(2, Plain, [0xFF, 0xFF, 0xFF, 0xFF, 0x03, 0x03]));
        Refused("level of 0 or 1", s_maybe, 9, Data(9, Plain, [2, 0, 0, 0, 0x12, 0x03]));
        Refused("not UTF-8", s_text, 1, Data(1, Plain, [2, 0, 0, 0, 0xC3, 0x28]));
        Refused("cannot be unpacked", s_text, 2, Data(2, Plain, [1, 0, 0, 0, (byte)'a', 9, 9, 9]));
        Refused("a dictionary of 2 entries in 5 bytes", s_text, 2, [.. Dictionary(2, [1, 0, 0, 0, (byte)'a']), .. Data(2, RleDictionary, [1, 0x03, 0x01])]);
        Refused("cannot be unpacked", s_text, 2, [.. Dictionary(2, [4, 0, 0, 0, (byte)'a', 9, 9, 9]), .. Data(2, RleDictionary, [1, 0x03, 0x01])]);
        Refused("that unpacks to", s_number, 2, Data(2, Plain, s_values), Snappy);
        Refused("that unpacks to", s_number, 2, Data(2, Plain, s_values), Zstd);
        Refused("that unpacks to 8 bytes", s_number, 2, Data(2, Plain, s_values, unpacked: 80));
        Refused("codec 4", s_number, 2, Data(2, Plain, s_values), 4);
    }

    [Theory]
    [InlineData(ParquetType.Boolean, 16)]
    [InlineData(ParquetType.Int32, 3)]
    [InlineData(ParquetType.Int64, 3)]
    [InlineData(ParquetType.Double, 3)]
    [InlineData(ParquetType.String, 3)]
    public void A_page_with_fewer_values_than_it_says_is_refused(ParquetType type, int rows)
    {
        byte[] body = type == ParquetType.Boolean ? [0xAA] : [2, 0, 0, 0, (byte)'a', (byte)'b', 0, 0];
        Refused("", new ParquetColumn("x", type), rows, Data(rows, Plain, body));
        Refused("", new ParquetColumn("x", type, true), rows, Data(rows, Plain, [2, 0, 0, 0, (byte)(rows << 1), 1, .. body]));
    }

    [Fact]
    public void Chunks_that_lie_elsewhere_or_are_of_something_else_are_refused()
    {
        var sound = new CraftedTable(s_number, 2, Data(2, Plain, s_values));
        Assert.Equal([7, 9], ParquetSamples.Cells(sound.File()));
        Refused("from byte 0", sound with { Start = 0 });
        Refused("from byte 1000000", sound with { Start = 1_000_000 });
        Refused("bytes between 4 and", sound with { Length = 100_000 });
        Refused("bytes between 4 and", sound with { Length = long.MaxValue });
        Refused("-1 bytes", sound with { Length = -1 });
        Refused("the 2 of the row groups", sound with { RowsOfFile = 3 });
        Refused("3 values of column 'n'", sound with { Values = 3 });
        Refused("a column chunk of 'm'", sound with { Path = "m" });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(200_000_000)]
    [InlineData(long.MaxValue)]
    public void More_rows_than_a_few_bytes_can_hold_are_refused_before_they_are_made(long rows)
    {
        byte[] page = [.. Dictionary(1, s_values[..4]), .. Data((int)Math.Clamp(rows, 0, int.MaxValue), RleDictionary, [1, 0xFE, 0xFF, 0xFF, 0xFF, 0x0F, 0x00])];
        Refused(" rows of 1 columns", new CraftedTable(s_number, rows, page));
    }

    [Fact]
    public void An_unknown_structure_in_the_footer_is_refused_for_Parquet_Net_never_ends_on_it() =>
        Assert.Contains("field 14 of FileMetaData", Assert.Throws<InputException>(() => ParquetSamples.Open(
            Framed(new Thrift().Int(1, 1).Struct(14, new Thrift().Int(1, 7)).End()))).Message, StringComparison.Ordinal);

    private static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private static List<object?> Cells(ParquetColumn column, int rows, byte[] pages, int codec = Uncompressed) =>
        ParquetSamples.Cells(new CraftedTable(column, rows, pages) { Codec = codec }.File());

    private static void Refused(string reason, ParquetColumn column, int rows, byte[] pages, int codec = Uncompressed) =>
        Refused(reason, new CraftedTable(column, rows, pages) { Codec = codec });

    private static void Refused(string reason, CraftedTable table)
    {
        var refusal = Assert.Throws<InputException>(() => ParquetSamples.Cells(table.File()));
        Assert.Contains(reason, refusal.Problem, StringComparison.Ordinal);
        Assert.Contains("; wanted ", refusal.Problem, StringComparison.Ordinal);
    }
}
