using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics.Words;

/// <summary>How alike the talks that have a term are: tells terms of a subject from those that stand anywhere.</summary>
internal static class TermCohesion
{
    /// <summary>
    /// For each term the mean cosine between two talks that have it, less that between any two talks; 0 where fewer than two have it.
    /// The mean over pairs of unit vectors is (|Σe|² − n)/(n(n − 1)): no estimate of it depends on how common the term is.
    /// </summary>
    public static double[] Of(TfIdfMatrix rows, Embedding embedded)
    {
        var rank = embedded.Rank;
        var sums = new float[rows.TermCount * rank];
        var with = new int[rows.TermCount];
        var all = new float[rank];
        var counted = 0;
        for (var row = 0; row < rows.RowCount; row++)
        {
            var vector = embedded[row];
            if (vector.IndexOfAnyExcept(0f) < 0)
                continue;
            counted++;
            Vectors.AddScaled(all, vector, 1);
            foreach (var term in rows.RowTerms(row))
            {
                Vectors.AddScaled(sums.AsSpan(term * rank, rank), vector, 1);
                with[term]++;
            }
        }
        var average = MeanOfPairs(all, counted);
        var result = new double[rows.TermCount];
        for (var term = 0; term < result.Length; term++)
            if (with[term] > 1)
                result[term] = MeanOfPairs(sums.AsSpan(term * rank, rank), with[term]) - average;
        return result;
    }

    private static double MeanOfPairs(ReadOnlySpan<float> sum, int count) =>
        count < 2 ? 0 : (Vectors.Dot(sum, sum) - count) / ((double)count * (count - 1));
}
