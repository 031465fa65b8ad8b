using System.Buffers;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Parquet's RLE / bit-packing hybrid: repeats as runs, the rest packed in groups of eight.</summary>
internal static class HybridEncoder
{
    private const int Group = 8;

    /// <summary>Appends the values, each of which fits <paramref name="bitWidth"/> bits (0 to 32).</summary>
    public static void Encode(ArrayBufferWriter<byte> output, ReadOnlySpan<int> values, int bitWidth)
    {
        var next = 0;
        while (next < values.Length)
        {
            var run = RunLength(values[next..]);
            if (run >= Group)
            {
                WriteRun(output, values[next], run, bitWidth);
                next += run;
                continue;
            }
            // Only whole groups can be packed before more follows, so a run that begins inside a group loses its head to it.
            var start = next;
            do
                next += Group;
            while (next < values.Length && !StartsRun(values[next..]));
            next = Math.Min(next, values.Length);
            WritePacked(output, values[start..next], bitWidth);
        }
    }

    /// <summary>Bits that hold every number up to <paramref name="maximum"/>; 0 for 0.</summary>
    public static int BitWidth(int maximum) => 32 - int.LeadingZeroCount(maximum);

    private static bool StartsRun(ReadOnlySpan<int> values) =>
        values.Length >= Group && values[..Group].IndexOfAnyExcept(values[0]) < 0;

    private static int RunLength(ReadOnlySpan<int> values)
    {
        var end = values.IndexOfAnyExcept(values[0]);
        return end < 0 ? values.Length : end;
    }

    private static void WriteRun(ArrayBufferWriter<byte> output, int value, int count, int bitWidth)
    {
        output.WriteVarint((ulong)count << 1);
        for (var shift = 0; shift < bitWidth; shift += 8)
            output.WriteByte((byte)(value >> shift));
    }

    private static void WritePacked(ArrayBufferWriter<byte> output, ReadOnlySpan<int> values, int bitWidth)
    {
        var groups = (values.Length + Group - 1) / Group;
        output.WriteVarint(((ulong)groups << 1) | 1);
        var (bits, held) = (0UL, 0);
        for (var i = 0; i < groups * Group; i++)
        {
            // The last group is filled up with zeros.
            bits |= (ulong)(uint)(i < values.Length ? values[i] : 0) << held;
            held += bitWidth;
            while (held >= 8)
            {
                output.WriteByte((byte)bits);
                bits >>= 8;
                held -= 8;
            }
        }
    }
}
