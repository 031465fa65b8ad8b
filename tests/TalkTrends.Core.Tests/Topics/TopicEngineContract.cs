using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Topics.Quality;

namespace TalkTrends.Core.Tests.Topics;

/// <summary>What every topic engine promises, whatever it does inside.</summary>
public abstract class TopicEngineContract
{
    private static readonly string[][] s_groups =
    [
        ["glaze", "kiln", "clay", "slip", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
        ["chisel", "plane", "oak", "mortise", "tenon", "lathe", "veneer", "plank"],
        ["sail", "mast", "keel", "rudder", "anchor", "jib", "halyard", "hull"],
    ];

    /// <summary>An engine without a background.</summary>
    protected abstract ITopicEngine Engine();

    [Fact]
    public void The_same_talks_give_the_same_topics_for_any_number_of_workers()
    {
        var corpus = Planted(14, 9, seed: 11);
        var models = ((int[])[1, 1, 2, 4]).Select(workers => Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 5, Workers = workers })!).ToList();
        foreach (var model in models.Skip(1))
        {
            Assert.Equal(Written(models[0].State), Written(model.State));
            Assert.Equal(models[0].Assign(corpus.Matrix).SelectMany(shares => shares), model.Assign(corpus.Matrix).SelectMany(shares => shares));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public void No_more_topics_than_asked_for_and_each_talk_in_those(int count)
    {
        var corpus = Planted(14, 9, seed: 12);
        var model = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = count })!;
        Assert.InRange(model.Topics.Count, 1, count);
        Assert.All(model.Assign(corpus.Matrix).SelectMany(shares => shares), share => Assert.InRange(share.Topic, 0, model.Topics.Count - 1));
        if (count == s_groups.Length)
            Assert.Equal(count, model.Topics.Count);
    }

    [Fact]
    public void Memberships_sum_to_one_with_one_primary_topic_the_largest()
    {
        var corpus = Planted(12, 6, seed: 13);
        var found = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 5 })!.Assign(corpus.Matrix);
        Assert.Contains(found, shares => shares.Count > 0);
        foreach (var shares in found.Where(shares => shares.Count > 0))
        {
            Assert.Equal(1, shares.Sum(share => share.Weight), 9);
            Assert.All(shares, share => Assert.InRange(share.Weight, double.Epsilon, 1));
            Assert.True(shares[0].IsPrimary);
            Assert.Single(shares, share => share.IsPrimary);
            Assert.Equal(shares.Max(share => share.Weight), shares[0].Weight, 9);
            Assert.Equal(shares.Count, shares.Select(share => share.Topic).Distinct().Count());
        }
    }

    [Fact]
    public void Planted_groups_are_told_apart_and_few_talks_left_out()
    {
        var corpus = Planted(16, 12, seed: 14);
        var places = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 5 })!.Assign(corpus.Matrix).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic).ToArray();
        Assert.True(places.Count(place => place < 0) <= places.Length / 10);
        Assert.True(GroupMeasures.AdjustedRand(places, [.. Enumerable.Range(0, places.Length).Select(i => i % s_groups.Length)]) > 0.9);
    }

    [Fact]
    public void The_order_of_talks_means_nothing()
    {
        var corpus = Planted(14, 9, seed: 16);
        var rows = Enumerable.Range(0, corpus.Matrix.RowCount).ToArray();
        var model = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 7 })!;
        foreach (var order in (int[][])[[rows[^1], .. rows[1..^1], rows[0]], [.. rows.Reverse()], [.. rows.OrderBy(row => row % 5).ThenByDescending(row => row)]])
            Assert.Equal(Written(model.State), Written(Engine().Fit(corpus.Matrix.Select(order), corpus.Terms, new TopicOptions { TopicCount = 7 })!.State));
    }

    [Fact]
    public void Empty_talks_have_no_topic_and_change_none()
    {
        var corpus = Planted(12, 9, seed: 15);
        var rows = Enumerable.Range(0, corpus.Matrix.RowCount).ToList();
        var all = corpus.Matrix;
        var withEmpty = new TermMatrix([0, 0, .. all.RowStarts, all.RowStarts[^1]], all.Terms, all.Counts, all.TermCount);
        Assert.Equal(all.RowCount + 3, withEmpty.RowCount);
        var (plain, padded) = (Engine().Fit(all, corpus.Terms, new TopicOptions { TopicCount = 5 })!, Engine().Fit(withEmpty, corpus.Terms, new TopicOptions { TopicCount = 5 })!);
        Assert.Equal(plain.Topics.Select(topic => topic.Label), padded.Topics.Select(topic => topic.Label));
        var found = padded.Assign(withEmpty);
        Assert.Empty(found[0]);
        Assert.Empty(found[^1]);
        Assert.Equal(plain.Assign(all).SelectMany(shares => shares), rows.SelectMany(row => found[row + 2]));
    }

    [Fact]
    public void Equal_talks_are_in_equal_topics()
    {
        var corpus = Planted(10, 9, seed: 16);
        var twice = corpus.Matrix.Select([.. Enumerable.Range(0, corpus.Matrix.RowCount).SelectMany(row => (int[])[row, row])]);
        var found = Engine().Fit(twice, corpus.Terms, new TopicOptions { TopicCount = 5 })!.Assign(twice);
        for (var row = 0; row < found.Count; row += 2)
            Assert.Equal(found[row], found[row + 1]);
    }

    [Fact]
    public void One_text_many_times_over_is_one_topic_at_most()
    {
        var talks = new TermMatrix([.. Enumerable.Range(0, 13).Select(i => i * 2)], [.. Enumerable.Repeat((int[])[0, 1], 12).SelectMany(row => row)], [.. Enumerable.Repeat(1, 24)], 2);
        Term[] terms = [new("clay", "clay", "clay", TermKind.Word, 12, 12), new("kiln", "kiln", "kiln", TermKind.Word, 12, 12)];
        Assert.True(Engine().Fit(talks, terms, new TopicOptions { TopicCount = 4 }) is null or { Topics.Count: 1 });
    }

    [Fact]
    public void Labels_differ_and_ids_count_up_from_the_largest()
    {
        var corpus = Planted(12, 7, seed: 17);
        var model = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 8 })!;
        Assert.All(model.Topics, topic => Assert.NotEqual("", topic.Label));
        Assert.Equal(model.Topics.Count, model.Topics.Select(topic => topic.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(Enumerable.Range(1, model.Topics.Count).Select(i => TopicIds.Of('t', i, 99)), model.Topics.Select(topic => topic.Id));
        var known = corpus.Terms.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(model.Topics.SelectMany(topic => topic.Terms), term => Assert.Contains(term.TermId, known));
        Assert.All(model.Topics, topic => Assert.InRange(topic.Exclusivity, 0, 1 + 1e-9));
        Assert.All(model.Topics, topic => Assert.InRange(topic.Stability, 0, 1 + 1e-9));
    }

    [Fact]
    public void Too_few_talks_teach_nothing()
    {
        var corpus = Planted(1, 9, seed: 18);
        Assert.Null(Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions()));
        Assert.Null(Engine().Fit(new TermMatrix(new int[31], [], [], 0), [], new TopicOptions { TopicCount = 3 }));
    }

    [Fact]
    public void A_model_made_again_from_its_state_places_talks_to_the_bit()
    {
        var corpus = Planted(12, 6, seed: 19);
        var model = Engine().Fit(corpus.Matrix, corpus.Terms, new TopicOptions { TopicCount = 5 })!;
        var again = TopicModel.Of(model.State);
        Assert.Equal(model.Assign(corpus.Matrix).SelectMany(shares => shares), again.Assign(corpus.Matrix).SelectMany(shares => shares));
        Assert.Equal(model.Map(corpus.Matrix), again.Map(corpus.Matrix));
    }

    [Fact]
    public void Talks_read_by_the_vocabulary_are_placed_as_when_they_were_learned()
    {
        var corpus = Planted(12, 8, seed: 20);
        var learned = LearnedTopics.Learn(corpus, Engine(), new TopicOptions { TopicCount = 5 })!;
        var (one, other) = (learned.Model.Assign(corpus.Matrix), learned.Model.Assign(learned.Vocabulary.Read(corpus.Talks)));
        Assert.Equal(one.SelectMany(shares => shares), other.SelectMany(shares => shares));
        Assert.Equal(one.Count(shares => shares.Count > 0), learned.Sizes.Sum());
    }

    private static TalkCorpus Planted(int talksEach, int wordsEach, int seed) => Programme.Corpus(Programme.Planted(s_groups, talksEach, wordsEach, seed));

    private static string Written(TopicModelState state) => string.Join('|',
        string.Join(',', state.Topics.Select(topic => $"{topic.Id} {topic.Label} {topic.Coherence:R} {topic.Exclusivity:R} {topic.Stability:R} {string.Join(' ', topic.Terms.Select(term => $"{term.TermId}={term.Weight:R}"))}")),
        string.Join(',', state.Centroids.SelectMany(centroid => centroid).Select(BitConverter.SingleToInt32Bits)), string.Join(',', state.LeastCosines.Select(BitConverter.SingleToInt32Bits)));
}
