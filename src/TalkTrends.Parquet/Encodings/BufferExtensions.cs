using System.Buffers;
using System.Buffers.Binary;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Small writes to a growing buffer. Parquet is little-endian throughout.</summary>
internal static class BufferExtensions
{
    public static void WriteByte(this ArrayBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    public static void WriteInt32(this ArrayBufferWriter<byte> output, int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), value);
        output.Advance(sizeof(int));
    }

    /// <summary>Seven bits a byte, the lowest first.</summary>
    public static void WriteVarint(this ArrayBufferWriter<byte> output, ulong value)
    {
        while (value >= 0x80)
        {
            output.WriteByte((byte)(value | 0x80));
            value >>= 7;
        }
        output.WriteByte((byte)value);
    }
}
