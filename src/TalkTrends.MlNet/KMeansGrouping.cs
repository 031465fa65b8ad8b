using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML;
using TalkTrends.Core.Numerics;

namespace TalkTrends.MlNet;

/// <summary>Groups of rows by ML.NET's k-means.</summary>
/// <remarks>
/// A fresh seeded context for each start, one thread, k-means++: the trainer's other starts and threads do not repeat themselves. Its rows are taken
/// out of the pipeline first: trainers read a pipeline in whatever order its threads come to an end, and sums and draws then differ from run to run.
/// </remarks>
internal static class KMeansGrouping
{
    private const int Rounds = 200;

    /// <summary>Rows that all starts together look at: a small corpus has many local optima, and each start costs little; a large one is found well by one.</summary>
    private const int RowsStarted = 20_000;
    private const int MostStarts = 8;

    /// <summary>Squared distance of unit vectors up to which they are the same but for the rounding of sums.</summary>
    private const float SameRow = 1e-5f;

    /// <summary>The group of each row, from 0 on without a gap. Of several starts the one with the smallest sum of squared distances.</summary>
    /// <param name="rows">Unit vectors, at least one.</param>
    /// <param name="wanted">Number of groups, at least 1; fewer are made where fewer rows can be told apart.</param>
    /// <param name="seed">Where draws begin.</param>
    public static int[] Group(IReadOnlyList<float[]> rows, int wanted, int seed)
    {
        var groups = Different(rows, wanted);
        var best = (Distances: Array.Empty<float[]>(), Sum: double.PositiveInfinity);
        for (var start = 0; start < Math.Clamp(RowsStarted / rows.Count, 1, MostStarts); start++)
            if (Distances(rows, groups, unchecked(seed + start)) is var found && found.Sum < best.Sum)
                best = found;
        return EmptyGroups.Repair(best.Distances, groups);
    }

    /// <summary>How many rows can be told apart, as far as it matters: no more are looked for than <paramref name="most"/>.</summary>
    private static int Different(IReadOnlyList<float[]> rows, int most)
    {
        List<float[]> different = [];
        for (var row = 0; row < rows.Count && different.Count < most; row++)
            if (different.TrueForAll(other => 2 - 2 * Vectors.Dot(other, rows[row]) > SameRow))
                different.Add(rows[row]);
        return different.Count;
    }

    /// <summary>The squared distance of each row to each centroid of one run, and the sum of the smallest.</summary>
    private static (float[][] Distances, double Sum) Distances(IReadOnlyList<float[]> rows, int groups, int seed)
    {
        var context = new MLContext(seed);
        var view = VectorRow.View(context, TopicColumns.Features, rows);
        var trainer = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            FeatureColumnName = TopicColumns.Features,
            NumberOfClusters = groups,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Rounds,
        });
        var distances = trainer.Fit(view).Transform(view).GetColumn<float[]>("Score").ToArray();
        double sum = 0;
        foreach (var row in distances)
            sum += row.Min();
        return (distances, sum);
    }
}
