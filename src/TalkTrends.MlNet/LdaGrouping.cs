using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms.Text;
using TalkTrends.Core.Corpus;

namespace TalkTrends.MlNet;

/// <summary>ML.NET's LightLDA on raw counts.</summary>
internal static class LdaGrouping
{
    /// <summary>
    /// Its usual prior on the topics of a talk. Training takes a sum under 10 for 100 without a word, so no number of topics may bring it below.
    /// </summary>
    private const float AlphaSum = 100;
    private const int Rounds = 200;

    /// <summary>The topic that each row has most of, in [0, <paramref name="groups"/>); every topic has a row.</summary>
    public static int[] Group(TermMatrix talks, int groups, int seed)
    {
        var context = new MLContext(seed);
        var view = TalkTokens.View(context, talks);
        var pipeline = TalkTokens.WordBags(context, NgramExtractingEstimator.WeightingCriteria.Tf)
            .Append(context.Transforms.Text.LatentDirichletAllocation(
                "Topics", "Bags",
                numberOfTopics: groups,
                alphaSum: AlphaSum,
                maximumNumberOfIterations: Rounds,
                numberOfThreads: 1,
                maximumTokenCountPerDocument: LongestTalk(talks),
                resetRandomGenerator: true));
        float[][] shares;
        using (NativeOutput.Silenced())
            shares = [.. pipeline.Fit(view).Transform(view).GetColumn<float[]>("Topics")];
        // What a talk has most of is nearest to it.
        return EmptyGroups.Repair([.. shares.Select(row => Array.ConvertAll(row, share => -share))], groups);
    }

    /// <summary>A limit that cuts no talk: the trainer stops before the term that would reach it.</summary>
    private static int LongestTalk(TermMatrix talks)
    {
        var longest = 0;
        for (var row = 0; row < talks.RowCount; row++)
        {
            var tokens = 0;
            foreach (var count in talks.RowCounts(row))
                tokens += count;
            longest = Math.Max(longest, tokens);
        }
        return longest + 1;
    }
}
