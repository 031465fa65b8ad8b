namespace TalkTrends.Parquet;

/// <summary>What a column holds. Each type has one physical form in the file and one column class in memory.</summary>
public enum ParquetType
{
    /// <summary>True or false; physical BOOLEAN.</summary>
    Boolean,

    /// <summary>Signed 32-bit integer; physical INT32.</summary>
    Int32,

    /// <summary>Signed 64-bit integer; physical INT64.</summary>
    Int64,

    /// <summary>IEEE 754 binary64, every bit pattern kept; physical DOUBLE.</summary>
    Double,

    /// <summary>Unicode text; physical BYTE_ARRAY in UTF-8 with the STRING annotation.</summary>
    String,
}
