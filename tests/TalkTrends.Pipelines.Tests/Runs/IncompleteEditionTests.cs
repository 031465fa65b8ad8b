using TalkTrends.Core.Corpus;
using TalkTrends.Core.Results;
using TalkTrends.Core.Themes;
using TalkTrends.Ingest.Inputs;

namespace TalkTrends.Pipelines.Tests.Runs;

[Trait("Length", "Long")]
public class IncompleteEditionTests
{
    [Fact]
    public void Editions_that_list_their_large_rooms_without_a_talk_are_incomplete_and_say_which()
    {
        var inputs = InputSet.Of([SharedFolder.Find("corpora/fosdem")]);
        var corpus = CorpusBuilder.Build(Readings.Map(inputs, null, Environment.ProcessorCount, TestContext.Current.CancellationToken));
        var none = corpus.Talks.Select(_ => (IReadOnlyList<ThemeMembership>)[]).ToList();
        var incomplete = ThemeCounts.Of(corpus, none, ProgrammeTracks.Of(corpus, none)).Events.Where(e => !e.Complete).ToList();
        Assert.Equal([2024, 2025], incomplete.Select(e => e.Year));
        Assert.All(incomplete, e => Assert.Matches("^The room .+ is listed without a talk; [0-9]+ of [0-9]+ earlier editions filled it.$", e.IncompleteReason!));
        Assert.Contains("Janson", incomplete[0].IncompleteReason, StringComparison.Ordinal);
    }
}
