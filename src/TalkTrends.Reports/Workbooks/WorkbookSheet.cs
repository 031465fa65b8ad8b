using TalkTrends.Charts.Description;

namespace TalkTrends.Reports.Workbooks;

/// <summary>A sheet of a workbook: a header and the rows below it.</summary>
/// <param name="Name">Shown on the tab; letters that a spreadsheet forbids there become hyphens.</param>
/// <param name="Columns">The header and what the cells below it hold.</param>
/// <param name="Rows">Each has a cell for every column.</param>
public sealed record WorkbookSheet(string Name, IReadOnlyList<ChartColumn> Columns, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);
