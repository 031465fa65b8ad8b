using TalkTrends.Charts.Description;
using TalkTrends.Reports.Office;
using TalkTrends.Reports.Workbooks;

namespace TalkTrends.Reports.Decks;

/// <summary>A native chart as DrawingML. Categories are plain: those of several levels are lost in other programs.</summary>
internal static class PlotXml
{
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int CategoryAxis = 111_111_111;
    private const double TitleSize = Plot.TitleSize;
    private const int ValueAxis = 222_222_222;
    private const double WideInterval = 2;

    /// <summary>The part of a chart.</summary>
    /// <param name="plot">What it shows.</param>
    /// <param name="paint">Colours.</param>
    /// <param name="workbook">Id of the relation to its workbook.</param>
    public static Xml Of(Plot plot, DeckPaint paint, string workbook)
    {
        var title = plot.Title is { } words
            ? Xml.Of($"""<c:title><c:tx><c:rich><a:bodyPr/>{TitleLine(words.Words, TitleSize, true, words.Color)}{(words.Below is { } below ? TitleLine(below, TitleSize - 1, false, paint.Muted) : Xml.None)}</c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{(plot.IsLying && plot.ValueFormat.Length > 0 ? plot.Area.X : 0.01)}"/><c:y val="0.005"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title><c:autoTitleDeleted val="0"/>""")
            : new Xml("""<c:autoTitleDeleted val="1"/>""");
        var area = Xml.Of($"""<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{plot.Area.X}"/><c:y val="{plot.Area.Y}"/><c:w val="{plot.Area.Width}"/><c:h val="{plot.Area.Height}"/></c:manualLayout></c:layout>""");
        var legend = plot.ShowsLegend
            ? Xml.Of($"""<c:legend><c:legendPos val="b"/><c:overlay val="0"/>{Words(plot.TextSize, paint.Ink)}</c:legend>""") : Xml.None;
        return Xml.Of(
            $"""<c:chartSpace xmlns:c="{Chart}" xmlns:a="{Drawing}" xmlns:r="{Office}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>{title}<c:plotArea>{area}{Groups(plot, paint)}{Axes(plot, paint)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{Words(plot.TextSize, paint.Ink)}<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>""");
    }

    private static Xml TitleLine(string words, double size, bool isBold, Xml color) => Xml.Of(
        $"""<a:p><a:pPr algn="l"><a:defRPr sz="{Size(size)}" b="{(isBold ? 1 : 0)}"/></a:pPr><a:r><a:rPr lang="en-US" sz="{Size(size)}" b="{(isBold ? 1 : 0)}">{DeckPaint.Fill(color)}</a:rPr><a:t>{words}</a:t></a:r></a:p>""");

    private static Xml Groups(Plot plot, DeckPaint paint)
    {
        var numbered = plot.Series.Index().ToList();
        var bars = numbered.Where(series => series.Item.Mark == PlotMark.Bars).ToList();
        var lines = numbered.Where(series => series.Item.Mark != PlotMark.Bars).ToList();
        var axes = Xml.Of($"""<c:axId val="{CategoryAxis}"/><c:axId val="{ValueAxis}"/>""");
        var barGroup = bars.Count == 0 ? Xml.None
            : Xml.Of($"""<c:barChart><c:barDir val="{(plot.IsLying ? "bar" : "col")}"/><c:grouping val="clustered"/><c:varyColors val="0"/>{Xml.Join(bars.Select(series => Series(plot, series.Index, paint)))}<c:gapWidth val="{(plot.Categories.Count < 4 ? 150 : bars.Count > 1 ? 60 : 50)}"/><c:overlap val="0"/>{axes}</c:barChart>""");
        var lineGroup = lines.Count == 0 ? Xml.None
            : Xml.Of($"""<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{Xml.Join(lines.Select(series => Series(plot, series.Index, paint)))}<c:marker val="1"/>{axes}</c:lineChart>""");
        return new Xml(barGroup.Text + lineGroup.Text);
    }

