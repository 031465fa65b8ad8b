using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Reports.Decks;

namespace TalkTrends.Reports.Tests.Decks;

/// <summary>Decks of whole runs.</summary>
[Trait("Length", "Long")]
public sealed class DeckWriterTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    [Fact]
    public void The_slide_of_what_emerges_names_what_is_new_or_grew_from_a_quarter_and_nothing_else()
    {
        using var run = MadeUpRun.OfTenYears();
        using var deck = PresentationDocument.Open(new MemoryStream(run.Deck()), isEditable: false);
        var titles = DeckFile.Words(deck).Split('\n').Where(line => line.StartsWith("Emerging: ", StringComparison.Ordinal)).ToList();
        // One theme grows from 6 of 60 talks to 27, one shrinks, one stays.
        var growing = run.Analysis.Themes.Single(theme => theme.Theme.Id == "quokka").Theme.Name;
        Assert.Equal($"Emerging: {growing}", Assert.Single(titles));
        // A theme that rose, and fell again in its last year, emerges no more.
        var fell = run.Analysis with { Trends = run.Analysis.Trends with { Trends = [.. run.Analysis.Trends.Trends.Select(trend => trend.ThemeId == "quokka" ? trend with { OffPeak = true } : trend)] } };
        var path = run.PathOf("fell.pptx");
        DeckWriter.Write(path, run.Model with { Analysis = fell }, run.Charts, new DeckOptions());
        using var other = PresentationDocument.Open(path, isEditable: false);
        Assert.DoesNotContain("Emerging: ", DeckFile.Words(other), StringComparison.Ordinal);
    }

    [Fact]
    public void The_seeds_deck_is_valid_claims_no_trend_and_has_no_picture()
    {
        using var run = MadeUpRun.OfSeeds();
        var bytes = File.ReadAllBytes(Path.Combine(run.Report, "deck.pptx"));
        CheckWhole(bytes);
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        var words = DeckFile.Words(document);
        Assert.Contains("claims no trend", words, StringComparison.Ordinal);
        Assert.DoesNotContain("rising", words, StringComparison.Ordinal);
        CheckNotes(run, document);
    }

    [Fact]
    public void Ten_years_with_hostile_names_make_a_valid_deck_with_a_chart_for_each_theme_found()
    {
        using var run = MadeUpRun.OfTenYears();
        Assert.Contains(run.Analysis.Findings, finding => finding.IsOverYears);
        var bytes = run.Deck();
        CheckWhole(bytes);
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Contains("<script>alert(1)</script>", DeckFile.Words(document), StringComparison.Ordinal);
        Assert.InRange(document.PresentationPart!.SlideParts.Count(), 5, 20);
        CheckNotes(run, document);
    }

    [Fact]
    public void The_deck_is_the_same_each_time_and_under_every_culture()
    {
        using var run = MadeUpRun.OfSeeds();
        var first = run.Deck();
        Assert.Equal(File.ReadAllBytes(Path.Combine(run.Report, "deck.pptx")), first);
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "de-DE", "ar-SA", "sv-SE" })
            {
                Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
                Assert.Equal(first, run.Deck());
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Themes_asked_for_get_slides_in_that_order()
    {
        using var run = MadeUpRun.OfTenYears();
        using var document = PresentationDocument.Open(new MemoryStream(run.Deck(new DeckOptions { Themes = ["numbat", "quokka"] })), isEditable: false);
        var titles = document.PresentationPart!.Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>()
            .Select(id => DeckFile.Root(document.PresentationPart.GetPartById(id.RelationshipId!)).Descendants(A + "p").First().Value).ToList();
        var (numbat, quokka) = (titles.FindIndex(title => title.Contains("الشبكات", StringComparison.Ordinal)), titles.FindLastIndex(title => title.StartsWith("<script>", StringComparison.Ordinal)));
        Assert.True(numbat > 0 && quokka > numbat, string.Join('\n', titles));
        Assert.DoesNotContain(titles, title => title.StartsWith("=HYPERLINK(x):", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_that_is_not_there_is_named_in_one_line()
    {
        using var run = MadeUpRun.OfSeeds();
        var problem = Assert.Throws<InputException>(() => run.Deck(new DeckOptions { Themes = ["no-such-theme"] }));
        Assert.Contains("no-such-theme", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData(DeckColors.Theme, 12_192_000)]
    [InlineData(DeckColors.Template, 9_144_000)]
    public void A_house_template_gives_master_layouts_and_size(DeckColors colors, long width)
    {
        using var run = MadeUpRun.OfTenYears();
        var template = run.PathOf("house.potx");
        HouseTemplates.Write(template, width);
        var bytes = run.Deck(new DeckOptions { Template = template, Colors = colors });
        CheckWhole(bytes);
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Equal(width, document.PresentationPart!.Presentation!.SlideSize!.Cx!.Value);
        Assert.Equal("House", document.PresentationPart.SlideMasterParts.Single().ThemePart!.Theme!.Name!.Value);
        Assert.All(document.PresentationPart.SlideParts, slide => Assert.StartsWith("House ", slide.SlideLayoutPart!.SlideLayout!.CommonSlideData!.Name!.Value, StringComparison.Ordinal));
        Assert.Equal(colors == DeckColors.Theme, DeckFile.Charts(document).Select(DeckFile.Root).Any(chart => chart.Descendants(A + "srgbClr").Any()));
        Assert.Equal(bytes, run.Deck(new DeckOptions { Template = template, Colors = colors }));
    }

    [Fact]
    public void A_template_that_cannot_be_used_is_named_and_no_deck_is_written()
    {
        using var run = MadeUpRun.OfSeeds();
        File.WriteAllText(run.PathOf("words.potx"), "no zip at all");
        File.Copy(Directory.EnumerateFiles(run.Report, "*.xlsx", SearchOption.AllDirectories).First(), run.PathOf("sheet.potx"));
        var bytes = run.Deck();
        File.WriteAllBytes(run.PathOf("half.potx"), bytes[..(bytes.Length / 2)]);
        File.Delete(run.PathOf("deck.pptx"));
        foreach (var name in new[] { "words.potx", "sheet.potx", "half.potx", "absent.potx", "." })
        {
            var problem = Assert.Throws<InputException>(() => run.Deck(new DeckOptions { Template = run.PathOf(name) }));
            Assert.StartsWith(run.PathOf(name), problem.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', problem.Message);
            Assert.False(File.Exists(run.PathOf("deck.pptx")));
        }
    }

    [Fact]
    public void Damaged_templates_are_used_or_named_and_never_end_the_run_otherwise()
    {
        using var run = MadeUpRun.OfSeeds();
        var template = run.PathOf("house.potx");
        HouseTemplates.Write(template, 12_192_000);
        var whole = File.ReadAllBytes(template);
        var random = new Random(20261121);
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 1 + (round % 5); i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(template, damaged);
            try
            {
                HouseTemplate.Read(template);
            }
            catch (InputException)
            {
                // Said in one line.
            }
        }
    }

    [Fact]
    public void Twenty_years_of_a_real_conference_make_a_valid_deck()
    {
        using var run = MadeUpRun.Of(SharedFolder.Find("corpora/fosdem"));
        var bytes = run.Deck();
        TestContext.Current.TestOutputHelper?.WriteLine($"The deck of {run.Analysis.Totals.Talks} talks: {bytes.Length} bytes.");
        CheckWhole(bytes);
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        CheckNotes(run, document);
    }

    private static void CheckWhole(byte[] bytes)
    {
        Assert.Empty(DeckFile.Problems(bytes, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(DeckFile.Names(bytes), name => name.Contains("media", StringComparison.Ordinal) || name.EndsWith(".png", StringComparison.Ordinal) || name.EndsWith(".svg", StringComparison.Ordinal));
        using var document = PresentationDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.NotEmpty(DeckFile.Charts(document));
        foreach (var reference in DeckFile.Charts(document).SelectMany(DeckFile.References))
            Assert.Equal(reference.InWorkbook.Select(cell => cell ?? ""), reference.Cached.Select(cell => cell ?? ""));
    }

    /// <summary>Every sentence among the findings that the deck shows stands in its notes as it is, its n and q below it.</summary>
    private static void CheckNotes(MadeUpRun run, PresentationDocument document)
    {
        var notes = DeckFile.Notes(document).ToHashSet(StringComparer.Ordinal);
        Assert.Contains(run.Analysis.Findings, finding => notes.Contains(TalkTrends.Charts.Layout.PlainText.Clean(finding.Sentence)));
        foreach (var finding in run.Analysis.Findings.Where(finding => finding.IsOverYears || finding.Kind == Finding.Size).Take(8))
        {
            Assert.Contains(TalkTrends.Charts.Layout.PlainText.Clean(finding.Sentence), notes);
            Assert.Contains(notes, note => note.StartsWith(FormattableString.Invariant($"n = {finding.Counted:N0} of {finding.Total:N0} talk"), StringComparison.Ordinal) && note.Contains("95% interval", StringComparison.Ordinal));
        }
    }
}
