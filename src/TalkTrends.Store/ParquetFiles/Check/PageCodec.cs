namespace TalkTrends.Store.ParquetFiles.Check;

/// <summary>How pages are packed, by the numbers of parquet.thrift; those that are read.</summary>
internal enum PageCodec
{
    /// <summary>Not at all.</summary>
    Uncompressed = 0,

    /// <summary>Snappy.</summary>
    Snappy = 1,

    /// <summary>GZIP.</summary>
    Gzip = 2,

    /// <summary>Zstandard.</summary>
    Zstd = 6,
}
