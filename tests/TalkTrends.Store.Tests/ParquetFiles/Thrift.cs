using System.Text;

namespace TalkTrends.Store.Tests.ParquetFiles;

/// <summary>A structure in Thrift's compact protocol, put together by hand.</summary>
internal sealed class Thrift
{
    private readonly List<byte> _bytes = [];
    private int _last;

    public Thrift Int(int field, long value) => Field(field, 5, Varint(ZigZag(value)));

    public Thrift Long(int field, long value) => Field(field, 6, Varint(ZigZag(value)));

    public Thrift Flag(int field, bool value) => Field(field, value ? 1 : 2, []);

    public Thrift Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public Thrift Bytes(int field, byte[] value) => Field(field, 8, [.. Varint((ulong)value.Length), .. value]);

    public Thrift Struct(int field, Thrift value) => Field(field, 12, value.End());

    public Thrift Structs(int field, params Thrift[] values) => Field(field, 9, [.. ListHeader(values.Length, 12), .. values.SelectMany(value => value.End())]);

    public Thrift Ints(int field, params int[] values) => Field(field, 9, [.. ListHeader(values.Length, 5), .. values.SelectMany(value => Varint(ZigZag(value)))]);

    public Thrift Texts(int field, params string[] values) =>
        Field(field, 9, [.. ListHeader(values.Length, 8), .. values.SelectMany(value => (byte[])[.. Varint((ulong)value.Length), .. Encoding.UTF8.GetBytes(value)])]);

    /// <summary>A field whose bytes are whatever they are.</summary>
    public Thrift Field(int field, int type, byte[] value)
    {
        _bytes.AddRange([(byte)(((field - _last) << 4) | type), .. value]);
        _last = field;
        return this;
    }

    public byte[] End() => [.. _bytes, 0];

    private static byte[] ListHeader(int count, int type) => count < 15 ? [(byte)((count << 4) | type)] : [(byte)(0xF0 | type), .. Varint((ulong)count)];

    private static ulong ZigZag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }
}
