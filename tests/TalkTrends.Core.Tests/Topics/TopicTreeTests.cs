using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicTreeTests
{
    private static readonly double[][] s_directions = [[1, 0, 0], [0.8, 0.6, 0], [0, 1, 0], [0, 0.6, 0.8], [0, 0, 1]];
    private static readonly int[] s_sizes = [3, 1, 2, 2, 4];
    private static readonly string[] s_labels = ["ash · a", "birch · b", "cedar · c", "douglas fir · d", "elm · e"];

    /// <summary>Heights frozen from scipy 1.10 (cluster.hierarchy.linkage, "average") on the same directions, each as many times as its size.</summary>
    [Fact]
    public void Heights_are_those_of_average_linkage_over_the_talks()
    {
        var tree = TopicTree.Of(s_directions, s_sizes, s_labels);
        Assert.Equal(["g01", "g02", "g03", "g04"], tree.Groups.Select(group => group.Id));
        double[] expected = [0.94, 0.8, 0.2, 0.2];
        foreach (var (height, group) in expected.Zip(tree.Groups))
            Assert.Equal(height, group.Height, 10);
        Assert.Equal([0, 1, 2, 3, 4], tree.Groups[0].Topics);
        Assert.Equal([2, 3, 4], tree.Groups[1].Topics);
        Assert.Equal([null, "g01"], tree.Groups.Take(2).Select(group => group.Parent));
        Assert.Equal("g02", tree.Parents[2]);
        Assert.Equal(tree.Parents[0], tree.Parents[1]);
        Assert.Equal(tree.Parents[3], tree.Parents[4]);
    }

    [Fact]
    public void Groups_are_called_by_their_largest_topics_and_no_two_alike()
    {
        var tree = TopicTree.Of(s_directions, s_sizes, s_labels);
        Assert.Equal(["elm + ash + cedar + 2 more", "elm + cedar + douglas fir"], tree.Groups.Take(2).Select(group => group.Label));
        Assert.Equal(["ash + birch", "elm + douglas fir"], tree.Groups.Skip(2).Select(group => group.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_cut_takes_the_highest_groups_apart()
    {
        var tree = TopicTree.Of(s_directions, s_sizes, s_labels);
        Assert.Equal(["g01", "g01", "g01", "g01", "g01"], tree.Cut(1));
        Assert.Equal([tree.Parents[0], tree.Parents[0], "g02", "g02", "g02"], tree.Cut(2));
        Assert.Equal([tree.Parents[0], tree.Parents[0], null, tree.Parents[3], tree.Parents[3]], tree.Cut(3));
        Assert.Equal(new string?[5], tree.Cut(5));
        Assert.Equal(new string?[5], tree.Cut(50));
    }

    [Fact]
    public void Trees_of_any_directions_are_whole()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 60; round++)
        {
            var (topics, rank) = (random.Next(0, 30), random.Next(1, 6));
            double[][] directions = [.. Enumerable.Range(0, topics).Select(_ => random.Next(8) == 0 ? new double[rank] : Unit([.. Enumerable.Range(0, rank).Select(_ => random.NextDouble() - 0.5)]))];
            var tree = TopicTree.Of(directions, [.. directions.Select(_ => random.Next(0, 50))], [.. directions.Select((_, i) => $"label {i}")]);
            Assert.Equal(Math.Max(0, topics - 1), tree.Groups.Count);
            Assert.Equal(tree.Groups.Count, tree.Groups.Select(group => group.Label).Distinct(StringComparer.Ordinal).Count());
            var heightOf = tree.Groups.ToDictionary(group => group.Id, group => group.Height, StringComparer.Ordinal);
            foreach (var group in tree.Groups)
            {
                Assert.Equal(group.Parent is null, group.Topics.Count == topics);
                Assert.True(group.Parent is null || heightOf[group.Parent] >= group.Height, group.Id);
                // A group is two parts: topics right under it, and groups.
                Assert.Equal(2, tree.Parents.Count(parent => parent == group.Id) + tree.Groups.Count(other => other.Parent == group.Id));
            }
            for (var parts = 1; parts <= topics; parts++)
                Assert.Equal(parts, tree.Cut(parts).Select((id, i) => id ?? $"alone {i}").Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void One_topic_has_no_group() => Assert.Equal((0, null), (TopicTree.Of([[1.0]], [4], ["alone"]).Groups.Count, TopicTree.Of([[1.0]], [4], ["alone"]).Parents[0]));

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(entry => entry * entry));
        return [.. vector.Select(entry => entry / length)];
    }
}
