using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Workbooks;

/// <summary>The sheets of an OpenDocument spreadsheet (ODS, by LibreOffice and others): the tables of its <c>content.xml</c>.</summary>
internal static class OpenDocumentSheets
{
    private const string Content = "content.xml";
    private const int MostColumns = 1000;
    private const int MostRows = 1 << 20;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersInDocument = ZipLimits.MostUnpacked,
    };

    /// <summary>All sheets in order.</summary>
    /// <exception cref="InputException">The spreadsheet is damaged or too large.</exception>
    public static IEnumerable<Sheet> Read(MemoryStream bytes, string source)
    {
        ZipLimits.Check(bytes, source, Content);
        using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        using var content = archive.GetEntry(Content)!.Open();
        using var xml = XmlReader.Create(content, s_settings);
        var sheets = new List<Sheet>();
        try
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "table", IsEmptyElement: false })
                    sheets.Add(new Sheet(Attribute(xml, "name") ?? "", Rows(xml)));
            }
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            throw new InputException(source, 0, "a spreadsheet that is damaged; wanted a whole XLSX, XLS or ODS workbook");
        }
        return sheets;
    }

    private static List<SheetRow> Rows(XmlReader xml)
    {
        var (rows, number, depth) = (new List<SheetRow>(), 1, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table-row")
                continue;
            var repeated = Repeated(xml, "number-rows-repeated", MostRows);
            var cells = xml.IsEmptyElement ? [] : Cells(xml);
            // Rows that are filled down are the same row; empty ones run to the end of the sheet.
            if (cells.Length > 0)
                rows.Add(new SheetRow(number, cells));
            number = Math.Min(number + repeated, MostRows);
        }
        return rows;
    }

    private static string[] Cells(XmlReader xml)
    {
        var (cells, empty, depth) = (new List<string>(), 0, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;
            var repeated = Repeated(xml, "number-columns-repeated", MostColumns);
            var value = Attribute(xml, "date-value") ?? (Attribute(xml, "value-type") is "float" ? Attribute(xml, "value") : null);
            var text = xml.IsEmptyElement ? "" : Text(xml);
            var cell = value ?? text;
            if (cell.Length == 0)
            {
                empty += repeated;
                continue;
            }
            for (; empty > 0 && cells.Count < MostColumns; empty--)
                cells.Add("");
            for (empty = 0; repeated > 0 && cells.Count < MostColumns; repeated--)
                cells.Add(cell);
        }
        return [.. cells];
    }

    // Paragraphs a line each; a note on the cell is none of its text.
    private static string Text(XmlReader xml)
    {
        var (text, depth) = (new StringBuilder(), xml.Depth);
        var noteDepth = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= noteDepth)
                noteDepth = xml is { NodeType: XmlNodeType.Element, LocalName: "annotation", IsEmptyElement: false } ? xml.Depth : int.MaxValue;
            if (noteDepth < int.MaxValue)
                continue;
            if (xml.NodeType == XmlNodeType.Element)
                text.Append(xml.LocalName switch { "p" when text.Length > 0 => "\n", "line-break" => "\n", "s" => new string(' ', Repeated(xml, "c", 100)), "tab" => " ", _ => "" });
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
        }
        return text.ToString().Trim();
    }

    private static int Repeated(XmlReader xml, string attribute, int most) =>
        int.TryParse(Attribute(xml, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? Math.Clamp(times, 1, most) : 1;

    // Prefixes are free; the local names of a spreadsheet's attributes are not used twice.
    private static string? Attribute(XmlReader xml, string name)
    {
        string? found = null;
        for (var has = xml.MoveToFirstAttribute(); has && found is null; has = xml.MoveToNextAttribute())
            found = xml.LocalName == name ? xml.Value : null;
        xml.MoveToElement();
        return found;
    }
}
