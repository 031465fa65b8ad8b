using System.Buffers;
using System.Buffers.Binary;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Doubles in eight bytes, every bit pattern kept.</summary>
internal readonly struct DoubleFormat : IPlainFormat<double>
{
    public static IEqualityComparer<double>? Identity { get; } =
        EqualityComparer<double>.Create(
            // By value the zeros would be one, and so would all NaNs.
            (left, right) => BitConverter.DoubleToInt64Bits(left) == BitConverter.DoubleToInt64Bits(right),
            value => BitConverter.DoubleToInt64Bits(value).GetHashCode());

    public static int Size(double value) => sizeof(double);

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(sizeof(double)), value);
            output.Advance(sizeof(double));
        }
    }

    public static double[] Read(ReadOnlySpan<byte> data, int count, Place place)
    {
        if (count > data.Length / sizeof(double))
            throw place.Fail($"{data.Length} bytes of values", $"{count} values take {(long)count * sizeof(double)}");
        var values = new double[count];
        for (var i = 0; i < count; i++)
            values[i] = BinaryPrimitives.ReadDoubleLittleEndian(data[(i * sizeof(double))..]);
        return values;
    }

    /// <summary>Bounds by value; none where there is a NaN, since readers disagree on where it stands in the order.</summary>
    public static EncodedBounds? Bounds(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
            return null;
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                return null;
            (minimum, maximum) = (value < minimum ? value : minimum, value > maximum ? value : maximum);
        }
        // The format asks for the zero that lies outside the other, so that a reader which tells them apart is not misled.
        return new(Bytes(minimum == 0 ? -0.0 : minimum), Bytes(maximum == 0 ? 0.0 : maximum));
    }

    public static object? ReadBound(ReadOnlySpan<byte> data, Place place)
    {
        if (data.Length != sizeof(double))
            throw place.Fail($"a bound of {data.Length} bytes", $"a double has {sizeof(double)}");
        var bound = BinaryPrimitives.ReadDoubleLittleEndian(data);
        return double.IsNaN(bound) ? null : bound;
    }

    private static byte[] Bytes(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }
}
