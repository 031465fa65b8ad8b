using System.Xml.Linq;
using TalkTrends.Charts.Layout;

namespace TalkTrends.Reports.Decks;

/// <summary>A layout of a house template and its places.</summary>
internal sealed class TemplateLayout
{
    private const double MeasureHeight = 26;
    private const double FooterHeight = 24;
    private const double Gap = 8;
    private static readonly XNamespace A = SlideXml.Drawing;
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private readonly string _path;
    private readonly Box _page;
    private readonly List<(string Type, int Index, Box? Box)> _places;
    private readonly List<(string Type, int Index, Box? Box)> _masterPlaces;

    /// <param name="path">The part.</param>
    /// <param name="layout">Its root.</param>
    /// <param name="master">The master's root.</param>
    /// <param name="page">The slide, in points.</param>
    public TemplateLayout(string path, XElement layout, XElement master, Box page)
    {
        (_path, _page) = (path, page);
        Type = layout.Attribute("type")?.Value ?? "cust";
        _places = Places(layout);
        _masterPlaces = Places(master);
    }

    /// <summary>What the layout says it is for.</summary>
    public string Type { get; }

    /// <summary>True where a slide of it has a title.</summary>
    public bool HasTitle => _places.Any(place => place.Type is "title" or "ctrTitle");

    /// <summary>True where a slide of it has room for words.</summary>
    public bool HasBody => _places.Any(IsBody);

    /// <summary>As slides of a kind use it.</summary>
    public SlideLayout AsLayout(SlideKind kind)
    {
        var title = _places.First(place => place.Type is "title" or "ctrTitle");
        var titleBox = title.Box ?? OfMaster("title") ?? new Box(_page.Width * 0.06, _page.Height * 0.06, _page.Width * 0.88, _page.Height * 0.16);
        var body = _places.Where(IsBody).OrderBy(place => place.Index).Select(place => ((string Type, int Index, Box? Box)?)place).FirstOrDefault();
        // Only a chart that stands where words would stand leaves that place empty, and an empty place shows its prompt to who edits.
        var bodyBox = body?.Box ?? OfMaster("body") ?? new Box(titleBox.X, titleBox.Bottom + Gap, titleBox.Width, _page.Height * 0.9 - titleBox.Bottom);
        var footer = Number("ftr");
        if (kind != SlideKind.Chart)
            return new SlideLayout(_path, titleBox, bodyBox, bodyBox, SourceBox(bodyBox), title.Type == "ctrTitle", body?.Index, null, null, footer, Number("sldNum"));
        var top = Math.Max(Math.Min(bodyBox.Y, _page.Height * 0.4), titleBox.Bottom < _page.Height / 2 ? titleBox.Bottom + Gap : bodyBox.Y);
        var measure = new Box(bodyBox.X, top, bodyBox.Width, MeasureHeight);
        var bottom = Math.Min(Math.Max(bodyBox.Bottom, _page.Height * 0.8), SourceBox(bodyBox).Y - Gap);
        return new SlideLayout(_path, titleBox, new Box(bodyBox.X, measure.Bottom + Gap, bodyBox.Width, bottom - measure.Bottom - Gap), measure, SourceBox(bodyBox),
            title.Type == "ctrTitle", null, null, null, footer, Number("sldNum"));
    }

    private Box SourceBox(Box body) =>
        _places.FirstOrDefault(place => place.Type == "ftr").Box ?? OfMaster("ftr") ?? new Box(body.X, _page.Height - FooterHeight - Gap, body.Width, FooterHeight);

    private int? Number(string type) => _places.Where(place => place.Type == type).Select(place => (int?)place.Index).FirstOrDefault();

    private Box? OfMaster(string type) => _masterPlaces.FirstOrDefault(place => place.Type == type).Box;

    private static bool IsBody((string Type, int Index, Box? Box) place) => place.Type is "obj" or "body" or "subTitle";

    private static List<(string Type, int Index, Box? Box)> Places(XElement root) =>
        [.. root.Descendants(P + "sp").Select(shape => (Shape: shape, Place: shape.Element(P + "nvSpPr")?.Element(P + "nvPr")?.Element(P + "ph"))).Where(pair => pair.Place is not null)
            .Select(pair => (pair.Place!.Attribute("type")?.Value ?? "obj", (int?)pair.Place.Attribute("idx") ?? 0, BoxOf(pair.Shape)))];

    private static Box? BoxOf(XElement shape) =>
        shape.Element(P + "spPr")?.Element(A + "xfrm") is { } place && place.Element(A + "off") is { } at && place.Element(A + "ext") is { } size
            ? new Box(Points(at, "x"), Points(at, "y"), Points(size, "cx"), Points(size, "cy")) : null;

    private static double Points(XElement element, string name) => Emu.ToPoints((long?)element.Attribute(name) ?? throw new FormatException($"'{name}' is wanted."));
}
