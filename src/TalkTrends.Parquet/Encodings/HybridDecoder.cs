using TalkTrends.Parquet.Format;

namespace TalkTrends.Parquet.Encodings;

/// <summary>Reads Parquet's RLE / bit-packing hybrid from bytes that may be damaged.</summary>
/// <param name="data">Runs, one after another.</param>
/// <param name="bitWidth">Bits of a value, 0 to 32.</param>
/// <param name="place">For messages.</param>
internal ref struct HybridDecoder(ReadOnlySpan<byte> data, int bitWidth, Place place)
{
    private readonly ReadOnlySpan<byte> data = data;
    private int position;

    /// <summary>Fills <paramref name="values"/>, or says what is missing.</summary>
    /// <exception cref="ParquetFormatException">There are fewer values than wanted.</exception>
    public void Read(Span<int> values)
    {
        var filled = 0;
        while (filled < values.Length)
        {
            var header = Header(values.Length - filled);
            filled += (header & 1) == 0
                ? ReadRun(values[filled..], header >> 1)
                : ReadPacked(values[filled..], header >> 1);
        }
    }

    private int ReadRun(Span<int> values, ulong length)
    {
        var bytes = (bitWidth + 7) / 8;
        if (bytes > data.Length - position)
            throw place.Fail($"a run's value has {data.Length - position} bytes", $"it takes {bytes}");
        var value = 0U;
        for (var i = 0; i < bytes; i++)
            value |= (uint)data[position++] << (8 * i);
        var count = (int)Math.Min(length, (ulong)values.Length);
        values[..count].Fill((int)value);
        return count;
    }

    private int ReadPacked(Span<int> values, ulong groups)
    {
        // The last run may promise more than anybody reads, so only what is taken must be there.
        var count = (int)Math.Min(Math.Min(groups, int.MaxValue) * 8, (ulong)values.Length);
        var wanted = ((long)count * bitWidth + 7) / 8;
        if (wanted > data.Length - position)
            throw place.Fail($"{data.Length - position} bytes of packed values are left", $"{count} values of {bitWidth} bits take {wanted}");
        var mask = (uint)((1UL << bitWidth) - 1);
        var (bits, held, next) = (0UL, 0, position);
        for (var i = 0; i < count; i++)
        {
            while (held < bitWidth)
            {
                bits |= (ulong)data[next++] << held;
                held += 8;
            }
            values[i] = (int)((uint)bits & mask);
            bits >>= bitWidth;
            held -= bitWidth;
        }
        position = (int)Math.Min((ulong)data.Length, (ulong)position + Math.Min(groups, int.MaxValue) * (ulong)bitWidth);
        return count;
    }

    private ulong Header(int missing)
    {
        var value = 0UL;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (position == data.Length)
                throw place.Fail("the runs end", $"{missing} more values were wanted");
            var next = data[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
        throw place.Fail("a run's header of more than five bytes", "it has 32 bits");
    }
}
