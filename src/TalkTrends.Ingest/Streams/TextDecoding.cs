using System.Text;

namespace TalkTrends.Ingest.Streams;

/// <summary>Finds out how the bytes of a document stand for characters.</summary>
internal static class TextDecoding
{
    // Windows-1252 differs from Latin-1 in 0x80 to 0x9F only; the five bytes it leaves open stay control characters.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The character of a byte in Windows-1252.</summary>
    public static char FromWindows1252(byte value) => value is >= 0x80 and < 0xA0 ? Windows1252[value - 0x80] : (char)value;

    /// <summary>The encoding of a text that begins so, and the length of its byte order mark.</summary>
    /// <remarks>UTF-16 by its mark or its NULs, else UTF-8; bytes that are no UTF-8 are read as Windows-1252 by <see cref="LenientUtf8"/>.</remarks>
    public static (Encoding Encoding, int Mark) Of(ReadOnlySpan<byte> head, LenientUtf8 lenient)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (lenient.Encoding, 3);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        var sample = head[..Math.Min(256, head.Length & ~1)];
        if (sample.Length >= 4)
        {
            var (even, odd) = (0, 0);
            for (var i = 0; i < sample.Length; i += 2)
            {
                even += sample[i] == 0 ? 1 : 0;
                odd += sample[i + 1] == 0 ? 1 : 0;
            }
            var pairs = sample.Length / 2;
            if (odd * 10 >= pairs * 7 && even == 0)
                return (Encoding.Unicode, 0);
            if (even * 10 >= pairs * 7 && odd == 0)
                return (Encoding.BigEndianUnicode, 0);
        }
        return (lenient.Encoding, 0);
    }
}
