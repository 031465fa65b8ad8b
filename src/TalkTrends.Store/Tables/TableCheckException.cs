namespace TalkTrends.Store.Tables;

/// <summary>A table breaks its own rules: our mistake, never the user's.</summary>
public sealed class TableCheckException(string table, string problem) : Exception($"table {table}: {problem}");
