using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>Pieces that slides, layouts and masters share.</summary>
internal static class SlideXml
{
    /// <summary>Name space of drawings.</summary>
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>The name spaces as a root element declares them.</summary>
    public static Xml Names { get; } = Xml.Of(
        $"""xmlns:a="{Drawing}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """);

    /// <summary>Colour of words.</summary>
    public static Xml Ink { get; } = new("""<a:schemeClr val="tx1"/>""");

    /// <summary>A slide's tree of shapes.</summary>
    public static Xml Tree(Xml shapes) => Xml.Of(
        $"""<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree>""");

    /// <summary>Where a shape stands; points.</summary>
    public static Xml Place(Box box) => Xml.Of(
        $"""<a:xfrm><a:off x="{Emu.Of(box.X)}" y="{Emu.Of(box.Y)}"/><a:ext cx="{Emu.Of(box.Width)}" cy="{Emu.Of(box.Height)}"/></a:xfrm>""");
}
