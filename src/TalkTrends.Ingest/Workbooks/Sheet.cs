namespace TalkTrends.Ingest.Workbooks;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">As its tab says.</param>
/// <param name="Rows">In order; read while they are asked for, once.</param>
internal sealed record Sheet(string Name, IEnumerable<SheetRow> Rows);
