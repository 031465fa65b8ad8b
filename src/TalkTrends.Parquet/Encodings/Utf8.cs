using System.Text;

namespace TalkTrends.Parquet.Encodings;

/// <summary>UTF-8 that never replaces what it cannot carry.</summary>
internal static class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="EncoderFallbackException">The text holds a lone surrogate.</exception>
    public static byte[] Encode(string text) => Strict.GetBytes(text);

    /// <exception cref="EncoderFallbackException">The text holds a lone surrogate.</exception>
    public static int ByteCount(string text) => Strict.GetByteCount(text);

    /// <exception cref="EncoderFallbackException">The text holds a lone surrogate.</exception>
    public static int Encode(string text, Span<byte> to) => Strict.GetBytes(text, to);

    /// <summary>The text of these bytes; null where they are not UTF-8.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : null;

    /// <summary>Whether every surrogate of the text has its partner.</summary>
    public static bool CanEncode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }

    /// <summary>Order of the texts' UTF-8 bytes, which is that of their code points.</summary>
    /// <remarks>UTF-16 has the surrogates below U+E000, although the characters they stand for come after U+FFFF.</remarks>
    public static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        return Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
