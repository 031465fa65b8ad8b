using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace TalkTrends.Charts.Drawing;

/// <summary>An SVG document out of what Skia writes, with what Skia cannot write: words as text, titles of marks, a title and a description.</summary>
/// <remarks>
/// Skia sets words as glyphs at fixed places and loses letters that a face lacks. So they are handed round it: on Skia's canvas stands a numbered
/// link, which the words replace afterwards. Numbers are rounded to a tenth, colours are written one way, and what neighbours have in common is said once.
/// </remarks>
internal sealed partial class SvgFile
{
    private static readonly string[] Own = ["x", "y", "width", "height", "cx", "cy", "r", "d", "x1", "y1", "x2", "y2", "transform"];
    private readonly List<XElement> notes = [];

    /// <summary>Leaves an element on the canvas: a title goes into the mark before it, anything else stands where it was left.</summary>
    public void Note(SKCanvas canvas, XElement element)
    {
        canvas.DrawUrlAnnotation(new SKRect(0, 0, 1, 1), notes.Count.ToString(CultureInfo.InvariantCulture));
        notes.Add(element);
    }

    /// <summary>The document: no declaration, a line for each element.</summary>
    /// <param name="drawn">What Skia wrote.</param>
    /// <param name="id">Begins every id, so that many charts can stand in one page.</param>
    /// <param name="title">The chart's name for people who do not see it.</param>
    /// <param name="description">The chart in words for them.</param>
    public string Write(byte[] drawn, string id, string title, string description)
    {
        var marks = new List<XElement>();
        foreach (var element in XElement.Load(new MemoryStream(drawn)).Elements())
        {
            if ((string?)element.Attribute("d") == "")
                continue;
            var mark = element.Name.LocalName == "a" ? notes[int.Parse(element.FirstAttribute!.Value, CultureInfo.InvariantCulture)] : Plain(element);
            if (mark.Name == "title")
                marks[^1].Add(mark);
            else if (!Outlines(marks.LastOrDefault(), mark))
                marks.Add(mark);
        }

        var svg = new StringBuilder($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 900\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\">\n");
        using (var writer = XmlWriter.Create(svg, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment }))
            WriteLines(writer, [new("title", new XAttribute("id", id + "-title"), title), new("desc", new XAttribute("id", id + "-desc"), description), .. marks]);
        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>With one decimal whatever the culture.</summary>
    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text;

    /// <summary>A disc that says its title when pointed at; no outline where <paramref name="width"/> is 0.</summary>
    public static XElement Disc(double x, double y, double radius, string fill, string outline, double width, string title)
    {
        var disc = new XElement("circle", new XAttribute("cx", Number(x)), new XAttribute("cy", Number(y)), new XAttribute("r", Number(radius)), new XAttribute("fill", fill));
        if (width > 0)
            disc.Add(new XAttribute("stroke", outline), new XAttribute("stroke-width", Number(width)));
        if (title.Length > 0)
            disc.Add(new XElement("title", title));
        return disc;
    }

    private static XElement Plain(XElement element)
    {
        string Value(string name) => (string?)element.Attribute(name) ?? "0";
        var isFilled = Value("fill") != "none";
        var isLine = element.Name.LocalName == "path" && !isFilled ? SingleLine().Match(Value("d")) : Match.Empty;
        var plain = element.Name.LocalName switch
        {
            "ellipse" => new XElement("circle", new XAttribute("cx", Rounded(Value("cx"))), new XAttribute("cy", Rounded(Value("cy"))), new XAttribute("r", Rounded(Value("rx")))),
            "rect" => new XElement("rect", ((string[])["x", "y", "width", "height"]).Select(name => new XAttribute(name, Rounded(Value(name))))),
            "path" when isLine.Success => new XElement("line", ((string[])["x1", "y1", "x2", "y2"]).Select((name, i) => new XAttribute(name, Rounded(isLine.Groups[i + 1].Value)))),
            _ => new XElement("path", new XAttribute("d", Decimal().Replace(Value("d"), match => Rounded(match.Value)))),
        };
        if (isFilled || plain.Name == "path")
            plain.Add(new XAttribute("fill", isFilled ? Hex((string?)element.Attribute("fill") ?? "black") : "none"));
        else if (plain.Name != "line")
            plain.Add(new XAttribute("fill", "none"));
        if (element.Attribute("stroke") is { } stroke)
            plain.Add(new XAttribute("stroke", Hex(stroke.Value)), new XAttribute("stroke-width", Rounded(Value("stroke-width"))));
        foreach (var name in (string[])["fill-opacity", "stroke-opacity"])
            if (element.Attribute(name) is { } opacity)
                plain.Add(new XAttribute(name, double.Parse(opacity.Value, CultureInfo.InvariantCulture).ToString("0.##", CultureInfo.InvariantCulture)));
        foreach (var name in (string[])["stroke-linecap", "stroke-linejoin"])
            if (element.Attribute(name) is { } shape)
                plain.Add(new XAttribute(name, shape.Value));
        return plain;
    }

    /// <summary>Skia fills a mark and draws its outline as two; where the second is the outline of the first they become one again.</summary>
    private static bool Outlines(XElement? mark, XElement outline)
    {
        if (mark is null || mark.Name != outline.Name || outline.Name == "path" || (string?)outline.Attribute("fill") != "none" || mark.Attribute("stroke") is not null
            || !Own.All(name => (string?)mark.Attribute(name) == (string?)outline.Attribute(name)))
            return false;
        mark.Add(outline.Attributes().Where(attribute => attribute.Name.LocalName.StartsWith("stroke", StringComparison.Ordinal)));
        return true;
    }

    /// <summary>A line for each mark; three or more neighbours that look the same stand in a group that says how.</summary>
    private static void WriteLines(XmlWriter writer, List<XElement> marks)
    {
        static IEnumerable<XAttribute> Look(XElement mark) => mark.Attributes().Where(one => !Own.Contains(one.Name.LocalName));
        var keys = marks.ConvertAll(mark => string.Join(' ', Look(mark).Select(one => one.Name.LocalName + '=' + one.Value).Prepend(mark.Name.LocalName)));
        for (var (from, to) = (0, 1); from < marks.Count; (from, to) = (to, to + 1))
        {
            while (to < marks.Count && keys[to] == keys[from])
                to++;
            XAttribute[] look = to - from < 3 ? [] : [.. Look(marks[from])];
            if (look.Length > 0)
            {
                writer.WriteStartElement("g");
                foreach (var one in look)
                    writer.WriteAttributeString(one.Name.LocalName, one.Value);
                writer.WriteRaw("\n");
            }

            foreach (var mark in marks[from..to])
            {
                if (look.Length > 0)
                    Look(mark).Remove();
                mark.WriteTo(writer);
                writer.WriteRaw("\n");
            }

            if (look.Length > 0)
            {
                writer.WriteEndElement();
                writer.WriteRaw("\n");
            }
        }
    }

    private static string Rounded(string number) => Number(double.Parse(number, CultureInfo.InvariantCulture));

    // Skia writes #abc where that is the same, and the first colours of the web by name.
    private static string Hex(string colour) =>
        (colour[0] == '#' ? Colour.Parse(colour) : System.Drawing.Color.FromName(colour) is var named ? new Colour(named.R, named.G, named.B) : default).ToString();

    [GeneratedRegex(@"^M(\S+) ([^L]+)L(\S+) ([^LMZ]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleLine();

    [GeneratedRegex(@"-?[0-9]+\.?[0-9]*(e-?[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
