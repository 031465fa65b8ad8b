using System.Runtime.CompilerServices;
using System.Text;
using Parquet;

namespace TalkTrends.Store.ParquetFiles;

/// <summary>The least and the greatest text of a column in a row group, by which readers pass over groups.</summary>
/// <remarks>
/// Parquet.Net takes them in the order of UTF-16, in which an emoji comes before a full-width letter. The format orders by code point, and a
/// reader that goes by it would pass over rows that are there. It also keeps texts whole, four times each. Here they are cut.
/// </remarks>
internal static class TextBounds
{
    /// <summary>Bounds are cut to this many bytes of UTF-8, at a character, and said to be cut.</summary>
    private const int MostBytes = 64;

    /// <summary>Puts right what the footer will say of the column that was written last.</summary>
    public static void Set(ParquetRowGroupWriter writer, TextColumn column)
    {
        var statistics = GroupOf(writer).Columns[^1].MetaData!.Statistics!;
        // The bounds of old have no order that all readers agree on.
        (statistics.Min, statistics.Max, statistics.MinValue, statistics.MaxValue) = (null, null, null, null);
        string? least = null, greatest = null;
        foreach (var text in column.Values)
        {
            if (text is null)
                continue;
            if (least is null || Compare(text, least) < 0)
                least = text;
            if (greatest is null || Compare(text, greatest) > 0)
                greatest = text;
        }
        if (least is null || greatest is null)
            return;
        var (low, high) = (Head(least), Head(greatest));
        (statistics.MinValue, statistics.IsMinValueExact) = (Encoding.UTF8.GetBytes(low), low.Length == least.Length);
        if (high.Length == greatest.Length)
            (statistics.MaxValue, statistics.IsMaxValueExact) = (Encoding.UTF8.GetBytes(high), true);
        else if (Successor(high) is { } above)
            (statistics.MaxValue, statistics.IsMaxValueExact) = (Encoding.UTF8.GetBytes(above), false);
    }

    // The library lets nobody else say what the bounds are.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_owGroup")]
    private static extern ref Parquet.Meta.RowGroup GroupOf(ParquetRowGroupWriter writer);

    /// <summary>Order of the texts' code points, which is that of their UTF-8 bytes.</summary>
    /// <remarks>UTF-16 has the surrogates below U+E000, although the characters they stand for come after U+FFFF.</remarks>
    internal static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        return Rank(left[common]).CompareTo(Rank(right[common]));
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;

    private static string Head(string text)
    {
        var (bytes, length) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
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
