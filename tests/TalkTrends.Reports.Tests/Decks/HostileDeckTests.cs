using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TalkTrends.Reports.Decks;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Every kind of chart, full of hostile words and gaps, on slides of its own.</summary>
public class HostileDeckTests
{
    private static readonly byte[] Bytes = Make(DeckColors.Theme);
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public void Every_kind_of_chart_has_a_slide_that_the_validator_accepts() =>
        Assert.Empty(DeckFile.Problems(Bytes, TestContext.Current.CancellationToken));

    [Fact]
    public void What_a_chart_has_cached_is_what_its_workbook_holds_gaps_included()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var references = DeckFile.Charts(document).SelectMany(DeckFile.References).ToList();
        Assert.True(references.Count > 200);
        Assert.All(references, reference => Assert.Equal(reference.InWorkbook.Select(cell => cell ?? ""), reference.Cached.Select(cell => cell ?? "")));
        Assert.Contains(references, reference => reference.Cached.Contains(null));
    }

    [Fact]
    public void Categories_are_plain_and_gaps_are_gaps()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        Assert.All(DeckFile.Charts(document).Select(DeckFile.Root), chart =>
        {
            Assert.Empty(chart.Descendants(C + "multiLvlStrRef"));
            Assert.Equal("gap", chart.Descendants(C + "dispBlanksAs").Single().Attribute("val")!.Value);
            Assert.NotEmpty(chart.Descendants(C + "externalData"));
        });
    }

    [Fact]
    public void Hostile_words_are_shown_as_words()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var words = DeckFile.Words(document);
        Assert.Contains("<script>alert(1)</script>", words, StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(", words, StringComparison.Ordinal);
        Assert.Contains("مقدمة في الشبكات", words, StringComparison.Ordinal);
        Assert.Contains("👩‍🚀", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_run_from_right_to_left_are_marked_so()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        var paragraphs = document.PresentationPart!.SlideParts.SelectMany(slide => DeckFile.Root(slide).Descendants(A + "p")).ToList();
        Assert.All(paragraphs, paragraph => Assert.Equal(paragraph.Value.StartsWith('م'), paragraph.Element(A + "pPr")?.Attribute("rtl") is not null));
    }

    [Fact]
    public void Nothing_stands_outside_the_slide()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        foreach (var slide in document.PresentationPart!.SlideParts)
            foreach (var place in DeckFile.Root(slide).Descendants().Where(element => element.Name == A + "xfrm" || element.Name == P + "xfrm").Where(place => place.Parent!.Name != P + "grpSpPr"))
            {
                var (at, size) = (place.Element(A + "off")!, place.Element(A + "ext")!);
                Assert.InRange((long)at.Attribute("x")!, 0, 12_192_000 - (long)size.Attribute("cx")!);
                Assert.InRange((long)at.Attribute("y")!, 0, 6_858_000 - (long)size.Attribute("cy")!);
            }
    }

    [Fact]
    public void Numbers_of_shapes_are_unique_on_each_slide()
    {
        using var document = PresentationDocument.Open(new MemoryStream(Bytes), isEditable: false);
        foreach (var slide in document.PresentationPart!.SlideParts)
        {
            var ids = DeckFile.Root(slide).Descendants(P + "cNvPr").Select(shape => shape.Attribute("id")!.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void The_same_charts_give_the_same_bytes() => Assert.Equal(Bytes, Make(DeckColors.Theme));

    [Fact]
    public void With_the_templates_colours_no_mark_has_a_colour_of_its_own()
    {
        var bytes = Make(DeckColors.Template);
        Assert.Empty(DeckFile.Problems(bytes, TestContext.Current.CancellationToken));
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.All(DeckFile.Charts(document).Select(DeckFile.Root), chart => Assert.Empty(chart.Descendants(A + "srgbClr")));
        Assert.All(document.PresentationPart!.SlideParts.Select(DeckFile.Root), slide => Assert.Empty(slide.Descendants(A + "srgbClr")));
    }

    [Fact]
    public void Words_of_any_length_stay_on_as_many_slides_as_they_may_take()
    {
        var deck = new Deck(OwnDesign.Create(), DeckColors.Theme);
        WordSlides.Add(deck, ChartSamples.Hostile[6], [.. ChartSamples.Hostile, .. ChartSamples.Hostile], 3, ChartSamples.Hostile[7], runs: null, i => [ChartSamples.Hostile[i % 10]]);
        Assert.InRange(deck.Count, 1, 3);
        Assert.Empty(DeckFile.Problems(deck.Complete(ChartSamples.Hostile[0]).ToMemory().ToArray(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_map_of_which_only_a_part_is_drawn_says_so_on_its_slide()
    {
        var deck = new Deck(OwnDesign.Create(), DeckColors.Theme);
        ChartSlides.Add(deck, ChartSamples.OfEveryKind().Single(chart => chart.Id == "map"), []);
        using var document = DocumentFormat.OpenXml.Packaging.PresentationDocument.Open(new MemoryStream(deck.Complete("Map").ToMemory().ToArray()), isEditable: false);
        Assert.Contains("3,000 of 9,000 dots drawn, evenly chosen.", DeckFile.Words(document), StringComparison.Ordinal);
    }

    private static byte[] Make(DeckColors colors)
    {
        var deck = new Deck(OwnDesign.Create(), colors);
        foreach (var chart in ChartSamples.OfEveryKind())
            ChartSlides.Add(deck, chart, ChartSamples.Hostile);
        return deck.Complete(ChartSamples.Hostile[3]).ToMemory().ToArray();
    }
}
