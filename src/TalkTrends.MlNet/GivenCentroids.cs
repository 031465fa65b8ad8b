using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace TalkTrends.MlNet;

/// <summary>
/// k-means models with centroids that are known. ML.NET makes such a model by training alone; trained on the centroids themselves, each is its own group.
/// </summary>
internal static class GivenCentroids
{
    private const string Order = "Order";

    /// <summary>Scores <paramref name="column"/>: the squared distance to each centroid, in the order given, and the nearest one as a key from 1 on.</summary>
    /// <param name="column">A vector as long as each centroid.</param>
    /// <param name="centroids">All different, but that several may be zero: of equal ones the trainer leaves all but one without a row, and makes them zero.</param>
    public static ClusteringPredictionTransformer<KMeansModelParameters> Model(string column, IReadOnlyList<float[]> centroids)
    {
        // The trainer draws its starts in an order that depends on nothing but their number: rows of one number show which.
        var drawn = Train(Order, [.. Enumerable.Range(0, centroids.Count).Select(i => (float[])[i])]);
        VBuffer<float>[]? found = null;
        drawn.Model.GetClusterCentroids(ref found, out _);
        var rows = new float[centroids.Count][];
        for (var i = 0; i < rows.Length; i++)
            rows[(int)found[i].GetItemOrDefault(0)] = centroids[i];
        return Train(column, rows);
    }

    private static ClusteringPredictionTransformer<KMeansModelParameters> Train(string column, float[][] rows)
    {
        var context = new MLContext(seed: 1);
        return context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            FeatureColumnName = column,
            NumberOfClusters = rows.Length,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.Random,
            MaximumNumberOfIterations = 1,
            NumberOfThreads = 1,
        }).Fit(VectorRow.View(context, column, rows));
    }
}
