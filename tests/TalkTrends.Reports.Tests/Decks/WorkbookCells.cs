using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Reads workbooks by other means than they were written.</summary>
internal static class WorkbookCells
{
    /// <summary>What stands in each cell of the first sheet that is not empty.</summary>
    public static Dictionary<string, string> Values(SpreadsheetDocument document)
    {
        var book = document.WorkbookPart!;
        var strings = book.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
        var sheet = (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().First().Id!);
        return sheet.Worksheet!.Descendants<Cell>().Where(cell => cell.CellValue is not null).ToDictionary(
            cell => cell.CellReference!.Value!,
            cell => cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)] : cell.CellValue!.Text,
            StringComparer.Ordinal);
    }
}
