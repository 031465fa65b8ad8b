namespace TalkTrends.MlNet.Tests;

public sealed class ClusteringMeasurerTests
{
    [Fact]
    public void Groups_that_were_planted_agree_with_their_labels_and_lie_apart()
    {
        var corpus = Pottery.Corpus();
        var learned = Pottery.Learned(corpus);
        string[] labels = [.. Enumerable.Range(0, corpus.Matrix.RowCount).Select(i => $"craft {i % Pottery.Groups}")];
        var found = ClusteringMeasurer.Of(learned.Model, corpus.Matrix, labels)!;
        Assert.InRange(found.MutualInformation!.Value, 0.9, 1);
        Assert.InRange(found.AverageDistance, 0.001, 1);
        Assert.InRange(found.DaviesBouldinIndex, 0.01, 3);
        Assert.Null(ClusteringMeasurer.Of(learned.Model, corpus.Matrix, new string?[labels.Length])!.MutualInformation);
    }

    [Fact]
    public void The_average_distance_is_two_less_twice_the_mean_cosine_to_the_nearest_topic()
    {
        var corpus = Pottery.Corpus();
        var learned = Pottery.Learned(corpus);
        var context = new Microsoft.ML.MLContext();
        string[] ids = [.. corpus.Terms.Select(term => term.Id)];
        var placed = TopicModelPipeline.Of(context, learned.Model.State, ids).Transform(TokenizedTalk.View(context, corpus.Matrix, ids));
        var expected = VectorColumn.Dense(placed, "Score").Average(row => row.Min());
        Assert.Equal(expected, ClusteringMeasurer.Of(learned.Model, corpus.Matrix, new string?[corpus.Matrix.RowCount])!.AverageDistance, 1e-4);
    }
}
