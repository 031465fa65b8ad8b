using TalkTrends.Charts;
using TalkTrends.Charts.Layout;
using TalkTrends.Reports.Office;

namespace TalkTrends.Reports.Decks;

/// <summary>A presentation while it is made: slides, their notes, master and layouts, in one package.</summary>
internal sealed class Deck
{
    private const string Presentation = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Root = "ppt/presentation.xml";
    private const string NotesMaster = "ppt/notesMasters/notesMaster1.xml";
    private readonly List<(string Path, SlideLayout Layout, Slide Slide)> _slides = [];
    private int _charts;

    /// <param name="design">Master and layouts.</param>
    /// <param name="colors">Whose colours marks have.</param>
    public Deck(DeckDesign design, DeckColors colors) => (Design, Paint) = (design, new DeckPaint(Palette.Of(design.Ground), colors));

    /// <summary>Master and layouts.</summary>
    public DeckDesign Design { get; }

    /// <summary>Colours.</summary>
    public DeckPaint Paint { get; }

    /// <summary>Everything so far.</summary>
    public OfficePackage Package { get; } = new();

    /// <summary>Number of slides.</summary>
    public int Count => _slides.Count;

    /// <summary>Begins the next slide.</summary>
    public Slide Add(SlideKind kind)
    {
        var path = FormattableString.Invariant($"ppt/slides/slide{_slides.Count + 1}.xml");
        var layout = Design.Layouts[kind];
        Package.Relate(path, "slideLayout", layout.Path);
        var slide = new Slide(this, path, layout);
        _slides.Add((path, layout, slide));
        return slide;
    }

    /// <summary>Parts for the next chart and its workbook.</summary>
    public (string Chart, string Workbook) NextChart()
    {
        _charts++;
        return (FormattableString.Invariant($"ppt/charts/chart{_charts}.xml"), FormattableString.Invariant($"ppt/embeddings/workbook{_charts}.xlsx"));
    }

    /// <summary>Completes the package.</summary>
    /// <param name="title">What the presentation is called.</param>
    public OfficePackage Complete(string title)
    {
        Design.AddTo(Package);
        Package.Relate("", "officeDocument", Root);
        Package.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Xml.Of(
            $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>TalkTrends</dc:creator></cp:coreProperties>"""));
        Package.Relate("", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
        var masters = Design.Masters.Select(master => Xml.Of($"""<p:sldMasterId id="{master.Id}" r:id="{Package.Relate(Root, "slideMaster", master.Path)}"/>""")).ToList();
        AddNotesMaster();
        var notes = Package.Relate(Root, "notesMaster", NotesMaster);
        List<Xml> slides = [];
        foreach (var (i, (path, _, slide)) in _slides.Index())
        {
            AddNotes(i + 1, path, slide);
            Package.Add(path, Presentation + "slide+xml", Xml.Of(
                $"""<p:sld {SlideXml.Names}><p:cSld>{SlideXml.Tree(slide.Shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"""));
            slides.Add(Xml.Of($"""<p:sldId id="{256 + i}" r:id="{Package.Relate(Root, "slide", path)}"/>"""));
        }
        Package.Relate(Root, "theme", Design.Parts.First(part => part.ContentType.EndsWith("theme+xml", StringComparison.Ordinal)).Path);
        Package.Add("ppt/tableStyles.xml", Presentation + "tableStyles+xml", Xml.Of(
            $$"""<a:tblStyleLst xmlns:a="{{SlideXml.Drawing}}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>"""));
        Package.Relate(Root, "tableStyles", "ppt/tableStyles.xml");
        Package.Add(Root, Presentation + "presentation.main+xml", Xml.Of(
            $"""<p:presentation {SlideXml.Names} saveSubsetFonts="1"><p:sldMasterIdLst>{Xml.Join(masters)}</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst><p:sldIdLst>{Xml.Join(slides)}</p:sldIdLst><p:sldSz cx="{Design.Width}" cy="{Design.Height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>"""));
        return Package;
    }

    private void AddNotes(int number, string slide, Slide of)
    {
        if (of.Notes.Count == 0)
            return;
        var path = FormattableString.Invariant($"ppt/notesSlides/notesSlide{number}.xml");
        Package.Relate(path, "notesMaster", NotesMaster);
        Package.Relate(path, "slide", slide);
        Package.Relate(slide, "notesSlide", path);
        var words = Xml.Join(of.Notes.Select(line => DeckText.Paragraph(line, DeckText.Run(line))));
        Package.Add(path, Presentation + "notesSlide+xml", Xml.Of(
            $"""<p:notes {SlideXml.Names}><p:cSld>{SlideXml.Tree(Xml.Of($"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{words}</p:txBody></p:sp>"""))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"""));
    }

    private void AddNotesMaster()
    {
        const string theme = "ppt/theme/notesTheme.xml";
        var (picture, words) = (new Box(54, 54, 432, 243), new Box(54, 320, 432, 346));
        Package.Add(theme, "application/vnd.openxmlformats-officedocument.theme+xml", OwnDesign.ThemeXml("Notes"));
        Package.Relate(NotesMaster, "theme", theme);
        Package.Add(NotesMaster, Presentation + "notesMaster+xml", Xml.Of(
            $"""<p:notesMaster {SlideXml.Names}><p:cSld><p:bg><p:bgPr>{DeckPaint.Fill(Paint.Ground)}<a:effectLst/></p:bgPr></p:bg>{SlideXml.Tree(Xml.Of($"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(picture)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>{DeckPaint.Line(Paint.Grid, 0.75)}</p:spPr></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="1"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(words)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>"""))}</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200">{DeckPaint.Fill(SlideXml.Ink)}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>"""));
    }
}
