using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using TalkTrends.Parquet.Columns;

namespace TalkTrends.Parquet.Tests;

public class LayoutTests
{
    // One INT32 column "n" with the rows 1 and 258, worked out by hand from parquet.thrift and the compact protocol.
    private const string ByHand = """
        50415231                    PAR1
        15 00                       page: type DATA_PAGE
        15 10                       8 bytes unpacked
        15 10                       8 bytes here
        15 96F59B24                 CRC-32, as a zigzag number
        1C                          data page header
        15 04                       2 values
        15 00                       PLAIN
        15 06                       definition levels RLE
        15 06                       repetition levels RLE
        00 00                       end of both
        01000000 02010000           1, 258
        15 02                       footer: version 1
        19 2C                       schema of 2 elements
        48 06 736368656D61          root: "schema"
        15 02 00                    1 child
        15 02                       column: INT32
        25 00                       REQUIRED
        18 01 6E 00                 "n"
        16 04                       2 rows
        19 1C                       1 row group
        19 1C                       1 column chunk
        26 00                       file_offset 0
        1C                          its metadata
        15 02                       INT32
        19 25 00 06                 PLAIN, RLE
        19 18 01 6E                 path "n"
        15 00                       UNCOMPRESSED
        16 04                       2 values
        16 3C                       30 bytes unpacked
        16 3C                       30 bytes here
        26 08                       data page at byte 4
        3C                          statistics
        36 00                       no null
        28 04 02010000              maximum 258
        18 04 01000000              minimum 1
        11 11 00                    both exact
        19 1C                       encoding statistics: 1
        15 00 15 00 15 02 00        one DATA_PAGE in PLAIN
        00 00                       end of metadata and chunk
        16 3C                       30 bytes unpacked
        16 04                       2 rows
        26 08                       begins at byte 4
        16 3C                       30 bytes here
        14 00 00                    ordinal 0, end of row group
        28 01 54                    created by "T"
        19 1C                       1 column order
        1C 00 00                    TYPE_ORDER
        00                          end of footer
        """;

    private static byte[] Small => Tables.Write(
        new([new("n", ParquetType.Int32)]),
        [Int32Column.Of([1, 258])],
        new() { Compression = ParquetCompression.None, CreatedBy = "T" });

    [Fact]
    public void A_small_file_has_the_bytes_worked_out_by_hand()
    {
        var bytes = ByHand.Split('\n').SelectMany(line => Convert.FromHexString(line[..28].Replace(" ", "", StringComparison.Ordinal).Replace("PAR1", "", StringComparison.Ordinal))).ToList();
        var footerLength = bytes.Count - 4 - 30;
        var tail = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(tail, footerLength);
        Assert.Equal(Convert.ToHexString([.. bytes, .. tail, .. "PAR1"u8]), Convert.ToHexString(Small));
    }

    [Fact]
    public void The_frame_is_magic_then_rows_then_footer_and_its_length()
    {
        var file = Small;
        Assert.Equal("PAR1"u8, file.AsSpan(0, 4));
        Assert.Equal("PAR1"u8, file.AsSpan(file.Length - 4));
        var footerLength = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(file.Length - 8));
        Assert.Equal(0x15, file[file.Length - 8 - footerLength]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void The_same_rows_give_the_same_bytes_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Mixed(), Mixed());
            Assert.StartsWith("D2C4CCD0337F75D20515BA814C4B7843", Convert.ToHexString(SHA256.HashData(Mixed())), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Slices_give_the_bytes_of_their_rows_alone()
    {
        var random = new Random(5);
        foreach (var type in Enum.GetValues<ParquetType>())
        {
            var whole = Tables.RandomColumn(random, type, 500, isNullable: true);
            var slice = whole.Slice(123, 200);
            Assert.Equal(Tables.Cells(whole).Skip(123).Take(200), Tables.Cells(slice));
            Assert.Equal(Tables.Cells(slice), Tables.Cells(Tables.Write(slice, isNullable: true), 0));
        }
    }

    // Not GZIP: its bytes belong to the runtime's library, and may change with it.
    private static byte[] Mixed()
    {
        var random = new Random(20260101);
        var types = Enum.GetValues<ParquetType>();
        var schema = new ParquetSchema([.. types.Select(type => new ParquetColumn($"{type}", type, isNullable: true))]);
        ColumnData[] rows = [.. types.Select(type => Tables.RandomColumn(random, type, 2_000, isNullable: true))];
        Assert.Equal(Tables.Write(schema, rows), Tables.Write(schema, rows));
        return Tables.Write(schema, rows, new() { Compression = ParquetCompression.None, RowsPerGroup = 700 });
    }
}
