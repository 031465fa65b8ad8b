using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Learns a background from a large corpus: which terms there are, how common, how telling, and what they are near to.</summary>
/// <remarks>
/// Vectors: rows of V·Σ of the sub-linear TF-IDF matrix, without the direction that all talks share, scaled to length 1. Same corpus, same background;
/// the number of workers does not matter.
/// </remarks>
public static class BackgroundLearner
{
    /// <summary>Fewest talks that a word must occur in; a rarer one tells about those talks.</summary>
    public const int LeastTalks = 12;

    private const int Dimensions = 96;
    private const ulong Seed = 20260101;

    /// <summary>The background of <paramref name="corpus"/>; <see cref="TermBackground.None"/> where no talk of it teaches.</summary>
    public static TermBackground Learn(TalkCorpus corpus, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var talks = corpus.Matrix.Select([.. Enumerable.Range(0, corpus.Talks.Count).Where(i => corpus.Talks[i].Teaches)]);
        var inverse = TfIdfMatrix.InverseDocumentFrequencies(talks);
        var weighted = TfIdfMatrix.Of(talks, inverse);
        var (basis, rank) = RandomizedSvd.Basis(weighted, Dimensions, Seed, workers);
        if (rank == 0)
            return TermBackground.None;
        CommonComponent.Remove(weighted, basis, rank, workers);
        var embedded = Embedding.Of(weighted, basis, rank, workers);
        var topicality = TermCohesion.Of(weighted, embedded);
        var with = new int[talks.TermCount];
        foreach (var term in talks.Terms)
            with[term]++;
        var strength = ColumnLengths(weighted, basis, rank, workers);
        List<BackgroundTerm> terms = [];
        for (var term = 0; term < with.Length; term++)
            if (with[term] >= LeastTalks)
                terms.Add(new BackgroundTerm(
                    corpus.Terms[term].Id, corpus.Terms[term].Display, corpus.Terms[term].Kind == TermKind.Phrase, with[term],
                    Math.Round(topicality[term], 4), Quantised(basis.AsSpan(term * rank, rank), strength)));
        return new TermBackground(talks.RowCount, rank, terms);
    }

    /// <summary>The lengths of the embedding's columns: the singular values, as far as the basis still has them.</summary>
    private static float[] ColumnLengths(TfIdfMatrix rows, float[] basis, int rank, int workers)
    {
        var values = RandomizedSvd.Multiply(rows, basis, rank, workers);
        var squares = new double[rank];
        for (var i = 0; i < values.Length; i++)
            squares[i % rank] += (double)values[i] * values[i];
        return [.. squares.Select(square => (float)Math.Sqrt(square))];
    }

    private static sbyte[] Quantised(ReadOnlySpan<float> row, float[] strength)
    {
        var vector = new float[row.Length];
        for (var i = 0; i < vector.Length; i++)
            vector[i] = row[i] * strength[i];
        Vectors.Normalise(vector);
        return [.. vector.Select(entry => (sbyte)Math.Clamp(MathF.Round(entry * 127), -127, 127))];
    }
}
