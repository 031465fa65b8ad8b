using System.Buffers;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>PLAIN form, equality and bounds of one type of value.</summary>
/// <typeparam name="T">The type of a value in memory.</typeparam>
internal interface IPlainFormat<T>
    where T : notnull
{
    /// <summary>Equality under which equal values have the same bytes; null where the type is never written as a dictionary.</summary>
    static abstract IEqualityComparer<T>? Identity { get; }

    /// <summary>Bytes that the value takes, or for a truth value one.</summary>
    static abstract int Size(T value);

    /// <summary>Appends the values.</summary>
    static abstract void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<T> values);

    /// <summary>The first <paramref name="count"/> values in <paramref name="data"/>; nothing is allocated before it is known that they can be there.</summary>
    /// <exception cref="ParquetFormatException">They are not.</exception>
    static abstract T[] Read(ReadOnlySpan<byte> data, int count, Place place);

    /// <summary>Bounds as the footer states them; null where there are none to state.</summary>
    static abstract EncodedBounds? Bounds(ReadOnlySpan<T> values);

    /// <summary>One bound from its bytes; null where they say nothing that can be relied on.</summary>
    /// <exception cref="ParquetFormatException">They are not of this type.</exception>
    static abstract object? ReadBound(ReadOnlySpan<byte> data, Place place);
}
