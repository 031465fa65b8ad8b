namespace TalkTrends.Parquet.Encodings;

/// <summary>Bounds of a column chunk in the bytes of its type.</summary>
/// <param name="Minimum">No value is smaller.</param>
/// <param name="Maximum">No value is larger; null where no short text is that large.</param>
/// <param name="IsMinimumExact">Whether a value equals <paramref name="Minimum"/>.</param>
/// <param name="IsMaximumExact">Whether a value equals <paramref name="Maximum"/>.</param>
internal sealed record EncodedBounds(byte[] Minimum, byte[]? Maximum, bool IsMinimumExact = true, bool IsMaximumExact = true);