    private static Xml Series(Plot plot, int number, DeckPaint paint)
    {
        var series = plot.Series[number];
        var isBars = series.Mark == PlotMark.Bars;
        var column = PlotWorkbook.ColumnOf(number);
        var head = Xml.Of($"""<c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{Place(column, -1, -1)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{series.Name}</c:v></c:pt></c:strCache></c:strRef></c:tx>""");
        var look = series.Mark switch
        {
            PlotMark.Bars => Xml.Of($"""<c:spPr>{DeckPaint.Fill(series.Color)}</c:spPr><c:invertIfNegative val="0"/>"""),
            PlotMark.Line => Xml.Of($"""<c:spPr>{DeckPaint.Line(series.Color, 3)}</c:spPr><c:marker><c:symbol val="none"/></c:marker>"""),
            PlotMark.Dots => Xml.Of($"""<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="{Dot(plot)}"/><c:spPr>{DeckPaint.Fill(series.Color)}<a:ln w="9525">{DeckPaint.Fill(series.Color)}</a:ln></c:spPr></c:marker>"""),
            _ => Xml.Of($"""<c:spPr><a:ln w="28575"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="{Dot(plot)}"/><c:spPr>{DeckPaint.Fill(series.Inside)}<a:ln w="19050">{DeckPaint.Fill(series.Color)}</a:ln></c:spPr></c:marker>"""),
        };
        var points = isBars
            ? Xml.Join(series.PointColors.OrderBy(point => point.Key).Select(point => Xml.Of($"""<c:dPt><c:idx val="{point.Key}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>{DeckPaint.Fill(point.Value)}</c:spPr></c:dPt>""")))
            : series.Mark == PlotMark.Line ? Xml.Join(Alone(series.Values).Select(i => Xml.Of($"""<c:dPt><c:idx val="{i}"/><c:marker><c:symbol val="dash"/><c:size val="10"/><c:spPr>{DeckPaint.Fill(series.Color)}<a:ln w="9525">{DeckPaint.Fill(series.Color)}</a:ln></c:spPr></c:marker><c:bubble3D val="0"/></c:dPt>""")))
            : Xml.None;
        var last = plot.Categories.Count - 1;
        var categories = Xml.Of($"""<c:cat>{Categories(plot, last)}</c:cat>""");
        var values = Xml.Of($"""<c:val>{Numbers(Place(column, 0, last), series.Values, plot.ValueFormat.Length == 0 ? "General" : plot.ValueFormat)}</c:val>""");
        return Xml.Of($"""<c:ser>{head}{look}{points}{Labels(plot, series, isBars)}{Intervals(plot, number, isBars)}{categories}{values}{(isBars ? Xml.None : new Xml("<c:smooth val=\"0\"/>"))}</c:ser>""");
    }

    /// <summary>Values between gaps, which no line reaches: they would not be seen.</summary>
    private static IEnumerable<int> Alone(IReadOnlyList<double?> values) =>
        Enumerable.Range(0, values.Count).Where(i => values[i] is not null && (i == 0 || values[i - 1] is null) && (i == values.Count - 1 || values[i + 1] is null));

    private static int Dot(Plot plot) => plot.TextSize < 13 ? 4 : 7;

    private static Xml Categories(Plot plot, int last)
    {
        if (plot.Category.Kind == ChartColumnKind.Year)
            return Numbers(Place(0, 0, last), [.. plot.Categories.Select(cell => cell.Number)], "General");
        var points = plot.Categories.Select((cell, i) => Xml.Of($"""<c:pt idx="{i}"><c:v>{cell.Text ?? ""}</c:v></c:pt>"""));
        return Xml.Of($"""<c:strRef><c:f>{Place(0, 0, last)}</c:f><c:strCache><c:ptCount val="{last + 1}"/>{Xml.Join(points)}</c:strCache></c:strRef>""");
    }

    private static Xml Numbers(string place, IReadOnlyList<double?> values, string format)
    {
        var points = values.Index().Where(value => value.Item is not null).Select(value => Xml.Of($"""<c:pt idx="{value.Index}"><c:v>{value.Item!.Value}</c:v></c:pt>"""));
        return Xml.Of($"""<c:numRef><c:f>{place}</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:ptCount val="{values.Count}"/>{Xml.Join(points)}</c:numCache></c:numRef>""");
    }

    private static Xml Labels(Plot plot, PlotSeries series, bool isBars)
    {
        if (series.Labelled.Count == 0)
            return Xml.None;
        var place = new Xml(isBars ? "<c:dLblPos val=\"inBase\"/>" : "<c:dLblPos val=\"t\"/>");
        var atEnd = new Xml(isBars ? "<c:dLblPos val=\"inBase\"/>" : "<c:dLblPos val=\"r\"/>");
        const string shown = "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        const string hidden = "<c:showLegendKey val=\"0\"/><c:showVal val=\"0\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
        var labels = series.Labelled.Order().Select(i => Xml.Of(
            $"""<c:dLbl><c:idx val="{i}"/><c:numFmt formatCode="{series.LabelFormat}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{Words(plot.TextSize + 4, series.Color, isBold: true)}{(i == plot.Categories.Count - 1 ? atEnd : place)}{new Xml(shown)}</c:dLbl>"""));
        return Xml.Of($"<c:dLbls>{Xml.Join(labels)}{new Xml(hidden)}</c:dLbls>");
    }

