using System.Globalization;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Workbooks;

/// <summary>Writes XLSX. Words are shared strings and never formulas, whatever they begin with; the same sheets give the same bytes.</summary>
public static class WorkbookWriter
{
    /// <summary>Letters that a cell may hold; what is longer ends in an ellipsis.</summary>
    public const int MostLetters = 32_767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int HeaderStyle = 1;
    private const int LongestName = 31;
    private const double WidestColumn = 60;

    /// <summary>Writes the table behind a chart, and beside it on a second sheet what the chart says, measures and where it is from.</summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <param name="chart">The chart.</param>
    public static void Write(string path, Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var table = chart.Table;
        ChartColumn[] about = [new("about", ChartColumnKind.Text), new("words", ChartColumnKind.Text)];
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        Write(stream,
        [
            new WorkbookSheet("data", table.Columns, table.Rows),
            new WorkbookSheet("about", about,
            [
                [ChartCell.Of("finding"), ChartCell.Of(chart.Finding)],
                [ChartCell.Of("measure"), ChartCell.Of(chart.Measure)],
                [ChartCell.Of("source"), ChartCell.Of(chart.Source)],
            ]),
        ]);
    }

    /// <summary>Writes sheets, the first of them in front.</summary>
    /// <exception cref="ArgumentException">There is no sheet.</exception>
    public static void Write(Stream stream, IReadOnlyList<WorkbookSheet> sheets) => Package(sheets).Write(stream);

    /// <summary>The address of a cell by the numbers of its column and row, both from 0: "B3".</summary>
    public static string Address(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row + 1}");

    /// <summary>The letters of a column by its number from 0: "A", "Z", "AA".</summary>
    public static string Letters(int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters;
    }

    /// <summary>A name as a tab may show it.</summary>
    internal static string TabName(string name)
    {
        var clean = string.Concat(PlainText.Clean(name).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? '-' : letter));
        return clean.Length == 0 ? "data" : clean.Length > LongestName ? PlainText.Clean(clean[..LongestName]) : clean;
    }

    internal static OfficePackage Package(IReadOnlyList<WorkbookSheet> sheets)
    {
        if (sheets.Count == 0)
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        var package = new OfficePackage();
        var strings = new SharedStrings();
        const string book = "xl/workbook.xml";
        package.Relate("", "officeDocument", book);
        List<Xml> tabs = [];
        foreach (var (i, sheet) in sheets.Index())
        {
            var path = FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml");
            package.Add(path, Spreadsheet + "worksheet+xml", Sheet(sheet, strings, i == 0));
            tabs.Add(Xml.Of($"""<sheet name="{TabName(sheet.Name)}" sheetId="{i + 1}" r:id="{package.Relate(book, "worksheet", path)}"/>"""));
        }
        package.Add(book, Spreadsheet + "sheet.main+xml", Xml.Of(
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>{Xml.Join(tabs)}</sheets></workbook>"""));
        package.Add("xl/styles.xml", Spreadsheet + "styles+xml", Styles());
        package.Relate(book, "styles", "xl/styles.xml");
        package.Add("xl/sharedStrings.xml", Spreadsheet + "sharedStrings+xml", strings.ToXml(Main));
        package.Relate(book, "sharedStrings", "xl/sharedStrings.xml");
        return package;
    }

    private static Xml Sheet(WorkbookSheet sheet, SharedStrings strings, bool isFirst)
    {
        var columns = sheet.Columns.Select((column, i) => Xml.Of($"""<col min="{i + 1}" max="{i + 1}" width="{Width(sheet, i)}" customWidth="1"/>"""));
        var header = sheet.Columns.Select((column, i) => Xml.Of($"""<c r="{Address(i, 0)}" s="{HeaderStyle}" t="s"><v>{strings.IndexOf(column.Name)}</v></c>"""));
        var rows = sheet.Rows.Select((row, i) => Xml.Of($"""<row r="{i + 2}">{Xml.Join(row.Select((cell, j) => Cell(cell, sheet.Columns[j].Kind, Address(j, i + 1), strings)))}</row>"""));
        return Xml.Of(
            $"""<worksheet xmlns="{Main}"><sheetViews><sheetView{new Xml(isFirst ? " tabSelected=\"1\"" : "")} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>{(sheet.Columns.Count == 0 ? Xml.None : Xml.Of($"<cols>{Xml.Join(columns)}</cols>"))}<sheetData><row r="1">{Xml.Join(header)}</row>{Xml.Join(rows)}</sheetData></worksheet>""");
    }

    private static Xml Cell(ChartCell cell, ChartColumnKind kind, string address, SharedStrings strings)
    {
        if (cell.Text is { } text)
            return Xml.Of($"""<c r="{address}" t="s"><v>{strings.IndexOf(text)}</v></c>""");
        if (cell.Flag is { } flag)
            return Xml.Of($"""<c r="{address}" t="b"><v>{(flag ? 1 : 0)}</v></c>""");
        return cell.Number is { } number ? Xml.Of($"""<c r="{address}" s="{Style(kind)}"><v>{number}</v></c>""") : Xml.None;
    }

    private static int Style(ChartColumnKind kind) => kind switch
    {
        ChartColumnKind.Share => 2,
        ChartColumnKind.Count => 3,
        _ => 0,
    };

    /// <summary>In letters; wide enough for most of what stands in the column.</summary>
    private static double Width(WorkbookSheet sheet, int column) =>
        Math.Min(WidestColumn, 2 + sheet.Rows.Select(row => row[column].Text?.Length ?? 9).Append(sheet.Columns[column].Name.Length).Max());

    // Cell formats by number: 0 plain, 1 header, 2 percent with one decimal, 3 whole number.
    private static Xml Styles() => Xml.Of(
        $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
}
