using System.Globalization;
using System.Text;
using ExcelDataReader;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Workbooks;

/// <summary>The sheets of Excel's workbooks, by ExcelDataReader.</summary>
internal static class ExcelSheets
{
    private const int MostColumns = 1000;

    /// <summary>All sheets in order.</summary>
    /// <exception cref="InputException">The workbook is damaged, locked by a password, or too large.</exception>
    public static IEnumerable<Sheet> Read(MemoryStream bytes, string kind, string source)
    {
        if (kind == "xlsx")
            ZipLimits.Check(bytes, source, "xl/");
        // Old workbooks hold text in code pages.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = Guarded(source, () => ExcelReaderFactory.CreateReader(bytes, new ExcelReaderConfiguration { LeaveOpen = true }));
        do
        {
            yield return new Sheet(reader.Name ?? "", Rows(reader, source));
        }
        while (Guarded(source, reader.NextResult));
    }

    private static IEnumerable<SheetRow> Rows(IExcelDataReader reader, string source)
    {
        for (var number = 1; Guarded(source, reader.Read); number++)
            yield return new SheetRow(number, Guarded(source, () => Cells(reader)));
    }

    private static string[] Cells(IExcelDataReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, MostColumns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = reader.GetValue(i) switch
            {
                null => "",
                string text => text,
                DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
                var other => other.ToString() ?? "",
            };
        }
        return cells;
    }

    // The library throws a dozen kinds of exceptions at damaged files.
    private static T Guarded<T>(string source, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception error) when (error is not (OutOfMemoryException or OperationCanceledException or InputException))
        {
            var what = error is ExcelDataReader.Exceptions.InvalidPasswordException ? "a workbook that is locked by a password" : "a workbook that is damaged, or an office document of another kind";
            throw new InputException(source, 0, $"{what}; wanted a whole XLSX, XLS or ODS workbook");
        }
    }
}
