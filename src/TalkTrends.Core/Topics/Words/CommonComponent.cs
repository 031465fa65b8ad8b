using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Takes out of a space the one direction that all talks share, which says nothing about any of them (Arora, Liang and Ma 2017).</summary>
internal static class CommonComponent
{
    /// <summary>Length of the mean of unit vectors from which there is hardly any other direction.</summary>
    private const double AllAlike = 0.98;

    /// <summary>Takes the direction of the mean of the embedded <paramref name="rows"/> out of <paramref name="basis"/> (terms × rank), in place.</summary>
    public static void Remove(TfIdfMatrix rows, float[] basis, int rank, int workers)
    {
        var embedded = Embedding.Of(rows, basis, rank, workers);
        var mean = new float[rank];
        for (var row = 0; row < embedded.Count; row++)
            Vectors.AddScaled(mean, embedded[row], 1);
        // Talks that are all alike have nothing else: without it no vector would be left.
        if (Vectors.Normalise(mean) is var length && (length == 0 || length > AllAlike * embedded.Count))
            return;
        for (var term = 0; term < rows.TermCount; term++)
        {
            var entry = basis.AsSpan(term * rank, rank);
            Vectors.AddScaled(entry, mean, -Vectors.Dot(entry, mean));
        }
    }
}
