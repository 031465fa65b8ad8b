namespace TalkTrends.Parquet.Encodings;

/// <summary>The distinct values of a column chunk in order of first appearance, and each value's index among them.</summary>
/// <param name="Values">Distinct values.</param>
/// <param name="Indices">One for each value of the chunk.</param>
internal sealed record ValueDictionary<T>(T[] Values, int[] Indices)
    where T : notnull
{
    /// <summary>Bits of an index; at least one, since some readers refuse a width of none.</summary>
    public int BitWidth { get; } = Math.Max(1, HybridEncoder.BitWidth(Values.Length - 1));
}

/// <summary>Decides whether a column chunk is written as a dictionary.</summary>
internal static class ValueDictionary
{
    // Readers hold a dictionary in memory whole; this is the limit that other writers keep.
    private const long MaximumBytes = 1 << 20;

    /// <summary>The dictionary of these values; null where it would be too large or would take no fewer bytes than the values.</summary>
    public static ValueDictionary<T>? TryBuild<T, TFormat>(ReadOnlySpan<T> values)
        where T : notnull
        where TFormat : IPlainFormat<T>
    {
        if (TFormat.Identity is not { } identity || values.IsEmpty)
            return null;
        var indexOf = new Dictionary<T, int>(identity);
        var (distinct, indices) = (new List<T>(), new int[values.Length]);
        var (plainBytes, dictionaryBytes) = (0L, 0L);
        for (var i = 0; i < values.Length; i++)
        {
            var size = TFormat.Size(values[i]);
            plainBytes += size;
            if (!indexOf.TryGetValue(values[i], out var index))
            {
                if ((dictionaryBytes += size) > MaximumBytes)
                    return null;
                indexOf.Add(values[i], index = distinct.Count);
                distinct.Add(values[i]);
            }
            indices[i] = index;
        }
        var dictionary = new ValueDictionary<T>([.. distinct], indices);
        return dictionaryBytes + ((long)values.Length * dictionary.BitWidth + 7) / 8 < plainBytes ? dictionary : null;
    }
}
