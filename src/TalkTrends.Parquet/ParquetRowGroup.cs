namespace TalkTrends.Parquet;

/// <summary>A run of rows that is stored, and read, column by column.</summary>
/// <param name="RowCount">Rows in the group.</param>
/// <param name="Statistics">What the footer states about each column, in the order of the schema.</param>
public sealed record ParquetRowGroup(int RowCount, IReadOnlyList<ColumnStatistics> Statistics);
