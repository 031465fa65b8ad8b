using TalkTrends.Store.Runs;
using TalkTrends.Reports.Pictures;
using TalkTrends.Reports.Decks;
using DocumentFormat.OpenXml.Packaging;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Talks;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Reports.Tests.Decks;

namespace TalkTrends.Reports.Tests.Reports;

/// <summary><c>talktrends chart</c>, over ten years of one conference.</summary>
public sealed class WordChartTests : IDisposable
{
    private readonly MadeUpRun run = MadeUpRun.OfTenYears();

    public void Dispose() => run.Dispose();

    [Fact]
    public void A_word_and_a_theme_stand_on_one_axis_in_a_picture_and_on_a_slide_with_a_native_chart()
    {
        var (chart, files) = ChartPipeline.Run(Request("lighthouse", "theme:wombat") with { From = 2012 }, TestContext.Current.CancellationToken);
        var line = Assert.IsType<LineChart>(chart);
        Assert.Equal(2, line.Lines.Count);
        Assert.Equal(2012, line.Lines.Min(series => series.Years[0].Year));
        // The title says what the lines end with.
        foreach (var series in line.Lines)
            Assert.Contains(Core.Wording.Figures.Percent(series.Latest!.Share, series.Latest.Total), chart.Finding, StringComparison.Ordinal);
        Assert.Equal(60, line.SharedTotals![2015]);
        Assert.Equal([".svg", ".svg", ".png", ".pptx", ".csv"], files.Select(Path.GetExtension));
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 1000, file));
        using var deck = PresentationDocument.Open(files[3], isEditable: false);
        Assert.Single(Assert.Single(deck.PresentationPart!.SlideParts).ChartParts);
        // Drawing the report again does not lose what was asked for.
        ReportPipeline.Run(run.PathOf(""), "ten", new DeckOptions(), new DrawingOptions { Pictures = ChartPictureSet.None }, TestContext.Current.CancellationToken);
        Assert.All(files, file => Assert.True(File.Exists(file), file));
    }

    [Fact]
    public void A_word_that_no_table_follows_is_counted_as_those_are_that_one_does()
    {
        var known = run.Analysis.Compared.TermYears;
        Assert.NotEmpty(known);
        var without = run.Analysis with { Compared = run.Analysis.Compared with { TermYears = [] } };
        var counted = ChartPipeline.YearsOf(FinishedRun.Open(run.PathOf("data/ten")), without, [.. known.Select(year => year.ThemeId).Distinct()]);
        Assert.Equal(known.Select(year => (year.ThemeId, year.Year, year.TalksCounted, year.TalksTotal, year.Complete)), counted.Select(year => (year.ThemeId, year.Year, year.TalksCounted, year.TalksTotal, year.Complete)));
        Assert.All(known.Zip(counted), pair => Assert.Equal(pair.First.Window?.Share ?? -1, pair.Second.Window?.Share ?? -1, 1e-9));
    }

    [Theory]
    [InlineData("zeppelin")]
    [InlineData("theme:zeppelin")]
    [InlineData("topic:zeppelin")]
    public void What_the_run_does_not_have_is_said_in_one_line(string words)
    {
        var problem = Assert.Throws<InputException>(() => ChartPipeline.Run(Request(words), TestContext.Current.CancellationToken));
        Assert.StartsWith(words + ": no ", problem.Message, StringComparison.Ordinal);
    }

    private ChartRequest Request(params string[] words) => new() { Out = run.PathOf(""), Name = "ten", Words = words };
}
