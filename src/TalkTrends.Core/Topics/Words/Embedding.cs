using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Dense unit vectors, one for each talk; a talk without any known term has the zero vector.</summary>
internal sealed record Embedding(float[] Values, int Rank)
{
    public int Count => Rank == 0 ? 0 : Values.Length / Rank;

    public ReadOnlySpan<float> this[int row] => Values.AsSpan(row * Rank, Rank);

    /// <summary>The rows named, in their order.</summary>
    public Embedding Select(IReadOnlyList<int> rows)
    {
        var values = new float[rows.Count * Rank];
        for (var i = 0; i < rows.Count; i++)
            this[rows[i]].CopyTo(values.AsSpan(i * Rank));
        return new Embedding(values, Rank);
    }

    public static Embedding Of(TfIdfMatrix rows, float[] basis, int rank, int workers)
    {
        var values = RandomizedSvd.Multiply(rows, basis, rank, workers);
        for (var row = 0; row < rows.RowCount; row++)
            Vectors.Normalise(values.AsSpan(row * rank, rank));
        return new Embedding(values, rank);
    }
}
