using System.Buffers;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Truth values, eight to a byte, the first in the lowest bit.</summary>
internal readonly struct BooleanFormat : IPlainFormat<bool>
{
    public static IEqualityComparer<bool>? Identity => null;

    public static int Size(bool value) => 1;

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<bool> values)
    {
        for (var start = 0; start < values.Length; start += 8)
        {
            var packed = 0;
            for (var bit = 0; bit < 8 && start + bit < values.Length; bit++)
                packed |= (values[start + bit] ? 1 : 0) << bit;
            output.WriteByte((byte)packed);
        }
    }

    public static bool[] Read(ReadOnlySpan<byte> data, int count, Place place)
    {
        if (count > data.Length * 8L)
            throw place.Fail($"{data.Length} bytes of truth values", $"{count} values take {(count + 7L) / 8}");
        var values = new bool[count];
        for (var i = 0; i < count; i++)
            values[i] = ((data[i >> 3] >> (i & 7)) & 1) != 0;
        return values;
    }

    public static EncodedBounds? Bounds(ReadOnlySpan<bool> values) =>
        values.IsEmpty ? null : new([(byte)(values.Contains(false) ? 0 : 1)], [(byte)(values.Contains(true) ? 1 : 0)]);

    public static object? ReadBound(ReadOnlySpan<byte> data, Place place) =>
        data.Length == 1 ? data[0] != 0 : throw place.Fail($"a bound of {data.Length} bytes", "a truth value has one");
}
