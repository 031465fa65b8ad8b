using System.Buffers;
using System.Buffers.Binary;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Signed integers in four bytes.</summary>
internal readonly struct Int32Format : IPlainFormat<int>
{
    public static IEqualityComparer<int>? Identity => EqualityComparer<int>.Default;

    public static int Size(int value) => sizeof(int);

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), value);
            output.Advance(sizeof(int));
        }
    }

    public static int[] Read(ReadOnlySpan<byte> data, int count, Place place)
    {
        if (count > data.Length / sizeof(int))
            throw place.Fail($"{data.Length} bytes of values", $"{count} values take {(long)count * sizeof(int)}");
        var values = new int[count];
        for (var i = 0; i < count; i++)
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(data[(i * sizeof(int))..]);
        return values;
    }

    public static EncodedBounds? Bounds(ReadOnlySpan<int> values)
    {
        if (values.IsEmpty)
            return null;
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
            (minimum, maximum) = (Math.Min(minimum, value), Math.Max(maximum, value));
        return new(Bytes(minimum), Bytes(maximum));
    }

    public static object? ReadBound(ReadOnlySpan<byte> data, Place place) =>
        data.Length == sizeof(int)
            ? BinaryPrimitives.ReadInt32LittleEndian(data)
            : throw place.Fail($"a bound of {data.Length} bytes", $"an integer of this column has {sizeof(int)}");

    private static byte[] Bytes(int value)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
