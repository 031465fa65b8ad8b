using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using DocumentFormat.OpenXml;
using TalkTrends.Reports.Decks;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Makes house templates: our own design with another name, size, dark ground and a picture on its master.</summary>
internal static class HouseTemplates
{
    public static void Write(string path, long width)
    {
        File.WriteAllBytes(path, new Deck(OwnDesign.Create(), DeckColors.Theme).Complete("template").ToMemory().ToArray());
        using var document = PresentationDocument.Open(path, isEditable: true);
        document.ChangeDocumentType(PresentationDocumentType.Template);
        var presentation = document.PresentationPart!;
        presentation.Presentation!.SlideSize!.Cx = (int)width;
        var master = presentation.SlideMasterParts.Single();
        master.ThemePart!.Theme!.Name = "House";
        foreach (var layout in master.SlideLayoutParts)
        {
            layout.SlideLayout!.CommonSlideData!.Name = "House " + layout.SlideLayout.CommonSlideData.Name;
            if (width < 12_192_000)
                foreach (var offset in layout.SlideLayout.Descendants<DocumentFormat.OpenXml.Drawing.Extents>().Where(extents => extents.Cx?.Value > 8_000_000))
                    offset.Cx = 8_000_000;
        }
        if (width < 12_192_000)
            master.SlideMaster!.CommonSlideData!.Background = new DocumentFormat.OpenXml.Presentation.Background(new BackgroundProperties(
                new DocumentFormat.OpenXml.Drawing.SolidFill(new DocumentFormat.OpenXml.Drawing.SchemeColor { Val = DocumentFormat.OpenXml.Drawing.SchemeColorValues.Text1 }), new DocumentFormat.OpenXml.Drawing.EffectList()));
        master.SlideMaster!.AddNamespaceDeclaration("h", "urn:house");
    }
}
