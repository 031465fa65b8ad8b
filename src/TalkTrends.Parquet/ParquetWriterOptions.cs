using TalkTrends.Parquet.Encodings;

namespace TalkTrends.Parquet;

/// <summary>How a table is written. The same options and rows give the same bytes.</summary>
public sealed record ParquetWriterOptions
{
    /// <summary>How pages are compressed.</summary>
    public ParquetCompression Compression { get; init; } = ParquetCompression.Gzip;

    /// <summary>Most rows of a row group, which is what a reader holds at a time; at least 1 and at most 16,777,216.</summary>
    public int RowsPerGroup { get; init; } = 65_536;

    /// <summary>Whether a column chunk may be written as a dictionary and indices where that takes fewer bytes.</summary>
    public bool UseDictionaries { get; init; } = true;

    /// <summary>Key and value pairs for the footer, written in this order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <summary>Names the program in the footer, in the form that readers parse: <c>NAME version VERSION (build BUILD)</c>.</summary>
    public string CreatedBy { get; init; } = "TalkTrends.Parquet version 1.0.0 (build 1)";

    /// <summary>These options, checked.</summary>
    /// <exception cref="ArgumentException">A value lies outside its range, or a text holds a lone surrogate.</exception>
    public ParquetWriterOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(RowsPerGroup, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RowsPerGroup, ParquetReaderOptions.DefaultMaximumRowsPerGroup);
        if (!Enum.IsDefined(Compression))
            throw new ArgumentOutOfRangeException(nameof(Compression), Compression, "Pages are compressed by one of ParquetCompression.");
        if (!Utf8.CanEncode(CreatedBy) || Metadata.Any(pair => !Utf8.CanEncode(pair.Key) || !Utf8.CanEncode(pair.Value)))
            throw new ArgumentException("A text of the footer holds a lone surrogate; UTF-8 has no form for it.");
        return this;
    }
}
