using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TalkTrends.Charts.Layout;
using TalkTrends.Charts;
using TalkTrends.Core.Talks;

namespace TalkTrends.Reports.Decks;

/// <summary>Takes master, layouts and theme out of a presentation or template.</summary>
internal static class HouseTemplate
{
    private const long MostBytes = 200_000_000;
    private static readonly XNamespace A = SlideXml.Drawing;
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>The design of the template.</summary>
    /// <exception cref="InputException">It cannot be read, is no presentation, or has no layout with a title.</exception>
    public static DeckDesign Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = PresentationDocument.Open(stream, isEditable: false);
            return Design(path, document);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException && problem is not FileFormatException)
        {
            throw new InputException(path, 0, "cannot be read; wanted a PowerPoint template or presentation (.potx, .pptx)");
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or FormatException or XmlException or ArgumentException or InvalidOperationException or InvalidDataException or OverflowException or KeyNotFoundException)
        {
            throw new InputException(path, 0, "is no presentation that could be read; wanted a PowerPoint template or presentation (.potx, .pptx)");
        }
    }

    private static DeckDesign Design(string path, PresentationDocument document)
    {
        var presentation = document.PresentationPart ?? throw new InputException(path, 0, "holds no presentation; wanted a PowerPoint template or presentation (.potx, .pptx)");
        var root = Load(presentation);
        var ids = root.Descendants(P + "sldMasterId").ToList();
        var masters = ids.Select(id => (SlideMasterPart)presentation.GetPartById(Relation(id))).ToList();
        if (masters.Count == 0)
            throw new InputException(path, 0, "has no slide master; wanted one");
        var size = root.Element(P + "sldSz") ?? throw new FormatException("A presentation states the size of its slides.");
        var (width, height) = (Number(size, "cx"), Number(size, "cy"));
        var page = new Box(0, 0, Emu.ToPoints(width), Emu.ToPoints(height));
        var (first, master) = (masters[0], Load(masters[0]));
        var layouts = first.SlideLayoutParts.OrderBy(layout => layout.Uri.OriginalString.Length).ThenBy(layout => layout.Uri.OriginalString, StringComparer.Ordinal)
            .Select(layout => new TemplateLayout(PathOf(layout), Load(layout), master, page)).Where(layout => layout.HasTitle).ToList();
        if (layouts.Count == 0)
            throw new InputException(path, 0, "has no layout with a title; wanted one");
        var words = layouts.FirstOrDefault(layout => layout.Type is "obj" or "tx") ?? layouts.FirstOrDefault(layout => layout.HasBody) ?? layouts[0];
        var chart = layouts.FirstOrDefault(layout => layout.Type == "titleOnly") ?? words;
        var title = layouts.FirstOrDefault(layout => layout.Type == "title") ?? words;
        return new DeckDesign
        {
            Width = width,
            Height = height,
            Ground = Ground(master, first),
            TitleSize = TitleSize(master),
            Masters = [.. masters.Select((one, i) => (PathOf(one), Number(ids[i], "id")))],
            Layouts = new Dictionary<SlideKind, SlideLayout>
            {
                [SlideKind.Title] = title.AsLayout(SlideKind.Title),
                [SlideKind.Words] = words.AsLayout(SlideKind.Words),
                [SlideKind.Chart] = chart.AsLayout(SlideKind.Chart),
            },
            Parts = Parts(path, masters),
        };
    }

    /// <summary>The masters and whatever they lead to.</summary>
    private static List<DesignPart> Parts(string path, List<SlideMasterPart> masters)
    {
        List<DesignPart> parts = [];
        Queue<OpenXmlPart> waiting = new(masters);
        HashSet<string> met = new(masters.Select(PathOf), StringComparer.Ordinal);
        var bytes = 0L;
        while (waiting.TryDequeue(out var part))
        {
            List<(string, string, string, bool)> relations = [];
            foreach (var pair in part.Parts)
            {
                relations.Add((pair.RelationshipId, pair.OpenXmlPart.RelationshipType, PathOf(pair.OpenXmlPart), false));
                if (met.Add(PathOf(pair.OpenXmlPart)))
                    waiting.Enqueue(pair.OpenXmlPart);
            }
            foreach (var outside in part.ExternalRelationships)
                relations.Add((outside.Id, outside.RelationshipType, outside.Uri.OriginalString, true));
            foreach (var link in part.HyperlinkRelationships)
                relations.Add((link.Id, link.RelationshipType, link.Uri.OriginalString, true));
            foreach (var media in part.DataPartReferenceRelationships)
            {
                var target = media.DataPart.Uri.OriginalString.TrimStart('/');
                relations.Add((media.Id, media.RelationshipType, target, false));
                if (met.Add(target))
                    parts.Add(new DesignPart(target, media.DataPart.ContentType, Read(path, media.DataPart.GetStream(FileMode.Open, FileAccess.Read), ref bytes), []));
            }
            parts.Add(new DesignPart(PathOf(part), part.ContentType, Read(path, part.GetStream(FileMode.Open, FileAccess.Read), ref bytes),
                [.. relations.OrderBy(relation => relation.Item1, StringComparer.Ordinal)]));
        }
        return parts;
    }

    private static byte[] Read(string path, Stream stream, ref long bytes)
    {
        using (stream)
        {
            var memory = new MemoryStream();
            var block = new byte[81_920];
            int read;
            while ((read = stream.Read(block)) > 0)
            {
                // A small file may unpack to one of any size.
                if ((bytes += read) > MostBytes)
                    throw new InputException(path, 0, "unpacks to more than 200 MB; wanted a smaller template");
                memory.Write(block, 0, read);
            }
            return memory.ToArray();
        }
    }

    private static ChartTheme Ground(XElement master, SlideMasterPart part)
    {
        var named = master.Descendants(P + "bg").Descendants(A + "schemeClr").FirstOrDefault()?.Attribute("val")?.Value ?? "bg1";
        var mapped = master.Element(P + "clrMap")?.Attribute(named)?.Value ?? named;
        var color = part.ThemePart is { } theme ? Load(theme).Descendants(A + mapped).Elements().FirstOrDefault() : null;
        var hex = color?.Attribute("lastClr")?.Value ?? color?.Attribute("val")?.Value;
        return hex is { Length: 6 } && int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) && Colour.Parse("#" + hex).Luminance < 0.2
            ? ChartTheme.Dark : ChartTheme.Light;
    }

    private static double TitleSize(XElement master) =>
        master.Descendants(P + "titleStyle").Descendants(A + "defRPr").FirstOrDefault()?.Attribute("sz") is { } size ? (int)size / 100.0 : 44;

    private static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostBytes });
        return XElement.Load(reader);
    }

    private static string Relation(XElement element) =>
        element.Attribute(XName.Get("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"))?.Value ?? throw new FormatException("A master is named by its relation.");

    private static long Number(XElement element, string name) => (long?)element.Attribute(name) ?? throw new FormatException($"'{name}' is wanted.");

    private static string PathOf(OpenXmlPart part) => part.Uri.OriginalString.TrimStart('/');
}