    private static Xml Intervals(Plot plot, int number, bool isBars)
    {
        var series = plot.Series[number];
        if (series.Intervals is null)
            return Xml.None;
        var (column, last) = (PlotWorkbook.IntervalColumnOf(plot, number), plot.Categories.Count - 1);
        var format = plot.ValueFormat.Length == 0 ? "General" : plot.ValueFormat;
        var above = Numbers(Place(column + 1, 0, last), PlotWorkbook.Reaches(series, isUp: true), format);
        var below = Numbers(Place(column, 0, last), PlotWorkbook.Reaches(series, isUp: false), format);
        // A bar's direction is the chart's; only other series state one.
        return Xml.Of($"""<c:errBars>{(isBars ? Xml.None : new Xml("<c:errDir val=\"y\"/>"))}<c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="{(series.IntervalWidth >= WideInterval ? 1 : 0)}"/><c:plus>{above}</c:plus><c:minus>{below}</c:minus><c:spPr>{DeckPaint.Line(series.IntervalColor, series.IntervalWidth)}</c:spPr></c:errBars>""");
    }

    private static Xml Axes(Plot plot, DeckPaint paint)
    {
        var isHidden = plot.ValueFormat.Length == 0;
        var scaling = Xml.Of($"""<c:scaling><c:orientation val="{(plot.IsLying ? "maxMin" : "minMax")}"/></c:scaling>""");
        var labels = new Xml(plot.ShowsCategories ? "<c:tickLblPos val=\"low\"/>" : "<c:tickLblPos val=\"none\"/>");
        var step = plot.CategoryStep > 1 ? Xml.Of($"""<c:tickLblSkip val="{plot.CategoryStep}"/>""") : plot.IsLying ? new Xml("<c:tickLblSkip val=\"1\"/>") : Xml.None;
        var categories = Xml.Of($"""<c:catAx><c:axId val="{CategoryAxis}"/>{scaling}<c:delete val="0"/><c:axPos val="{(plot.IsLying ? "l" : "b")}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>{labels}<c:spPr>{DeckPaint.Line(paint.Recede, 1)}</c:spPr>{Words(plot.TextSize, plot.IsLying ? paint.Ink : paint.Muted)}<c:crossAx val="{ValueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>{step}<c:noMultiLvlLbl val="1"/></c:catAx>""");
        var grid = isHidden ? Xml.None : Xml.Of($"<c:majorGridlines><c:spPr>{DeckPaint.Line(paint.Grid, 0.75)}</c:spPr></c:majorGridlines>");
        // The categories run downwards, so that the far end of their axis is the bottom.
        var values = Xml.Of($"""<c:valAx><c:axId val="{ValueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="{plot.Scale.High}"/><c:min val="{plot.Scale.Low}"/></c:scaling><c:delete val="{(isHidden ? 1 : 0)}"/><c:axPos val="{(plot.IsLying ? "b" : "l")}"/>{grid}<c:numFmt formatCode="{(isHidden ? "General" : plot.ValueFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{Words(plot.TextSize, paint.Muted)}<c:crossAx val="{CategoryAxis}"/><c:crosses val="{(plot.IsLying ? "max" : "autoZero")}"/><c:crossBetween val="between"/><c:majorUnit val="{plot.Scale.Step}"/></c:valAx>""");
        return new Xml(categories.Text + values.Text);
    }

    private static Xml Words(double size, Xml color, bool isBold = false) => Xml.Of(
        $"""<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{Size(size)}" b="{(isBold ? 1 : 0)}">{DeckPaint.Fill(color)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>""");

    private static int Size(double points) => (int)Math.Round(points * 100);

    /// <summary>Cells of the workbook: rows from 0, the header being −1.</summary>
    private static string Place(int column, int first, int last)
    {
        var letters = WorkbookWriter.Letters(column);
        return first == last ? FormattableString.Invariant($"{PlotWorkbook.SheetName}!${letters}${first + 2}")
            : FormattableString.Invariant($"{PlotWorkbook.SheetName}!${letters}${first + 2}:${letters}${last + 2}");
    }
}
