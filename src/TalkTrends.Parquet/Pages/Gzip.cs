using System.IO.Compression;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Pages;

/// <summary>GZIP (RFC 1952) of a page.</summary>
internal static class Gzip
{
    // DEFLATE makes at most 1032 bytes of one; a page that claims more is lying.
    private const long MaximumRatio = 1032;
    private const int SystemByte = 9;
    private const byte UnknownSystem = 255;

    /// <summary>The same bytes for the same data: the header holds no time, no name and no operating system.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(data);
        var bytes = packed.ToArray();
        // No member is written for no data.
        if (bytes.Length > SystemByte)
            bytes[SystemByte] = UnknownSystem;
        return bytes;
    }

    /// <summary>Exactly <paramref name="length"/> bytes; none are allocated where the data cannot hold so many.</summary>
    /// <exception cref="ParquetFormatException">The data is damaged, or is not that long.</exception>
    public static byte[] Decompress(ReadOnlyMemory<byte> data, int length, Place place)
    {
        if (length > (data.Length + 1) * MaximumRatio)
            throw place.Fail($"{data.Length} bytes that claim to unpack to {length}", $"GZIP packs no closer than 1 in {MaximumRatio}");
        var unpacked = new byte[length];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var read = gzip.ReadAtLeast(unpacked, length, throwOnEndOfStream: false);
            if (read < length || gzip.ReadByte() >= 0)
                throw place.Fail($"{(read < length ? $"{read} bytes" : $"more than {length} bytes")} once unpacked", $"the header says {length}");
        }
        catch (InvalidDataException damage)
        {
            throw place.Fail("what is not GZIP", "the column is compressed with GZIP", damage);
        }
        return unpacked;
    }
}
