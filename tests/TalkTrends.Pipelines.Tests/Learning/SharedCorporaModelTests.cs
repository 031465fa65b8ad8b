using TalkTrends.Pipelines.Learning;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Tests.Learning;

/// <summary>Saving and placing at the size of a real programme.</summary>
[Trait("Length", "Long")]
public sealed class SharedCorporaModelTests : IDisposable
{
    private readonly IngestFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void Two_thousand_talks_are_placed_as_they_were_learned()
    {
        var corpus = SharedFolder.Find("corpora/devopsdays.csv.gz");
        var (model, placed) = (Path.Combine(_fixture.Folder, "model"), Path.Combine(_fixture.Folder, "placed"));
        FitPipeline.Run(new LearnRequest { Inputs = [corpus], Topics = 20 }, model, null, _ => { }, TestContext.Current.CancellationToken);
        AssignPipeline.Run([corpus], model, placed, null, 2, _ => { }, TestContext.Current.CancellationToken);
        var run = RunPipeline.Run(new RunRequest { Inputs = [corpus], Topics = 20, Out = _fixture.Folder, Name = "learned" }, _ => { }, TestContext.Current.CancellationToken);
        foreach (var table in (string[])[TalkTables.Topics.Name, TalkTables.Talks.Name, TopicTables.Terms.Name, TopicTables.Groups.Name])
            Assert.True(File.ReadAllText(Path.Combine(run.DataFolder, table + ".csv")) == File.ReadAllText(Path.Combine(placed, table + ".csv")), table);
        Assert.True(run.Analysis.Topics.Sum(topic => topic.TalksTotal) > 1_500);
    }

    [Fact]
    public void A_year_is_placed_in_the_topics_of_the_years_before()
    {
        var years = SharedFolder.Find("corpora/fosdem");
        string[] before = [Of("2017"), Of("2018")];
        var next = Of("2019");
        var model = Path.Combine(_fixture.Folder, "model");
        var earlier = FitPipeline.Run(new LearnRequest { Inputs = before, Topics = 20 }, model, null, _ => { }, TestContext.Current.CancellationToken);
        var outcome = AssignPipeline.Run([next], model, Path.Combine(_fixture.Folder, "placed"), null, 2, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(outcome.Talks > 500, $"{outcome.Talks} talks");
        Assert.True(outcome.UnassignedWithText * 10 <= outcome.Talks, $"{outcome.UnassignedWithText} of {outcome.Talks} talks are near to none");
        Assert.All(outcome.Topics, topic => Assert.NotEqual(0, topic.TalksTotal));

        // Learned with the next year beside them, most topics are found again.
        var later = FitPipeline.Run(new LearnRequest { Inputs = [.. before, next], Topics = 20 }, Path.Combine(_fixture.Folder, "later"), model, _ => { }, TestContext.Current.CancellationToken);
        Assert.True(later.Alignment!.Before.Count(i => i >= 0) >= 14, $"{later.Alignment.Before.Count(i => i >= 0)} of 20 topics were found again");
        Assert.Equal(later.Alignment.Before.Count(i => i >= 0), later.Model.Learned.Model.Topics.Select(topic => topic.Id).Intersect(earlier.Model.Learned.Model.Topics.Select(topic => topic.Id)).Count());

        string Of(string year) => Directory.GetFiles(years).Single(file => Path.GetFileName(file).Contains(year, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("none")]
    [InlineData(null)]
    public void Five_groups_of_news_are_not_found_to_be_forty(string? background)
    {
        // The texts as talks; labels stand in the track.
        var rows = File.ReadLines(SharedFolder.Find("labelled/BBC_News/corpus.tsv")).Select((line, i) => (Cells: line.Split('\t'), i)).Select(row => $"text {row.i},{row.Cells[0]},{row.Cells[2]}\n");
        var path = _fixture.Write("news.csv", "title,abstract,track\n" + string.Concat(rows));
        var found = EvaluatePipeline.Run(new LearnRequest { Inputs = [path], Background = background }, "track", 0, _ => { }, TestContext.Current.CancellationToken).Evaluation;
        Assert.InRange(found.Topics.Count, 4, 10);
        Assert.InRange(found.Labels!.MutualInformation, 0.75, 1);
    }
}
