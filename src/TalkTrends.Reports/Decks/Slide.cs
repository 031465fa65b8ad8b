using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;
using TalkTrends.Reports.Workbooks;

namespace TalkTrends.Reports.Decks;

/// <summary>A slide while it is made.</summary>
/// <param name="deck">Its deck.</param>
/// <param name="path">Its part.</param>
/// <param name="layout">Its layout.</param>
internal sealed class Slide(Deck deck, string path, SlideLayout layout)
{
    private static readonly double[] TitleSizes = [32, 28, 26, 24, 22, 20, 18];
    private static readonly double[] MeasureSizes = [16, 15, 14, 13, 12];
    private readonly List<Xml> _shapes = [];
    private int _lastId = 1;

    /// <summary>Where words or a chart stand, in points.</summary>
    public Box Body => layout.Body;

    /// <summary>Colours.</summary>
    public DeckPaint Paint => deck.Paint;

    /// <summary>What the speaker reads, a paragraph each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>All shapes so far.</summary>
    public Xml Shapes => Xml.Join(_shapes);

    /// <summary>Sets the title, smaller or cut where it is long.</summary>
    public void Title(string words)
    {
        var isFirst = layout.TitleIsCentred;
        var sizes = isFirst ? [44, 40, 36, .. TitleSizes] : TitleSizes.Where(size => size <= deck.Design.TitleSize).DefaultIfEmpty(TitleSizes[^1]).ToArray();
        var (text, size) = DeckText.Fit(words, layout.Title.Width / deck.Design.TextScale, layout.Title.Height, sizes, bold: true);
        var runs = DeckText.Run(text, (isFirst ? size == sizes[0] : size == deck.Design.TitleSize) ? null : size);
        Placed("Title", $"<p:ph type=\"{(isFirst ? "ctrTitle" : "title")}\"/>", DeckText.Paragraph(text, runs));
    }

    /// <summary>Sets the line that says what is measured.</summary>
    public void Measure(string words)
    {
        var (text, size) = DeckText.Fit(words, layout.Measure.Width / deck.Design.TextScale, layout.Measure.Height, MeasureSizes);
        if (layout.MeasureIndex is { } index)
            Placed("Measure", FormattableString.Invariant($"<p:ph type=\"body\" sz=\"quarter\" idx=\"{index}\"/>"), DeckText.Paragraph(text, DeckText.Run(text, size == MeasureSizes[0] ? null : size)));
        else
            Text("Measure", layout.Measure, DeckText.Paragraph(text, DeckText.Run(text, size, color: deck.Paint.Muted)), "t");
    }

    /// <summary>Sets the words of the body.</summary>
    public void Words(Xml paragraphs)
    {
        if (layout.BodyIndex is { } index)
            Placed("Text", layout.TitleIsCentred ? FormattableString.Invariant($"<p:ph type=\"subTitle\" idx=\"{index}\"/>") : FormattableString.Invariant($"<p:ph idx=\"{index}\"/>"), paragraphs);
        else
            Text("Text", layout.Body, paragraphs, "t");
    }

    /// <summary>Sets the footer, and the slide's number where the layout has a place for it.</summary>
    public void Source(string words)
    {
        var (text, size) = DeckText.Fit(words, layout.Source.Width / deck.Design.TextScale, Math.Max(layout.Source.Height, 16), [11, 10, 9]);
        if (layout.FooterIndex is { } index)
            Placed("Footer", FormattableString.Invariant($"<p:ph type=\"ftr\" sz=\"quarter\" idx=\"{index}\"/>"), DeckText.Paragraph(text, DeckText.Run(text, size)));
        else
            Text("Source", layout.Source, DeckText.Paragraph(text, DeckText.Run(text, size, color: deck.Paint.Muted)), "ctr");
        if (layout.NumberIndex is { } number)
            Placed("Slide number", FormattableString.Invariant($"<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"{number}\"/>"),
                Xml.Of($$"""<a:p><a:fld id="{5A7D2F40-2C1B-4F0E-9E54-6B1C3D0A7E11}" type="slidenum"><a:rPr lang="en-US"/><a:t>{{deck.Count}}</a:t></a:fld></a:p>"""));
    }

    /// <summary>Puts words into a box of their own.</summary>
    public void Text(string name, Box box, Xml paragraphs, string anchor, Xml? fill = null) => _shapes.Add(Xml.Of(
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{NextId()}" name="{name}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{SlideXml.Place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{(fill is { } color ? DeckPaint.Fill(color) : new Xml("<a:noFill/>"))}</p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"""));

    /// <summary>Puts a drawn shape on the slide.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">In words, for people who do not see it.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="look">Geometry, fill and line.</param>
    public void Shape(string name, string description, Box box, Xml look) => _shapes.Add(Xml.Of(
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{NextId()}" name="{name}" descr="{description}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{SlideXml.Place(box)}{look}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>"""));

    /// <summary>Puts a native chart on the slide, with its workbook.</summary>
    /// <param name="plot">The chart.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="isAlone">True: it takes the layout's place for a chart.</param>
    public void Chart(Plot plot, Box box, bool isAlone = true)
    {
        var (chart, workbook) = deck.NextChart();
        deck.Package.Add(workbook, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookWriter.Package([PlotWorkbook.Of(plot)]).ToMemory());
        deck.Package.Add(chart, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", PlotXml.Of(plot, deck.Paint, deck.Package.Relate(chart, "package", workbook)));
        Frame(plot.Name, plot.Description, box, isAlone ? layout.ChartIndex : null, Xml.Of(
            $"""<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{deck.Package.Relate(path, "chart", chart)}"/></a:graphicData>"""));
    }

    /// <summary>Puts a native table on the slide.</summary>
    public void Table(string name, string description, Box box, Xml table) => Frame(name, description, box, null, Xml.Of(
        $"""<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">{table}</a:graphicData>"""));

    private void Frame(string name, string description, Box box, int? place, Xml data) => _shapes.Add(Xml.Of(
        $"""<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{NextId()}" name="{Named(name)}" descr="{Named(description)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{(place is { } index ? Xml.Of($"""<p:ph type="chart" idx="{index}"/>""") : Xml.None)}</p:nvPr></p:nvGraphicFramePr><p:xfrm><a:off x="{Emu.Of(box.X)}" y="{Emu.Of(box.Y)}"/><a:ext cx="{Emu.Of(box.Width)}" cy="{Emu.Of(box.Height)}"/></p:xfrm><a:graphic>{data}</a:graphic></p:graphicFrame>"""));

    private void Placed(string name, string place, Xml paragraphs) => _shapes.Add(Xml.Of(
        $"""<p:sp><p:nvSpPr><p:cNvPr id="{NextId()}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{new Xml(place)}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"""));

    /// <summary>A name or description is heard, and nobody hears thousands of letters out.</summary>
    private static string Named(string words) => DeckText.Cut(PlainText.Clean(words), 1, 300, 1, bold: false);

    private int NextId() => ++_lastId;
}
