using System.Buffers;
using System.Text;
using TalkTrends.Parquet.Encodings;
using TalkTrends.Parquet.Format;
using TalkTrends.Parquet.Pages;
using TalkTrends.Parquet.Thrift;

namespace TalkTrends.Parquet.Tests;

public class EncodingTests
{
    private static Place Here => new("a test", 0);

    [Theory]
    // Eight equal values are a run: their number doubled, then the value.
    [InlineData(3, "5,5,5,5,5,5,5,5", "1005")]
    // The format's own example: 0 to 7 in three bits.
    [InlineData(3, "0,1,2,3,4,5,6,7", "0388C6FA")]
    // A group that is not full is filled up with zeros.
    [InlineData(1, "1,0,1", "0305")]
    // A run that begins inside a group leaves its head to it.
    [InlineData(1, "0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "03FE1201")]
    [InlineData(10, "700,700,700,700,700,700,700,700", "10BC02")]
    public void Values_become_the_runs_worked_out_by_hand(int bitWidth, string values, string hex)
    {
        var numbers = values.Split(',').Select(value => int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(hex, Convert.ToHexString(Encode(numbers, bitWidth)));
        Assert.Equal(numbers, Decode(Convert.FromHexString(hex), bitWidth, numbers.Length));
    }

    [Fact]
    public void Random_values_of_every_width_come_back()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 2_000; round++)
        {
            var bitWidth = random.Next(0, 33);
            var values = new int[random.Next(0, 200)];
            for (var i = 0; i < values.Length;)
            {
                var value = bitWidth == 0 ? 0 : (int)(random.NextInt64() & ((1L << bitWidth) - 1));
                for (var end = Math.Min(values.Length, i + (random.Next(3) == 0 ? random.Next(1, 40) : 1)); i < end; i++)
                    values[i] = value;
            }
            Assert.Equal(values, Decode(Encode(values, bitWidth), bitWidth, values.Length));
        }
    }

    [Fact]
    public void A_thousand_equal_values_take_three_bytes() => Assert.Equal(3, Encode(new int[1_000], 1).Length);

    [Fact]
    public void Runs_that_end_too_soon_are_refused()
    {
        Assert.Throws<ParquetFormatException>(() => Decode([], 1, 1));
        Assert.Throws<ParquetFormatException>(() => Decode([0x10], 3, 8));
        Assert.Throws<ParquetFormatException>(() => Decode([0x03, 0x88], 3, 8));
        Assert.Throws<ParquetFormatException>(() => Decode([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], 3, 8));
        // Runs of no value at all end when the bytes do.
        Assert.Throws<ParquetFormatException>(() => Decode(new byte[100], 0, 8));
    }

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)]
    public void Checksums_are_those_of_the_standard(string text, uint checksum) => Assert.Equal(checksum, Crc32.Of(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void A_compressed_page_names_no_time_and_no_system()
    {
        var packed = Gzip.Compress("aaaaaaaaaaaaaaaaaaaaaaaa"u8);
        Assert.Equal("1F8B080000000000", Convert.ToHexString(packed.AsSpan(0, 8)));
        Assert.Equal(255, packed[9]);
        Assert.Equal("aaaaaaaaaaaaaaaaaaaaaaaa"u8, Gzip.Decompress(packed, 24, Here));
    }

    [Fact]
    public void A_compressed_page_does_not_depend_on_what_was_compressed_before()
    {
        // A compressor that is used again may find its old tables, and give other bytes.
        var pages = Enumerable.Range(1, 40)
            .Select(seed => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1 << (seed % 12)).Select(word => Tables.RandomText((seed * 31 + word * word) % 97)))))
            .ToArray();
        var first = Array.ConvertAll(pages, page => Gzip.Compress(page));
        var random = new Random(20260101);
        for (var round = 0; round < 400; round++)
        {
            var index = random.Next(pages.Length);
            Assert.Equal(first[index], Gzip.Compress(pages[index]));
        }
    }

    [Fact]
    public void A_page_of_another_length_than_stated_is_refused()
    {
        var packed = Gzip.Compress(new byte[100]);
        Assert.Throws<ParquetFormatException>(() => Gzip.Decompress(packed, 99, Here));
        Assert.Throws<ParquetFormatException>(() => Gzip.Decompress(packed, 101, Here));
        Assert.Throws<ParquetFormatException>(() => Gzip.Decompress(packed, int.MaxValue, Here));
        Assert.Throws<ParquetFormatException>(() => Gzip.Decompress(packed.AsMemory(0, 12), 100, Here));
        Assert.Throws<ParquetFormatException>(() => Gzip.Decompress("not gzip"u8.ToArray(), 100, Here));
    }

    [Fact]
    public void Thrift_fields_of_every_kind_come_back()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new CompactWriter(buffer);
        var outer = writer.BeginStruct();
        writer.Bool(1, true);
        writer.Int64(2, long.MinValue);
        writer.Text(40, "Zürich");
        var inner = writer.BeginStruct(41);
        writer.Int32(300, int.MinValue);
        writer.EndStruct(inner);
        writer.List(42, CompactType.Int32, 20);
        for (var i = 0; i < 20; i++)
            writer.Int32Element(i - 10);
        writer.Bool(43, false);
        writer.EndStruct(outer);

        var reader = new CompactReader(buffer.WrittenSpan, Here);
        reader.BeginStruct();
        Assert.True(reader.NextField(out var field));
        Assert.Equal((1, true), (field, reader.Bool()));
        Assert.True(reader.NextField(out field));
        Assert.Equal((2, long.MinValue), (field, reader.Int64()));
        Assert.True(reader.NextField(out field));
        Assert.Equal((40, "Zürich"), (field, reader.Text()));
        Assert.True(reader.NextField(out field));
        Assert.Equal(41, field);
        var back = reader.BeginStructField();
        Assert.True(reader.NextField(out field));
        Assert.Equal((300, int.MinValue), (field, reader.Int32()));
        Assert.False(reader.NextField(out _));
        reader.EndStruct(back);
        Assert.True(reader.NextField(out field));
        Assert.Equal((42, 20), (field, reader.List(CompactType.Int32)));
        for (var i = 0; i < 20; i++)
            Assert.Equal(i - 10, reader.Int32Element());
        Assert.True(reader.NextField(out field));
        Assert.Equal((43, false), (field, reader.Bool()));
        Assert.False(reader.NextField(out _));
        Assert.Equal(buffer.WrittenCount, reader.Position);
    }

    [Fact]
    public void Thrift_fields_of_no_interest_are_passed_over()
    {
        // A byte, a double, a map of i32 to text, a set of truth values, a list of lists; then field 6, the number 1.
        var bytes = Convert.FromHexString("1307" + "170000000000000000" + "1B0258" + "020161" + "04026262" + "1A310102" + "01" + "1929" + "1504" + "2502" + "06" + "1502" + "00");
        var reader = new CompactReader(bytes, Here);
        reader.BeginStruct();
        for (var skipped = 1; skipped <= 5; skipped++)
        {
            Assert.True(reader.NextField(out var passed));
            Assert.Equal(skipped, passed);
            reader.Skip();
        }
        Assert.True(reader.NextField(out var field));
        Assert.Equal((6, 1), (field, reader.Int32()));
        Assert.False(reader.NextField(out _));
    }

    private static byte[] Encode(int[] values, int bitWidth)
    {
        var output = new ArrayBufferWriter<byte>();
        HybridEncoder.Encode(output, values, bitWidth);
        return output.WrittenSpan.ToArray();
    }

    private static int[] Decode(byte[] bytes, int bitWidth, int count)
    {
        var values = new int[count];
        new HybridDecoder(bytes, bitWidth, Here).Read(values);
        return values;
    }
}
