using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;
using TalkTrends.Charts.Description;
using TalkTrends.Reports.Tests.Decks;
using TalkTrends.Reports.Workbooks;

namespace TalkTrends.Reports.Tests.Workbooks;

public class WorkbookWriterTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://example.org\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("<script>alert(1)</script> & \"more\"")]
    [InlineData("شرح الشبكات للمبتدئين")]
    [InlineData("👩‍🚀 in orbit")]
    [InlineData("a line _x0041_ of letters")]
    public void A_text_comes_back_as_it_was_and_is_never_a_formula(string text)
    {
        using var document = Open([[ChartCell.Of(text), ChartCell.Of(1)]]);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
        Assert.Equal(text, WorkbookCells.Values(document)["A2"].Replace("_x005F_", "_", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_and_half_letters_do_not_break_the_file()
    {
        using var document = Open([[ChartCell.Of("a\u0000b\u0008c\uD800d\uFFFE"), ChartCell.Of(1)]]);
        Assert.Equal("abc\uFFFDd", WorkbookCells.Values(document)["A2"]);
    }

    [Fact]
    public void A_text_longer_than_a_cell_holds_is_cut_and_says_so()
    {
        using var document = Open([[ChartCell.Of(new string('x', 40_000)), ChartCell.Of(1)]]);
        var shown = WorkbookCells.Values(document)["A2"];
        Assert.Equal(WorkbookWriter.MostLetters, shown.Length);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_number_is_an_empty_cell()
    {
        using var document = Open([[ChartCell.Of("none"), ChartCell.Of((double?)null)]]);
        Assert.False(WorkbookCells.Values(document).ContainsKey("B2"));
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_lettered_as_spreadsheets_letter_them(int column, string letters) => Assert.Equal(letters, WorkbookWriter.Letters(column));

    [Fact]
    public void Every_kind_of_chart_has_a_table_whose_workbook_is_valid_and_holds_the_same_numbers()
    {
        foreach (var chart in ChartSamples.OfEveryKind())
        {
            var table = chart.Table;
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
            using var document = Open(table.Rows, table.Columns);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{chart.Id}: {error.Description}"));
            var cells = WorkbookCells.Values(document);
            foreach (var (i, row) in table.Rows.Index())
                foreach (var (j, cell) in row.Index())
                    if (cell.Number is not null)
                        Assert.Equal(cell.ToString(), cells[WorkbookWriter.Address(j, i + 1)]);
        }
    }

    [Fact]
    public void The_file_beside_a_chart_is_the_same_each_time_and_tells_what_it_shows()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var chart = ChartSamples.OfEveryKind()[0];
            WorkbookWriter.Write(path, chart);
            var first = File.ReadAllBytes(path);
            WorkbookWriter.Write(path, chart);
            Assert.Equal(first, File.ReadAllBytes(path));
            using var document = SpreadsheetDocument.Open(path, isEditable: false);
            Assert.Equal(["data", "about"], document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static SpreadsheetDocument Open(IReadOnlyList<IReadOnlyList<ChartCell>> rows, IReadOnlyList<ChartColumn>? columns = null)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [new WorkbookSheet("a/b: [c]", columns ?? [new("name", ChartColumnKind.Text), new("value", ChartColumnKind.Share)], rows)]);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }
}
