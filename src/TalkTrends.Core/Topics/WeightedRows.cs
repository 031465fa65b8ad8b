using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Talks as sparse unit vectors: sub-linear TF-IDF.</summary>
/// <remarks>Weight = (1 + ln tf)·(ln((1 + N)/(1 + df)) + 1), each row scaled to length 1.</remarks>
internal sealed record WeightedRows(int[] RowStarts, int[] Terms, float[] Weights, int TermCount)
{
    public int RowCount => RowStarts.Length - 1;

    public ReadOnlySpan<int> RowTerms(int row) => Terms.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    public ReadOnlySpan<float> RowWeights(int row) => Weights.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    /// <summary>Inverse document frequency of each term over the rows of <paramref name="counts"/>.</summary>
    public static float[] InverseFrequencies(TermMatrix counts)
    {
        var with = new int[counts.TermCount];
        foreach (var term in counts.Terms)
            with[term]++;
        return [.. with.Select(df => (float)(Math.Log((1.0 + counts.RowCount) / (1.0 + df)) + 1))];
    }

    public static WeightedRows Of(TermMatrix counts, float[] inverse)
    {
        var weights = new float[counts.Terms.Length];
        for (var row = 0; row < counts.RowCount; row++)
        {
            var (from, to) = (counts.RowStarts[row], counts.RowStarts[row + 1]);
            for (var i = from; i < to; i++)
                weights[i] = (float)(1 + Math.Log(counts.Counts[i])) * inverse[counts.Terms[i]];
            Vectors.Normalise(weights.AsSpan(from..to));
        }
        return new WeightedRows(counts.RowStarts, counts.Terms, weights, counts.TermCount);
    }
}
