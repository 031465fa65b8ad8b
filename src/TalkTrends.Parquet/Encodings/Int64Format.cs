using System.Buffers;
using System.Buffers.Binary;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Signed integers in eight bytes.</summary>
internal readonly struct Int64Format : IPlainFormat<long>
{
    public static IEqualityComparer<long>? Identity => EqualityComparer<long>.Default;

    public static int Size(long value) => sizeof(long);

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), value);
            output.Advance(sizeof(long));
        }
    }

    public static long[] Read(ReadOnlySpan<byte> data, int count, Place place)
    {
        if (count > data.Length / sizeof(long))
            throw place.Fail($"{data.Length} bytes of values", $"{count} values take {(long)count * sizeof(long)}");
        var values = new long[count];
        for (var i = 0; i < count; i++)
            values[i] = BinaryPrimitives.ReadInt64LittleEndian(data[(i * sizeof(long))..]);
        return values;
    }

    public static EncodedBounds? Bounds(ReadOnlySpan<long> values)
    {
        if (values.IsEmpty)
            return null;
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
            (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
        return new(Bytes(minimum), Bytes(maximum));
    }

    public static object? ReadBound(ReadOnlySpan<byte> data, Place place) =>
        data.Length == sizeof(long)
            ? BinaryPrimitives.ReadInt64LittleEndian(data)
            : throw place.Fail($"a bound of {data.Length} bytes", $"an integer of this column has {sizeof(long)}");

    private static byte[] Bytes(long value)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
