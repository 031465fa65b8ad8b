using System.Globalization;
using System.Text;
using TalkTrends.Core.Comparisons;
using TalkTrends.Pipelines.Runs;
using TalkTrends.Store.Runs;
using TalkTrends.Pipelines;
using TalkTrends.Reports.Comparisons;

namespace TalkTrends.Store.Tests.Tables;

public sealed class ComparisonTablesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("talktrends-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Counts_from_the_tables_are_those_of_the_run()
    {
        var outcome = Run(Talks("AlphaConf", "BetaConf"));
        var run = ComparedRun.Read(FinishedRun.Open(outcome.DataFolder, outcome.ReportFolder), Readings.Terms("none"));
        foreach (var (e, i) in run.Corpus.Events.Select((e, i) => (e, i)))
            Assert.Equal(e.TalksWithText, run.Talks.Count(talk => talk.Event == i && talk.EntersShares));
        var again = Comparison.Of(run.Corpus, SideReader.Read(run.Corpus, "alphaconf"), SideReader.Read(run.Corpus, "BETACONF"));
        Assert.Equal(outcome.Analysis.Compared.Comparisons[0].Items, again.Items);
    }

    [Theory]
    [InlineData("AlphaConf:2018-2019", "AlphaConf:2018-2019", 2)]
    [InlineData("alphaconf:2019,2018", "AlphaConf:2018-2019", 2)]
    [InlineData("2019", "2019", 2)]
    [InlineData("2017-2019", "2018-2019", 4)]
    [InlineData("AlphaConf 2018", "alphaconf-2018", 1)]
    [InlineData("betaconf-2019", "betaconf-2019", 1)]
    public void A_side_is_chosen_by_its_words(string words, string name, int events)
    {
        var side = SideReader.Read(Corpus(), words);
        Assert.Equal((name, events), (side.Name, side.Events.Count));
    }

    [Theory]
    [InlineData("AlphaConv", "'AlphaConf'")]
    [InlineData("beta", "'BetaConf'")]
    [InlineData("AlphaConf:1999", "2018–2019")]
    [InlineData("Gamma:2018", "wanted one of 'AlphaConf', 'BetaConf'")]
    [InlineData("2019-2018", "years in the wrong order; wanted the earlier first, such as 2018-2019.")]
    [InlineData("alphaconf:2019-2018", "years in the wrong order")]
    [InlineData("AlphaConf:", "no year after the colon; wanted 'AlphaConf'")]
    [InlineData("alphaconf: ", "no year after the colon")]
    [InlineData("AlphaConf:20x", "AlphaConf")]
    [InlineData("", "wanted one of")]
    [InlineData(":", "wanted one of")]
    [InlineData("99999999999999999999", "wanted one of")]
    public void Words_that_choose_nothing_are_answered_with_what_is_near(string words, string part) =>
        Assert.Contains(part, Assert.Throws<ArgumentException>(() => SideReader.Read(Corpus(), words)).Message, StringComparison.Ordinal);

    private static ComparedCorpus Corpus()
    {
        Core.Trends.EventCounts[] events = [Event("AlphaConf", 2018), Event("AlphaConf", 2019), Event("BetaConf", 2018), Event("BetaConf", 2019)];
        return ComparedCorpus.Of(events, [.. events.Select(e => FormattableString.Invariant($"{e.Conference} {e.Year}"))], [], [], []);
    }

    private static Core.Trends.EventCounts Event(string conference, int year) => new(
        FormattableString.Invariant($"{conference.ToLowerInvariant()}-{year}"), conference, year, Core.Talks.Coverage.Programme, true, null, 30);

    private RunOutcome Run(string csv)
    {
        var path = Path.Combine(_folder, "talks.csv");
        File.WriteAllText(path, csv);
        return RunPipeline.Run(new RunRequest { Inputs = [path], Name = "x", Out = _folder, Background = "none", Topics = 2, Workers = 1 }, _ => { }, CancellationToken.None);
    }

    /// <summary>Sixty talks at each conference in plain English, in another order for each; half of them on one theme.</summary>
    private static string Talks(params string[] conferences)
    {
        string[] words =
        [
            "the", "and", "of", "with", "from", "bird", "garden", "river", "mountain", "winter", "summer", "morning", "evening", "kitchen", "window", "table", "bread", "cheese",
            "orange", "sheep", "horse", "village", "church", "market", "bridge", "forest", "valley", "meadow", "harvest", "flower", "stone", "wooden", "yellow", "quiet", "gentle",
        ];
        var random = new Random(20260101);
        var csv = new StringBuilder("title,abstract,speakers,conference,event,year,track\n");
        foreach (var conference in conferences)
            for (var i = 0; i < 60; i++)
            {
                var text = string.Join(' ', Enumerable.Range(0, 50).Select(_ => words[random.Next(words.Length)]));
                csv.Append(CultureInfo.InvariantCulture, $"\"{(i % 2 == 0 ? "Birds" : conference == conferences[0] ? "Kubernetes and security" : "PostgreSQL")} {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}\",{text},Speaker {(char)('A' + (i % 20))}abc,{conference},{conference} {2018 + (i / 30)},{2018 + (i / 30)},Track {i % 3}\n");
            }
        return csv.ToString();
    }
}
