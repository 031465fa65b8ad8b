namespace TalkTrends.Parquet;

/// <summary>A file is damaged, or uses a part of the format that this reader does not know.</summary>
/// <param name="place">What was being read, as in "the footer" or "column 'title', page".</param>
/// <param name="offset">Byte of the file where it was found; null where that cannot be said.</param>
/// <param name="problem">What was found; what was wanted.</param>
/// <param name="inner">What a decompressor said; null where nothing did.</param>
public sealed class ParquetFormatException(string place, long? offset, string problem, Exception? inner = null)
    : Exception(offset is { } at ? FormattableString.Invariant($"{place} at byte {at}: {problem}") : $"{place}: {problem}", inner)
{
    /// <summary>What was being read.</summary>
    public string Place { get; } = place;

    /// <summary>Byte of the file where the problem was found, or where the page begins that holds it; null where that cannot be said.</summary>
    public long? Offset { get; } = offset;

    /// <summary>What was found; what was wanted.</summary>
    public string Problem { get; } = problem;
}
