using TalkTrends.Core.Corpus;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicAlignmentTests
{
    private static readonly string[][] s_groups =
    [
        ["glaze", "kiln", "clay", "slip", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
        ["chisel", "plane", "oak", "mortise", "tenon", "lathe", "veneer", "plank"],
    ];

    [Fact]
    public void Pairs_sum_to_the_most_of_all_assignments()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var (rows, columns) = (random.Next(1, 6), random.Next(1, 6));
            var values = new double[rows, columns];
            for (var i = 0; i < rows; i++)
                for (var j = 0; j < columns; j++)
                    values[i, j] = random.Next(4) == 0 ? 0 : random.NextDouble();
            var found = OptimalPairs.Of(values);
            Assert.Equal(Math.Min(rows, columns), found.Count(j => j >= 0));
            Assert.Equal(found.Count(j => j >= 0), found.Where(j => j >= 0).Distinct().Count());
            Assert.Equal(Best(values, 0, []), found.Select((j, i) => j < 0 ? 0 : values[i, j]).Sum(), 12);
        }
    }

    [Fact]
    public void No_rows_or_no_columns_make_no_pairs()
    {
        Assert.Empty(OptimalPairs.Of(new double[0, 3]));
        Assert.Equal([-1, -1], OptimalPairs.Of(new double[2, 0]));
    }

    [Fact]
    public void What_stayed_split_merged_appeared_and_vanished_is_told()
    {
        // Before: 0 stays as 0; 1 splits into 1 and 2; 2 and 3 merge into 3; 4 vanishes; 4 appears.
        int[,] both = { { 20, 0, 0, 0, 0 }, { 0, 12, 9, 0, 0 }, { 0, 0, 0, 10, 0 }, { 0, 0, 0, 12, 1 }, { 1, 1, 1, 1, 1 } };
        var terms = new double[5, 5];
        for (var i = 0; i < 5; i++)
            for (var j = 0; j < 5; j++)
                terms[i, j] = both[i, j] >= 9 ? 0.7 : 0.1;
        var alignment = TopicAlignment.Of(new TopicAlignment.Shared(both, [20, 21, 10, 13, 9], [21, 13, 10, 23, 8]), terms);
        Assert.Equal([0, 1, -1, 3, -1], alignment.Before);
        Assert.Equal(
            ["Stayed 0>0 20", "Stayed 1>1 12", "Stayed 3>3 12", "Split 1>1,2 21", "Merged 2,3>3 22", "Appeared >4 0", "Vanished 4> 0"],
            alignment.Changes.Select(change => $"{change.Kind} {string.Join(',', change.Before)}>{string.Join(',', change.After)} {change.Together}"));
    }

    [Fact]
    public void Without_a_shared_talk_the_terms_decide()
    {
        var alignment = TopicAlignment.Of(new TopicAlignment.Shared(new int[2, 2], [0, 0], [0, 0]), new[,] { { 0.1, 0.8 }, { 0.3, 0.2 } });
        Assert.Equal([-1, 0], alignment.Before);
        Assert.Equal(0.8, alignment.Likeness[1], 12);
    }

    [Fact]
    public void A_new_fit_keeps_ids_and_colours_and_gives_fresh_ones_to_new_topics()
    {
        var before = Learned(s_groups[..3], 14, seed: 1);
        // The first group is gone, the fourth is new, and sizes turn the order round.
        var corpus = Programme.Corpus(Programme.Planted([s_groups[3], s_groups[2], s_groups[1]], 14, 10, seed: 2));
        var after = LearnedTopics.Learn(corpus, new SvdTopicEngine(), new TopicOptions { TopicCount = 3 })!;
        var alignment = TopicAlignment.Of(before, after, Places(before, corpus), Places(after, corpus));
        var renamed = alignment.Renamed(before, after);

        var idOf = renamed.Model.Topics.ToDictionary(GroupOf, topic => topic.Id);
        var idBefore = before.Model.Topics.ToDictionary(GroupOf, topic => topic.Id);
        Assert.Equal(idBefore[1], idOf[1]);
        Assert.Equal(idBefore[2], idOf[2]);
        Assert.Equal("t04", idOf[3]);
        Assert.Equal(5, renamed.NextNumber);
        Assert.Equal(renamed.Model.Topics.Select(topic => topic.Id).Order(StringComparer.Ordinal), renamed.Model.Topics.Select(topic => topic.Id));
        foreach (var group in (int[])[1, 2])
            Assert.Equal(ColorOf(before, idBefore[group]), ColorOf(renamed, idOf[group]));
        Assert.Equal([TopicChangeKind.Stayed, TopicChangeKind.Stayed, TopicChangeKind.Appeared, TopicChangeKind.Vanished], alignment.Changes.Select(change => change.Kind));

        // Renaming moves no talk.
        var (plain, moved) = (after.Model.Assign(corpus.Matrix), renamed.Model.Assign(corpus.Matrix));
        for (var talk = 0; talk < plain.Count; talk++)
            Assert.Equal(plain[talk].Select(share => (after.Model.Topics[share.Topic].Label, share.Weight)).Order(), moved[talk].Select(share => (renamed.Model.Topics[share.Topic].Label, share.Weight)).Order());
    }

    [Fact]
    public void The_id_of_a_topic_that_vanished_is_not_given_again()
    {
        var first = Learned(s_groups[..2], 14, seed: 3);
        var second = Align(first, s_groups[1..3], seed: 4);
        var third = Align(second, [s_groups[0], s_groups[3]], seed: 5);
        Assert.Equal("t03", second.Model.Topics.Single(topic => GroupOf(topic) == 2).Id);
        Assert.Equal(["t04", "t05"], third.Model.Topics.Select(topic => topic.Id));
    }

    [Fact]
    public void The_same_fit_stays_as_it_is()
    {
        var learned = Learned(s_groups, 12, seed: 6);
        var corpus = Programme.Corpus(Programme.Planted(s_groups, 12, 10, seed: 6));
        var alignment = TopicAlignment.Of(learned, learned, Places(learned, corpus), Places(learned, corpus));
        Assert.Equal([0, 1, 2, 3], alignment.Before);
        Assert.All(alignment.Likeness, likeness => Assert.Equal(1, likeness, 5));
        Assert.All(alignment.Changes, change => Assert.Equal(TopicChangeKind.Stayed, change.Kind));
    }

    [Fact]
    public void Placements_of_different_talks_are_refused()
    {
        var learned = Learned(s_groups, 8, seed: 7);
        Assert.Throws<ArgumentException>(() => TopicAlignment.Of(learned, learned, [0, 1], [0]));
    }

    private static double Best(double[,] values, int row, HashSet<int> taken)
    {
        if (row == values.GetLength(0))
            return 0;
        // Rows may stay alone where there are more of them than columns.
        var best = values.GetLength(0) > values.GetLength(1) ? Best(values, row + 1, taken) : 0;
        for (var column = 0; column < values.GetLength(1); column++)
            if (taken.Add(column))
            {
                best = Math.Max(best, values[row, column] + Best(values, row + 1, taken));
                taken.Remove(column);
            }
        return best;
    }

    private static LearnedTopics Align(LearnedTopics before, string[][] groups, int seed)
    {
        var corpus = Programme.Corpus(Programme.Planted(groups, 14, 10, seed));
        var after = LearnedTopics.Learn(corpus, new SvdTopicEngine(), new TopicOptions { TopicCount = groups.Length })!;
        return TopicAlignment.Of(before, after, Places(before, corpus), Places(after, corpus)).Renamed(before, after);
    }

    private static LearnedTopics Learned(string[][] groups, int talksEach, int seed) => LearnedTopics.Learn(
        Programme.Corpus(Programme.Planted(groups, talksEach, 10, seed)), new SvdTopicEngine(), new TopicOptions { TopicCount = groups.Length })!;

    private static int[] Places(LearnedTopics learned, TalkCorpus corpus) =>
        [.. learned.Model.Assign(learned.Vocabulary.Read(corpus.Talks)).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)];

    private static int GroupOf(Topic topic) => Array.FindIndex(s_groups, group => group.Contains(topic.Terms[0].TermId));

    private static string ColorOf(LearnedTopics learned, string id) => learned.Colors[learned.Model.Topics.ToList().FindIndex(topic => topic.Id == id)];
}
