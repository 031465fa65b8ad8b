using System.Buffers;
using TalkTrends.Parquet.Format;
using TalkTrends.Parquet.Pages;

namespace TalkTrends.Parquet.Tests;

/// <summary>Damage that no checksum stops: others leave checksums out, and the hostile recompute them.</summary>
public class DamagedPageTests
{
    [Theory]
    [InlineData(ParquetType.Boolean)]
    [InlineData(ParquetType.Int32)]
    [InlineData(ParquetType.Int64)]
    [InlineData(ParquetType.Double)]
    [InlineData(ParquetType.String)]
    public void Damaged_pages_without_checksums_give_rows_or_one_kind_of_exception(ParquetType type)
    {
        var random = new Random(20260101 + (int)type);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 3_000; round++)
        {
            var column = new ParquetColumn("x", type, isNullable: random.Next(3) > 0);
            var rows = Tables.RandomColumn(random, type, random.Next(1, 60), column.IsNullable);
            var options = new ParquetWriterOptions { Compression = (ParquetCompression)random.Next(2) };
            var chunk = ChunkEncoder.Encode(column, rows, options);
            var pages = Damage(chunk, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                Assert.Equal(rows.Count, ChunkDecoder.Decode(column, chunk.Metadata, pages, new()).Count);
                read++;
            }
            catch (ParquetFormatException)
            {
                refused++;
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 22);
        }
        // Both happen often: a changed value is a value, and a changed length is not.
        Assert.True(read > 100 && refused > 100, $"{read} were read and {refused} refused.");
    }

    /// <summary>The chunk's pages without checksums, one of them wounded after compression or before it.</summary>
    private static byte[] Damage(EncodedChunk chunk, Random random)
    {
        var output = new ArrayBufferWriter<byte>();
        for (var position = 0; position < chunk.Bytes.Length;)
        {
            var header = PageHeader.Read(chunk.Bytes.Span[position..], new("a test", position), out var length);
            var body = chunk.Bytes.Slice(position + length, header.CompressedLength).ToArray();
            position += length + body.Length;
            var isGzip = chunk.Metadata.Codec == Codec.GZIP;
            var isInside = isGzip && random.Next(4) > 0;
            if (isInside)
                body = Gzip.Decompress(body, header.UncompressedLength, new("a test", 0));
            if (random.Next(2) == 0)
                Wound(ref body, random);
            header = header with { Checksum = null, UncompressedLength = isGzip && !isInside ? header.UncompressedLength : body.Length };
            if (isInside)
                body = Gzip.Compress(body);
            if (random.Next(10) == 0)
                header = header with { ValueCount = random.Next(4) == 0 ? random.Next() : random.Next(100) };
            (header with { CompressedLength = body.Length }).Write(output);
            output.Write(body);
        }
        return output.WrittenSpan.ToArray();
    }

    private static void Wound(ref byte[] body, Random random)
    {
        for (var wounds = random.Next(1, 4); wounds > 0 && body.Length > 0; wounds--)
        {
            var at = random.Next(body.Length);
            switch (random.Next(5))
            {
                case 0:
                    body[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    body[at] = 0xFF;
                    break;
                case 2:
                    body = [.. body[..at], .. body[(at + 1)..]];
                    break;
                case 3:
                    body = [.. body[..at], (byte)random.Next(256), .. body[at..]];
                    break;
                default:
                    body = body[..at];
                    break;
            }
        }
    }
}
