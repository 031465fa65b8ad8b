namespace TalkTrends.Query;

/// <summary>How the rows of a query are written.</summary>
internal enum QueryFormat
{
    /// <summary>A table to look at.</summary>
    Table,

    /// <summary>Comma-separated values, as the tables of a run.</summary>
    Csv,

    /// <summary>An array of objects, one in a line.</summary>
    Json,

    /// <summary>A Parquet file.</summary>
    Parquet,
}
