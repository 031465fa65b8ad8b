using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Text in UTF-8, its length in four bytes before it.</summary>
internal readonly struct StringFormat : IPlainFormat<string>
{
    /// <summary>Bounds are cut to this many bytes, and said to be cut.</summary>
    public const int BoundBytes = 64;

    /// <summary>Most bytes of one text that is written: it has to fit a page that readers take.</summary>
    public const int MaximumBytes = 1 << 27;

    public static IEqualityComparer<string>? Identity => StringComparer.Ordinal;

    public static int Size(string value) => sizeof(int) + Utf8.ByteCount(value);

    public static void Write(ArrayBufferWriter<byte> output, ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            var length = Utf8.ByteCount(value);
            output.WriteInt32(length);
            output.Advance(Utf8.Encode(value, output.GetSpan(length)));
        }
    }

    public static string[] Read(ReadOnlySpan<byte> data, int count, Place place)
    {
        if (count > data.Length / sizeof(int))
            throw place.Fail($"{data.Length} bytes of values", $"{count} texts take {(long)count * sizeof(int)} at least");
        var values = new string[count];
        for (var i = 0; i < count; i++)
        {
            if (data.Length < sizeof(int))
                throw place.Fail($"text {i} has {data.Length} bytes for its length", $"a length has {sizeof(int)}");
            var length = BinaryPrimitives.ReadUInt32LittleEndian(data);
            data = data[sizeof(int)..];
            if (length > (uint)data.Length)
                throw place.Fail($"text {i} is {length} bytes long", $"only {data.Length} are left");
            values[i] = Utf8.TryDecode(data[..(int)length]) ?? throw place.Fail($"text {i} is not UTF-8", "a column of text is");
            data = data[(int)length..];
        }
        return values;
    }

    public static EncodedBounds? Bounds(ReadOnlySpan<string> values)
    {
        if (values.IsEmpty)
            return null;
        var (minimum, maximum) = (values[0], values[0]);
        foreach (var value in values)
        {
            if (Utf8.Compare(value, minimum) < 0)
                minimum = value;
            else if (Utf8.Compare(value, maximum) > 0)
                maximum = value;
        }
        var (low, high) = (Head(minimum), Head(maximum));
        return new(
            Utf8.Encode(low),
            high.Length == maximum.Length ? Utf8.Encode(high) : Successor(high) is { } above ? Utf8.Encode(above) : null,
            low.Length == minimum.Length,
            high.Length == maximum.Length);
    }

    // Others cut bounds inside a character; a bound that is no text is no use to anybody, and no damage either.
    public static object? ReadBound(ReadOnlySpan<byte> data, Place place) => Utf8.TryDecode(data);

    /// <summary>The longest beginning that takes no more than <see cref="BoundBytes"/> and cuts no character.</summary>
    private static string Head(string text)
    {
        var (bytes, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > BoundBytes)
                return text[..length];
            bytes += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }
        return text;
    }

    /// <summary>The least text of at most this length that lies above every text with this beginning; null where there is none.</summary>
    private static string? Successor(string head)
    {
        var runes = head.EnumerateRunes().ToArray();
        for (var last = runes.Length - 1; last >= 0; last--)
        {
            if (runes[last].Value == 0x10FFFF)
                continue;
            var above = new Rune(runes[last].Value == 0xD7FF ? 0xE000 : runes[last].Value + 1);
            return string.Concat(runes[..last].Append(above).Select(rune => rune.ToString()));
        }
        return null;
    }
}
