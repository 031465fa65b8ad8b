using TalkTrends.Core.Corpus;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.MlNet;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicEvaluatorTests
{
    private static readonly string[][] s_groups =
    [
        ["glaze", "kiln", "clay", "slip", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
    ];

    [Fact]
    [Trait("Length", "Long")]
    public void Planted_topics_have_good_figures_everywhere()
    {
        var corpus = Programme.Corpus(Programme.Planted(s_groups, 20, 12, seed: 1));
        var found = Evaluate(corpus, "group", talk => ((int.Parse(talk.Talk.Id[^4..], System.Globalization.CultureInfo.InvariantCulture) - 1) % 3).ToString(System.Globalization.CultureInfo.InvariantCulture), 4)!;
        Assert.Equal((3, 60), (found.Topics.Count, found.Talks));
        Assert.Equal(60, found.Topics.Sum(topic => topic.Talks) + found.Unassigned);
        Assert.Equal(1, found.Diversity, 12);
        Assert.Equal(1, found.InvertedOverlap, 12);
        Assert.True(found.Labels is { Labels: 3, Talks: 60, AdjustedRand: > 0.9, MutualInformation: > 0.9, Purity: > 0.95 }, found.Labels?.ToString());
        Assert.True(found is { Stability: > 0.9, SeedAgreement: > 0.9, Resamples: 4, Seeds: 5 }, $"{found.Stability} {found.SeedAgreement}");
        Assert.All(found.Topics, topic => Assert.True(topic.Stability > 0.9));
        Assert.True(found.Coherence > 0 && found.CoherenceHeldOut > 0 && found.CoherenceLearned > 0, $"{found.Coherence} {found.CoherenceLearned} {found.CoherenceHeldOut}");
        Assert.True(found.LabelsLearned > 0 && found.LabelsHeldOut > 0, $"{found.LabelsLearned} {found.LabelsHeldOut}");
        Assert.Equal(found, Evaluate(corpus, "group", _ => "one", 4)! with { Labels = found.Labels, Topics = found.Topics });
    }

    [Fact]
    public void Without_resamples_nothing_is_learned_again()
    {
        var found = Evaluate(Programme.Corpus(Programme.Planted(s_groups, 12, 12, seed: 2)), null, _ => null, 0)!;
        Assert.Equal((0, 0, null, null, null), (found.Resamples, found.Seeds, found.Stability, found.SeedAgreement, found.CoherenceHeldOut ?? found.LabelsHeldOut));
        Assert.Null(found.Labels);
        Assert.NotNull(found.Coherence);
    }

    [Fact]
    public void Phrases_are_measured_by_their_words()
    {
        var corpus = Programme.Corpus(Programme.Planted([.. s_groups.Select(group => group.Append($"{group[0]} as {group[1]}").ToArray())], 20, 12, seed: 3));
        Assert.All(Evaluate(corpus, null, _ => null, 0)!.Topics, topic =>
        {
            Assert.InRange(topic.Words.Count, 2, TopicEvaluator.WordsMeasured);
            Assert.All(topic.Words, word => Assert.DoesNotContain('-', word));
            Assert.DoesNotContain("as", topic.Words);
        });
    }

    [Fact]
    public void Talks_that_teach_nothing_have_no_figures() => Assert.Null(Evaluate(Programme.Corpus(Programme.Planted(s_groups, 1, 9, seed: 4)), null, _ => null, 3));

    [Fact]
    public void Labels_are_compared_where_there_are_some()
    {
        // scikit-learn 1.2.1 on the same lists (normalized_mutual_info_score, adjusted_rand_score); the eleventh talk has no label.
        var agreement = LabelAgreement.Of("track", ["a", "a", "b", "b", "b", "c", "c", "a", "c", "b", null], [0, 0, 1, 1, -1, 2, 2, 1, 2, -1, 2])!;
        Assert.Equal((3, 10, 2), (agreement.Labels, agreement.Talks, agreement.Unassigned));
        Assert.Equal(0.7315064848758445, agreement.MutualInformation, 12);
        Assert.Equal(0.4915254237288136, agreement.AdjustedRand, 12);
        Assert.Equal(0.9, agreement.Purity, 12);
        Assert.Null(LabelAgreement.Of("track", ["a", "a", null], [0, 1, 1]));
    }

    private static TopicEvaluation? Evaluate(TalkCorpus corpus, string? column, Func<CorpusTalk, string?> labelOf, int resamples) =>
        new TopicEvaluator(corpus, new SvdTopicEngine(), new TopicOptions { TopicCount = 3 }).Evaluate(column, labelOf, resamples, _ => { }, TestContext.Current.CancellationToken);
}
