using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Talks as sparse unit vectors: sub-linear TF-IDF.</summary>
/// <remarks>
/// Weight = (1 + ln tf)·(ln((1 + N)/(1 + df)) + 1)², each row scaled to length 1. The usual weight is not squared; then the words that
/// every talk uses still outweigh by their number what it is about, and groups found are those of style as much as of subject.
/// </remarks>
internal sealed record TfIdfMatrix(int[] RowStarts, int[] Terms, float[] Weights, int TermCount)
{
    private const double Sharpness = 2;

    public int RowCount => RowStarts.Length - 1;

    public ReadOnlySpan<int> RowTerms(int row) => Terms.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    public ReadOnlySpan<float> RowWeights(int row) => Weights.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    /// <summary>Weight of a term that stands in <paramref name="with"/> of <paramref name="talks"/> talks, beside its damped count.</summary>
    public static float InverseDocumentFrequency(double with, double talks, double sharpness = Sharpness) => (float)Math.Pow(Math.Log((1 + talks) / (1 + with)) + 1, sharpness);

    /// <summary>Weight of each term by how many rows of <paramref name="counts"/> have it.</summary>
    public static float[] InverseDocumentFrequencies(TermMatrix counts, double sharpness = Sharpness)
    {
        var with = new int[counts.TermCount];
        foreach (var term in counts.Terms)
            with[term]++;
        return [.. with.Select(df => InverseDocumentFrequency(df, counts.RowCount, sharpness))];
    }

    public static TfIdfMatrix Of(TermMatrix counts, float[] inverse)
    {
        var weights = new float[counts.Terms.Length];
        for (var row = 0; row < counts.RowCount; row++)
        {
            var (from, to) = (counts.RowStarts[row], counts.RowStarts[row + 1]);
            for (var i = from; i < to; i++)
                weights[i] = (float)(1 + Math.Log(counts.Counts[i])) * inverse[counts.Terms[i]];
            Vectors.Normalise(weights.AsSpan(from..to));
        }
        return new TfIdfMatrix(counts.RowStarts, counts.Terms, weights, counts.TermCount);
    }

    /// <summary>The same rows with each term's weight times its factor, of unit length again.</summary>
    public TfIdfMatrix Scaled(ReadOnlySpan<float> factors)
    {
        var weights = new float[Weights.Length];
        for (var row = 0; row < RowCount; row++)
        {
            for (var i = RowStarts[row]; i < RowStarts[row + 1]; i++)
                weights[i] = Weights[i] * factors[Terms[i]];
            Vectors.Normalise(weights.AsSpan(RowStarts[row]..RowStarts[row + 1]));
        }
        return this with { Weights = weights };
    }

    /// <summary>The same weights with talks and terms exchanged; the talks of a term ascend.</summary>
    public TfIdfMatrix Transposed()
    {
        var starts = new int[TermCount + 1];
        foreach (var term in Terms)
            starts[term + 1]++;
        for (var term = 0; term < TermCount; term++)
            starts[term + 1] += starts[term];
        var (next, talks, weights) = (starts.ToArray(), new int[Terms.Length], new float[Terms.Length]);
        for (var row = 0; row < RowCount; row++)
            for (var i = RowStarts[row]; i < RowStarts[row + 1]; i++)
            {
                var at = next[Terms[i]]++;
                (talks[at], weights[at]) = (row, Weights[i]);
            }
        return new TfIdfMatrix(starts, talks, weights, RowCount);
    }
}
