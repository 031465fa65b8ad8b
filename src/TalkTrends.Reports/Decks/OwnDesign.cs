using System.Text;
using TalkTrends.Charts.Description;
using TalkTrends.Charts.Layout;
using TalkTrends.Charts;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>The plain design that comes with the program: 16:9, dark ink on white, titles to the left, the source below.</summary>
internal static class OwnDesign
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Master = "ppt/slideMasters/slideMaster1.xml";
    private const string Theme = "ppt/theme/theme1.xml";
    // Arial, and what stands in for it, is narrower than the widest of faces, for which widths are measured.
    private const double ArialScale = 0.91;
    private const double Left = 44;
    private const double Width = 872;
    private const int MeasureIndex = 13;
    private const int ChartIndex = 14;
    private const int FooterIndex = 11;
    private const int NumberIndex = 12;
    private static readonly Box TitleBox = new(Left, 22, Width, 74);
    private static readonly Box MeasureBox = new(Left, 104, Width, 24);
    private static readonly Box ChartBox = new(Left, 138, Width, 358);
    private static readonly Box WordsBox = new(Left, 112, Width, 384);
    private static readonly Box FooterBox = new(Left, 506, 780, 22);
    private static readonly Box NumberBox = new(856, 506, 60, 22);
    private static readonly Box FirstTitle = new(Left, 150, Width, 130);
    private static readonly Box FirstWords = new(Left, 296, 760, 150);

    /// <summary>The design.</summary>
    public static DeckDesign Create()
    {
        var layouts = new[] { SlideKind.Title, SlideKind.Words, SlideKind.Chart };
        return new DeckDesign
        {
            Width = Emu.Of(960),
            Height = Emu.Of(540),
            Ground = ChartTheme.Light,
            TitleSize = 28,
            TextScale = ArialScale,
            Masters = [(Master, 2147483648)],
            Layouts = layouts.ToDictionary(kind => kind, Layout),
            Parts =
            [
                Part(Master, "slideMaster+xml", MasterXml(layouts),
                    [.. layouts.Select((kind, i) => (FormattableString.Invariant($"rId{i + 1}"), "slideLayout", PathOf(kind), false)), ("rId9", "theme", Theme, false)]),
                .. layouts.Select(kind => Part(PathOf(kind), "slideLayout+xml", LayoutXml(kind), [("rId1", "slideMaster", Master, false)])),
                new DesignPart(Theme, "application/vnd.openxmlformats-officedocument.theme+xml", Bytes(ThemeXml("TalkTrends")), []),
            ],
        };
    }

    /// <summary>A theme with our colours.</summary>
    public static Xml ThemeXml(string name)
    {
        var palette = Palette.Of(ChartTheme.Light);
        var accents = Enumerable.Range(1, 6).Select(number => Xml.Of($"""<a:accent{number}><a:srgbClr val="{palette[(Hue)number][1..]}"/></a:accent{number}>"""));
        const string font = """<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>""";
        const string fill = """<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>""";
        const string line = """<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>""";
        const string effect = """<a:effectStyle><a:effectLst/></a:effectStyle>""";
        return Xml.Of(
            $"""<a:theme xmlns:a="{SlideXml.Drawing}" name="{name}"><a:themeElements><a:clrScheme name="{name}"><a:dk1><a:srgbClr val="{palette.Ink[1..]}"/></a:dk1><a:lt1><a:srgbClr val="{palette.Ground[1..]}"/></a:lt1><a:dk2><a:srgbClr val="{palette[Hue.Others][1..]}"/></a:dk2><a:lt2><a:srgbClr val="{palette.Wash[1..]}"/></a:lt2>{Xml.Join(accents)}<a:hlink><a:srgbClr val="{palette[Hue.Platforms][1..]}"/></a:hlink><a:folHlink><a:srgbClr val="{palette[Hue.AiAndData][1..]}"/></a:folHlink></a:clrScheme><a:fontScheme name="{name}"><a:majorFont>{new Xml(font)}</a:majorFont><a:minorFont>{new Xml(font)}</a:minorFont></a:fontScheme><a:fmtScheme name="{name}"><a:fillStyleLst>{new Xml(fill + fill + fill)}</a:fillStyleLst><a:lnStyleLst>{new Xml(line + line + line)}</a:lnStyleLst><a:effectStyleLst>{new Xml(effect + effect + effect)}</a:effectStyleLst><a:bgFillStyleLst>{new Xml(fill + fill + fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>""");
    }

    private static SlideLayout Layout(SlideKind kind) => kind switch
    {
        SlideKind.Title => new SlideLayout(PathOf(kind), FirstTitle, FirstWords, FirstWords, FooterBox, true, 1, null, null, FooterIndex, null),
        SlideKind.Words => new SlideLayout(PathOf(kind), TitleBox, WordsBox, MeasureBox, FooterBox, false, 1, null, null, FooterIndex, NumberIndex),
        _ => new SlideLayout(PathOf(kind), TitleBox, ChartBox, MeasureBox, FooterBox, false, null, MeasureIndex, ChartIndex, FooterIndex, NumberIndex),
    };

    private static string PathOf(SlideKind kind) => FormattableString.Invariant($"ppt/slideLayouts/slideLayout{(int)kind + 1}.xml");

    private static DesignPart Part(string path, string type, Xml root, IReadOnlyList<(string, string, string, bool)> relations) =>
        new(path, Presentation + type, Bytes(root), relations);

    private static byte[] Bytes(Xml root) => Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.Text);

    private static Xml MasterXml(SlideKind[] layouts)
    {
        var ids = layouts.Select((_, i) => Xml.Of($"""<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i + 1}"/>"""));
        var shapes = Xml.Join(
        [
            Place(2, "Title", "<p:ph type=\"title\"/>", TitleBox, "b", "Title", Xml.None),
            Place(3, "Text", "<p:ph type=\"body\" idx=\"1\"/>", WordsBox, "t", "Text", Xml.None),
            Place(4, "Footer", $"<p:ph type=\"ftr\" sz=\"quarter\" idx=\"{FooterIndex}\"/>", FooterBox, "ctr", "", Small("l")),
            Place(5, "Slide number", $"<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"{NumberIndex}\"/>", NumberBox, "ctr", null, Small("r")),
        ]);
        var levels = Enumerable.Range(1, 5).Select(level => Xml.Of(
            $"""<a:lvl{level}pPr marL="{(level - 1) * 228600}" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="{(level == 1 ? 1000 : 400)}"/></a:spcBef><a:buNone/><a:defRPr sz="{(level == 1 ? 2000 : 1800)}">{DeckPaint.Fill(SlideXml.Ink)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{level}pPr>"""));
        return Xml.Of(
            $"""<p:sldMaster {SlideXml.Names}><p:cSld><p:bg><p:bgPr>{DeckPaint.Fill(new Xml("<a:schemeClr val=\"bg1\"/>"))}<a:effectLst/></p:bgPr></p:bg>{SlideXml.Tree(shapes)}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>{Xml.Join(ids)}</p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="1">{DeckPaint.Fill(SlideXml.Ink)}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{Xml.Join(levels)}</p:bodyStyle><p:otherStyle><a:defPPr><a:defRPr lang="en-US"/></a:defPPr><a:lvl1pPr><a:defRPr sz="1800"><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>""");
    }

    private static Xml LayoutXml(SlideKind kind)
    {
        var footer = Place(8, "Footer", $"<p:ph type=\"ftr\" sz=\"quarter\" idx=\"{FooterIndex}\"/>", FooterBox, "ctr", "", Small("l"));
        var number = Place(9, "Slide number", $"<p:ph type=\"sldNum\" sz=\"quarter\" idx=\"{NumberIndex}\"/>", NumberBox, "ctr", null, Small("r"));
        var quiet = new Xml("""<a:lvl1pPr><a:spcBef><a:spcPts val="0"/></a:spcBef><a:defRPr sz="1600"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr></a:solidFill></a:defRPr></a:lvl1pPr>""");
        var (name, type, shapes) = kind switch
        {
            SlideKind.Title => ("Title", " type=\"title\"", new[]
            {
                Place(2, "Title", "<p:ph type=\"ctrTitle\"/>", FirstTitle, "b", "Title", new Xml("""<a:lvl1pPr><a:defRPr sz="4400"/></a:lvl1pPr>""")),
                Place(3, "Subtitle", "<p:ph type=\"subTitle\" idx=\"1\"/>", FirstWords, "t", "Subtitle", Xml.None),
                footer,
            }),
            SlideKind.Words => ("Title and text", " type=\"obj\"", new[]
            {
                Place(2, "Title", "<p:ph type=\"title\"/>", TitleBox, "b", "Title", Xml.None),
                Place(3, "Text", "<p:ph idx=\"1\"/>", WordsBox, "t", "Text", Xml.None),
                footer, number,
            }),
            _ => ("Title, measure and chart", "", new[]
            {
                Place(2, "Title", "<p:ph type=\"title\"/>", TitleBox, "b", "Title", Xml.None),
                Place(3, "Measure", $"<p:ph type=\"body\" sz=\"quarter\" idx=\"{MeasureIndex}\"/>", MeasureBox, "t", "What is measured", quiet),
                Place(4, "Chart", $"<p:ph type=\"chart\" idx=\"{ChartIndex}\"/>", ChartBox, "t", "", Xml.None),
                footer, number,
            }),
        };
        return Xml.Of(
            $"""<p:sldLayout {SlideXml.Names}{new Xml(type)} preserve="1"><p:cSld name="{name}">{SlideXml.Tree(Xml.Join(shapes))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>""");
    }

    /// <summary>A place on a master or layout.</summary>
    /// <param name="id">Number of the shape.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What the place is for.</param>
    /// <param name="box">Where it stands.</param>
    /// <param name="anchor">Top, middle or bottom.</param>
    /// <param name="prompt">Words shown while it is empty; null: the slide's number.</param>
    /// <param name="levels">Styles of its own.</param>
    private static Xml Place(int id, string name, string kind, Box box, string anchor, string? prompt, Xml levels)
    {
        var words = prompt is null ? new Xml("""<a:fld id="{5A7D2F40-2C1B-4F0E-9E54-6B1C3D0A7E11}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>""")
            : prompt.Length == 0 ? Xml.None : Xml.Of($"""<a:r><a:rPr lang="en-US"/><a:t>{prompt}</a:t></a:r>""");
        return Xml.Of(
            $"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{new Xml(kind)}</p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>{levels}</a:lstStyle><a:p>{words}<a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>""");
    }

    private static Xml Small(string align) => Xml.Of(
        $"""<a:lvl1pPr algn="{align}"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr>""");
}
