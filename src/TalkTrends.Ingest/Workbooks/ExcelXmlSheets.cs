using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using TalkTrends.Core.Talks;
using TalkTrends.Ingest.Formats;

namespace TalkTrends.Ingest.Workbooks;

/// <summary>Reads Excel's XML workbook of 2003, which CMT and other systems still export under the extension <c>.xls</c>.</summary>
internal static partial class ExcelXmlSheets
{
    private const int MostColumns = 1000;
    private const int MostCharacters = 256 << 20;

    /// <summary>How it is told, and what reads it.</summary>
    public static FormatReader Format { get; } = new("excel-xml", (head, _) => Sign().IsMatch(head), (reader, file, _) => WorkbookTalks.Read(Sheets(reader, file.Source), file)) { HasColumns = true };

    private static List<Sheet> Sheets(TextReader reader, string source)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = MostCharacters };
        using var xml = XmlReader.Create(reader, settings);
        var sheets = new List<Sheet>();
        try
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Worksheet", IsEmptyElement: false })
                    sheets.Add(new Sheet(Attribute(xml, "Name") ?? "", Rows(xml)));
            }
        }
        catch (XmlException error)
        {
            throw new InputException(source, error.LineNumber, "XML that is not well formed; wanted a whole workbook");
        }
        return sheets;
    }

    private static List<SheetRow> Rows(XmlReader xml)
    {
        var (rows, number, depth) = (new List<SheetRow>(), 0, xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "Row" })
                continue;
            number = Index(xml) ?? number + 1;
            if (!xml.IsEmptyElement)
                rows.Add(new SheetRow(number, Cells(xml)));
        }
        return rows;
    }

    private static string[] Cells(XmlReader xml)
    {
        var (cells, depth) = (new List<string>(), xml.Depth);
        StringBuilder? data = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Cell" })
            {
                // Empty cells are left out, and the next one says where it stands.
                for (var at = Math.Min(Index(xml) ?? 0, MostColumns); cells.Count < at - 1;)
                    cells.Add("");
                if (cells.Count < MostColumns)
                    cells.Add("");
            }
            else if (xml.LocalName == "Data" && xml.NodeType == XmlNodeType.Element)
                data = xml.IsEmptyElement ? null : new StringBuilder();
            else if (xml.LocalName == "Data" && xml.NodeType == XmlNodeType.EndElement && data is not null && cells.Count > 0)
                (cells[^1], data) = (data.ToString(), null);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                data?.Append(xml.Value);
        }
        return [.. cells];
    }

    private static int? Index(XmlReader xml) => int.TryParse(Attribute(xml, "Index"), out var index) && index > 0 ? index : null;

    private static string? Attribute(XmlReader xml, string name) => xml.GetAttribute(name, "urn:schemas-microsoft-com:office:spreadsheet");

    [GeneratedRegex(@"\A\s*(?:<\?[^>]{0,200}>\s*){0,5}<(?:\w{1,10}:)?Workbook\b[^>]{0,2000}urn:schemas-microsoft-com:office:spreadsheet", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
