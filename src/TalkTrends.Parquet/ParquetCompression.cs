namespace TalkTrends.Parquet;

/// <summary>How pages are compressed.</summary>
public enum ParquetCompression
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>GZIP, which every reader of Parquet knows; a column chunk that it would not make smaller stays as it is.</summary>
    Gzip,
}
