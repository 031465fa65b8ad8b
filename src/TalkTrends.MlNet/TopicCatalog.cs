using Microsoft.ML;
using TalkTrends.Core.Text;

namespace TalkTrends.MlNet;

/// <summary>Our steps in ML.NET's catalogs. What they learn is saved as ML.NET's own transformers.</summary>
public static class TopicCatalog
{
    /// <summary>Bags of words → sub-linear TF-IDF vectors of length 1.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">A vector of floats for each row.</param>
    /// <param name="inputColumnName">Counts: a sized vector of floats with slot names; null: the column that is written.</param>
    /// <param name="background">What a large collection teaches about terms, by the names of the slots; null: nothing.</param>
    public static TermWeightingEstimator WeightTerms(
        this TransformsCatalog.TextTransforms catalog, string outputColumnName, string? inputColumnName = null, TermBackground? background = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new TermWeightingEstimator(outputColumnName, inputColumnName ?? outputColumnName, background ?? TermBackground.None);
    }

    /// <summary>Vectors of length 1 → few dimensions, by a randomised singular value decomposition that is the same on every machine.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="outputColumnName">A vector of floats for each row; its last slot tells rows without any entry.</param>
    /// <param name="inputColumnName">A sized vector of floats with slot names, of length 1 or zero; null: the column that is written.</param>
    /// <param name="rank">Dimensions, at least 1; no more are made than a third of the rows.</param>
    /// <param name="background">What a large collection teaches about terms, by the names of the slots; null: nothing.</param>
    /// <param name="workers">Threads at work at once; changes no bit.</param>
    public static LowRankProjectionEstimator ProjectToLowRank(
        this TransformsCatalog catalog, string outputColumnName, string? inputColumnName = null, int rank = 64, TermBackground? background = null, int workers = 1)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new LowRankProjectionEstimator(outputColumnName, inputColumnName ?? outputColumnName, rank, background ?? TermBackground.None, workers);
    }
}
