namespace TalkTrends.Store.ParquetFiles;

/// <summary>Name, type and null rule of one column of a table.</summary>
/// <param name="Name">Unique in its table, compared by ordinal; never empty.</param>
/// <param name="Type">What the column holds.</param>
/// <param name="IsNullable">True where rows may lack a value (OPTIONAL), false where none does (REQUIRED).</param>
public sealed record ParquetColumn(string Name, ParquetType Type, bool IsNullable = false);
