namespace TalkTrends.Parquet.Pages;

/// <summary>The CRC-32 of GZIP and of Parquet's pages (polynomial 0x04C11DB7, reflected).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(entry => Entry((uint)entry))];

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var checksum = uint.MaxValue;
        foreach (var value in data)
            checksum = Table[(byte)(checksum ^ value)] ^ (checksum >> 8);
        return ~checksum;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
        return value;
    }
}
