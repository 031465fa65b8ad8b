namespace TalkTrends.Store.ParquetFiles;

/// <summary>What a column of a table holds.</summary>
public enum ParquetType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A binary64 number.</summary>
    Double,

    /// <summary>Text, in UTF-8.</summary>
    String,
}
