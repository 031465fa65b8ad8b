namespace TalkTrends.Ingest.Workbooks;

/// <summary>A row of a sheet.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Cells">As text; empty cells at the end may be left out.</param>
internal readonly record struct SheetRow(int Number, string[] Cells);
