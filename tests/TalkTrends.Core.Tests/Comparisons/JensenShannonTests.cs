using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Comparisons.Statistics;

namespace TalkTrends.Core.Tests.Comparisons;

public class JensenShannonTests
{
    // Computed by scipy.spatial.distance.jensenshannon(base=2), scipy 1.10.1.
    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 3.0, 2, 1 }, 0.354703515198132)]
    [InlineData(new[] { 10, 0, 5, 2.5 }, new[] { 0, 8, 1, 0.5 }, 0.8680893019411626)]
    [InlineData(new[] { 1.0, 0 }, new[] { 0.0, 1 }, 1.0)]
    [InlineData(new[] { 4.0, 4 }, new[] { 4.0, 4 }, 0.0)]
    [InlineData(new[] { 0.0, 0 }, new[] { 4.0, 4 }, 0.0)]
    public void The_distance_is_that_of_an_independent_program(double[] left, double[] right, double expected) =>
        Assert.Equal(expected, JensenShannon.Distance(left, right), 1e-9);

    [Fact]
    public void The_permutation_test_agrees_with_every_relabelling_there_is()
    {
        // All 462 ways of choosing 5 of the 11 talks, by scipy 1.10.1: distance 0.676060688353465, mean 0.319385, 4.33 % at least as far apart.
        int[][] left = [[0], [0], [0, 1], [1], [0]], right = [[1], [2], [1, 2], [1], [2], [0, 2]];
        var test = JensenShannon.Test(left, right, 3, 20260101)!.Value;
        Assert.Equal(0.676060688353465, test.Distance, 1e-9);
        Assert.Equal(0.31938513179528466, test.NullMean, 0.012);
        Assert.Equal(0.04329, test.P, 0.02);
        Assert.Equal(test.Distance, JensenShannon.Test(right, left, 3, 20260101)!.Value.Distance, 1e-12);
    }

    [Fact]
    public void Where_there_is_no_difference_p_is_spread_evenly()
    {
        var random = new Random(20260101);
        var below = new int[4];
        const int rounds = 200;
        for (var round = 0; round < rounds; round++)
        {
            var p = JensenShannon.Test(Draw(random, 30), Draw(random, 45), 12, (ulong)round)!.Value.P;
            for (var i = 0; i < below.Length; i++)
                below[i] += p <= (i == 0 ? 0.05 : 0.25 * i) ? 1 : 0;
        }
        Assert.InRange(below[0], 2, 20);
        Assert.InRange(below[1], 35, 67);
        Assert.InRange(below[2], 80, 120);
        Assert.InRange(below[3], 132, 167);
    }

    [Fact]
    public void A_small_sample_lies_apart_by_chance_as_the_null_says()
    {
        var random = new Random(20260102);
        var (distance, expected) = (0.0, 0.0);
        for (var round = 0; round < 60; round++)
        {
            var test = JensenShannon.Test(Draw(random, 25), Draw(random, 400), 30, (ulong)round)!.Value;
            (distance, expected) = (distance + test.Distance, expected + test.NullMean);
        }
        Assert.True(expected / 60 > 0.2);
        Assert.Equal(1, distance / expected, 0.03);
    }

    [Fact]
    public void Another_group_and_other_workers_change_no_distance()
    {
        var corpus = ThreeGroups();
        Side[] groups = [Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B"), Sides.Conference(corpus, "C")];
        var all = GroupDistances.Of(corpus, groups, 1, 4);
        Assert.Equal(["A-B", "A-C", "B-C"], all.Select(pair => pair.Left.Name + "-" + pair.Right.Name));
        Assert.Equal(all.Select(pair => pair.Measure), GroupDistances.Of(corpus, groups, 1, 1).Select(pair => pair.Measure));
        Assert.Equal(all[0].Measure, GroupDistances.Of(corpus, groups[..2], 1, 2).Single().Measure);
    }

    [Fact]
    public void A_group_of_under_twenty_talks_with_a_theme_has_no_distance()
    {
        var corpus = new MadeUpCorpus("x", "y").Event("A", 2020).Talks(19, [0]).Talks(50, []).Event("B", 2020).Talks(60, [1]).Build();
        Assert.Empty(GroupDistances.Of(corpus, [Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B")], 1));
    }

    private static ComparedCorpus ThreeGroups()
    {
        var random = new Random(5);
        var corpus = new MadeUpCorpus([.. Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"theme-{i:00}"))]);
        foreach (var name in new[] { "A", "B", "C" })
        {
            corpus.Event(name, 2020);
            foreach (var talk in Draw(random, 40))
                corpus.Talks(1, talk);
        }
        return corpus.Build();
    }

    private static int[][] Draw(Random random, int talks) => [.. Enumerable.Range(0, talks).Select(_ =>
    {
        SortedSet<int> themes = [Math.Min(random.Next(12), random.Next(12))];
        if (random.Next(3) == 0)
            themes.Add(random.Next(12));
        return themes.ToArray();
    })];
}
