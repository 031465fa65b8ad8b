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
        var prepared = FeatureRow.View(context, rows);
        var trainer = context.Clustering.Trainers.KMeans(new KMeansTrainer.Options
        {
            NumberOfClusters = groups,
            InitializationAlgorithm = KMeansTrainer.InitializationAlgorithm.KMeansPlusPlus,
            NumberOfThreads = 1,
            MaximumNumberOfIterations = Rounds,
        });
        var scored = trainer.Fit(prepared).Transform(prepared);
        var distances = scored.GetColumn<float[]>("Score").ToArray();
        return EmptyGroups.Repair(distances, groups);
    }
}
