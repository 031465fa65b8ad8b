namespace TalkTrends.MlNet.Tests;

public sealed class KMeansGroupingTests
{
    [Fact]
    public void Rows_that_cannot_be_told_apart_make_no_groups_of_their_own()
    {
        float[][] rows = [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? (float[])[1, 0] : [0, 1])];
        var groups = KMeansGrouping.Group(rows, 5, seed: 1);
        Assert.Equal(2, groups.Distinct().Count());
        Assert.All(Enumerable.Range(2, 10), i => Assert.Equal(groups[i % 2], groups[i]));
    }

    [Fact]
    public void An_empty_group_takes_the_row_that_lies_farthest_from_its_own()
    {
        float[][] distances = [[0.1f, 0.9f, 2], [0.2f, 0.8f, 2], [0.7f, 0.75f, 2], [0.9f, 0.1f, 2], [0.9f, 0.2f, 2]];
        Assert.Equal([0, 0, 2, 1, 1], EmptyGroups.Repair(distances, 3));
    }

    [Fact]
    public void Given_centroids_keep_their_order()
    {
        var random = new Random(20260101);
        float[][] centroids = [.. Enumerable.Range(0, 40).Select(_ => Enumerable.Range(0, 6).Select(_ => random.NextSingle()).ToArray())];
        Microsoft.ML.Data.VBuffer<float>[]? found = null;
        GivenCentroids.Model("Features", centroids).Model.GetClusterCentroids(ref found, out var count);
        Assert.Equal(40, count);
        Assert.Equal(centroids, found.Select(centroid => centroid.DenseValues().ToArray()));
    }
}
