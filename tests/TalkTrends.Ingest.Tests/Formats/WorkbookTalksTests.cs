using System.IO.Compression;
using System.Text;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Tests.Formats;

public sealed class WorkbookTalksTests : IDisposable
{
    private readonly IngestFixture _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Every_sheet_of_XLSX_with_a_header_is_a_table_of_talks()
    {
        var reading = _files.Read("moot.xlsx", Xlsx(
            ("Day 1 2019", [["Honey Moot"], [], ["Title", "Speakers", "Abstract", "Rating"], ["On bees", "Hanna Berger; Paul Novak", "First.\nSecond \"part\", too.", "4"], [], ["On wax", "Sara Lind", "", ""]]),
            ("Budget", [["Item", "Cost"], ["Soup", "5"]]),
            ("Day 2 2020", [["Title", "Speakers"], ["On smoke", "Peter Larsen"], ["", "Nobody"]])));
        Assert.Equal("xlsx", reading.Document.Format);
        Assert.Equal(["On bees", "On wax", "On smoke"], reading.Talks.Select(talk => talk.Title));
        Assert.Equal([4, 6, 2], reading.Talks.Select(talk => talk.LineStart));
        Assert.Equal(["Hanna Berger", "Paul Novak"], reading.Talks[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["First.", "Second \"part\", too."], reading.Talks[0].Lines.Select(line => line.Text));
        Assert.All(reading.Talks[0].Lines, line => Assert.Equal(4, line.Line));
        Assert.Equal([2019, 2020], reading.Events.Select(one => one.Year));
        Assert.Contains(reading.Warnings, warning => warning.Problem == "without a header of talks, and not read: the sheet \"Budget\"");
        Assert.Contains(reading.Warnings, warning => warning is { Line: 3, Problem: "no title; wanted one (sheet \"Day 2 2020\")" });
    }

    [Fact]
    public void A_sheet_of_ODS_is_read_with_its_repeated_cells()
    {
        const string content = """
            <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
            <table:table table:name="Talks"><table:table-column table:number-columns-repeated="5"/>
            <table:table-row><table:table-cell><text:p>Title</text:p></table:table-cell><table:table-cell><text:p>Speaker</text:p></table:table-cell><table:table-cell><text:p>Track</text:p></table:table-cell><table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row><table:table-cell><office:annotation><text:p>a note</text:p></office:annotation><text:p>On<text:s/>bees</text:p></table:table-cell><table:table-cell><text:p>Hanna <text:span>Berger</text:span></text:p></table:table-cell><table:table-cell/><table:table-cell office:value-type="date" office:date-value="2019-05-04"><text:p>4.5.</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;
        var reading = _files.Read("moot.ods", Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)));
        Assert.Equal("ods", reading.Document.Format);
        var talk = Assert.Single(reading.Talks);
        Assert.Equal(("On bees", "Hanna Berger", 5), (talk.Title, Assert.Single(talk.Speakers).Name, talk.LineStart));
        Assert.Equal(2019, Assert.Single(reading.Events).Year);
    }

    [Fact]
    public void Decisions_in_an_XML_workbook_say_what_was_accepted()
    {
        var reading = _files.Read("papers.xls", """
            <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Papers"><Table>
            <Row><Cell><Data ss:Type="String">Paper ID</Data></Cell><Cell><Data ss:Type="String">Paper Title</Data></Cell><Cell><Data ss:Type="String">Author Names</Data></Cell><Cell><Data ss:Type="String">Status</Data></Cell></Row>
            <Row ss:Index="4"><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">On bees</Data></Cell><Cell><Data ss:Type="String">Hanna Berger*, Hive Ltd; Paul Novak, University of Wax; Lind, Sara</Data></Cell><Cell><Data ss:Type="String">Accept (Oral)</Data></Cell></Row>
            <Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="String">On wax</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">Desk Reject</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """);
        Assert.Equal("excel-xml", reading.Document.Format);
        Assert.Equal([("On bees", 4, TalkStatus.Accepted), ("On wax", 5, TalkStatus.Proposed)], reading.Talks.Select(talk => (talk.Title, talk.LineStart, talk.Status)));
        Assert.Equal([("Hanna Berger", "Hive Ltd"), ("Paul Novak", "University of Wax"), ("Lind, Sara", null)], reading.Talks[0].Speakers.Select(speaker => (speaker.Name, speaker.Affiliation)));
    }

    [Fact]
    public void What_unpacks_to_too_much_is_refused()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (archive.CreateEntry("[Content_Types].xml").Open())
            {
            }
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 513; i++)
                sheet.Write(zeros);
        }
        Assert.Equal("a workbook that unpacks to more than 512 MB; wanted less, or a CSV table", IngestFixture.Refusal(_files.Read("bomb.xlsx", packed.ToArray())));
    }

    [Fact]
    public void Damaged_workbooks_are_refused_whatever_is_cut_or_changed()
    {
        var whole = Xlsx(("Talks", [["Title", "Speakers"], ["On bees", "Hanna Berger"]]));
        var random = new Random(20260101);
        for (var round = 0; round < 200; round++)
        {
            var bytes = round % 2 == 0 ? whole[..random.Next(8, whole.Length)] : [.. whole];
            for (var i = 0; round % 2 == 1 && i < 4; i++)
                bytes[random.Next(30, bytes.Length)] = (byte)random.Next(256);
            var reading = _files.Read("d.xlsx", bytes);
            Assert.DoesNotContain(reading.Warnings, warning => warning.Problem.StartsWith(TalkTrends.Ingest.DocumentReader.OwnFault, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("word/document.xml", "a ZIP archive or an office document")]
    [InlineData("photo.jpg", "a ZIP archive or an office document")]
    public void Other_archives_are_none(string part, string found) =>
        Assert.StartsWith(found, IngestFixture.Refusal(_files.Read("a.docx", Zip((part, "text"), ("[Content_Types].xml", "<Types/>")))), StringComparison.Ordinal);

    private static byte[] Xlsx(params (string Name, string[][] Rows)[] sheets)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var parts = new List<(string, string)>
        {
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(sheets.Select((sheet, i) => FormattableString.Invariant($"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i + 1}\"/>")))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => FormattableString.Invariant($"<Relationship Id=\"s{i + 1}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")))}</Relationships>"),
        };
        for (var i = 0; i < sheets.Length; i++)
        {
            var xml = new StringBuilder($"<worksheet xmlns=\"{main}\"><sheetData>");
            for (var row = 0; row < sheets[i].Rows.Length; row++)
            {
                xml.Append(FormattableString.Invariant($"<row r=\"{row + 1}\">"));
                for (var cell = 0; cell < sheets[i].Rows[row].Length; cell++)
                    xml.Append(FormattableString.Invariant($"<c r=\"{(char)('A' + cell)}{row + 1}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(sheets[i].Rows[row][cell])}</t></is></c>"));
                xml.Append("</row>");
            }
            parts.Add((FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml"), xml.Append("</sheetData></worksheet>").ToString()));
        }
        return Zip([.. parts]);
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open());
                writer.Write(text);
            }
        }
        return packed.ToArray();
    }
}
