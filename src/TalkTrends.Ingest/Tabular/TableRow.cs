namespace TalkTrends.Ingest.Tabular;

/// <summary>A row of a table.</summary>
/// <param name="Cells">As text.</param>
/// <param name="Line">1-based line, or row of a sheet, on which it begins.</param>
/// <param name="LastLine">1-based, on which it ends.</param>
internal readonly record struct TableRow(string[] Cells, int Line, int LastLine);
