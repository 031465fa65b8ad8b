using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;
using TalkTrends.Core.Corpus;

namespace TalkTrends.MlNet;

/// <summary>ML.NET's word bags with TF-IDF weighting, its principal components where they pay, its k-means.</summary>
internal static class KMeansGrouping
{
    private const int Rounds = 200;
    private const int StartsOfFew = 8;
    private const int StartsOfMany = 2;
    private const int Components = 100;
    private const int FewestTalksForComponents = 1000;

    /// <summary>The group of each row, in [0, <paramref name="groups"/>); every group has a row.</summary>
    /// <remarks>
    /// A fresh seeded context for each fit, one thread and k-means++ starts: the trainer's other starts and threads do not repeat themselves.
    /// </remarks>
    public static int[] Group(TermMatrix talks, int groups, int seed)
    {
        var context = new MLContext(seed);
        var view = TalkTokens.View(context, talks);
        var bags = TalkTokens.WordBags(context, NgramExtractingEstimator.WeightingCriteria.TfIdf).Append(context.Transforms.NormalizeLpNorm("Unit", "Bags"));
        var rows = FeatureRow.Take(bags.Fit(view).Transform(view), "Unit");
        // In a small corpus the components of the noise are as long as those of the topics.
        if (talks.RowCount >= FewestTalksForComponents)
        {
            var units = FeatureRow.View(context, rows);
            var components = context.Transforms.ProjectToPrincipalComponents("Components", "Features", rank: Components, ensureZeroMean: false, seed: seed)
                .Append(context.Transforms.NormalizeLpNorm("Unit", "Components"));
            rows = FeatureRow.Take(components.Fit(units).Transform(units), "Unit");
        }
        var best = (Distances: Array.Empty<float[]>(), Sum: double.PositiveInfinity);
        for (var start = 0; start < (rows.Count < FewestTalksForComponents ? StartsOfFew : StartsOfMany); start++)
            if (Distances(rows, groups, unchecked(seed + start)) is var found && found.Sum < best.Sum)
                best = found;
        return EmptyGroups.Repair(best.Distances, groups);
    }

    /// <summary>The squared distance of each row to each centroid of one run, and the sum of the smallest.</summary>
    private static (float[][] Distances, double Sum) Distances(IReadOnlyList<FeatureRow> rows, int groups, int seed)
    {
        var context = new MLContext(seed);
        var prepared = FeatureRow.View(context, rows);
        var trainer = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            NumberOfClusters = groups,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Rounds,
        });
        var distances = trainer.Fit(prepared).Transform(prepared).GetColumn<float[]>("Score").ToArray();
        double sum = 0;
        foreach (var row in distances)
            sum += row.Min();
        return (distances, sum);
    }
}
