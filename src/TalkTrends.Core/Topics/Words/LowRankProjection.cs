using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics.Words;

/// <summary>
/// A linear map from weighted terms to few dimensions: the strongest directions of the talks themselves (latent semantic analysis) and, the fewer
/// they are, the rather what the background knows of their terms.
/// </summary>
/// <remarks>Sixty talks cannot teach what "SLO" is near to; ten thousand know it better than any collection of others.</remarks>
/// <param name="Basis">Terms × <paramref name="Rank"/>, row-major.</param>
/// <param name="Rank">Dimensions.</param>
internal sealed record LowRankProjection(float[] Basis, int Rank)
{
    /// <summary>The projection is the same whatever seed the search for groups in it begins with.</summary>
    private const ulong Seed = 20260101;

    /// <summary>The largest part of its weight that a term loses for telling nothing.</summary>
    private const double MostTaken = 0.75;

    /// <summary>Fewer talks have no direction that all of them share.</summary>
    private const int FewestWithCommonDirection = 12;

    /// <summary>Dimensions for each topic that is asked for, where that is more than usual.</summary>
    private const double RankOfTopic = 1.6;

    /// <summary>Titles need more dimensions: with few words each, what one direction says is said of few.</summary>
    private const int RankOfTitles = 2;

    /// <summary>Dimensions wanted: more where many topics are, for fifty do not lie apart in the directions that are enough for ten, and twice as many for titles.</summary>
    public static int RankFor(TopicOptions options, bool titlesOnly) =>
        Math.Max(options.Rank, (int)(RankOfTopic * (options.TopicCount ?? 0))) * (titlesOnly ? RankOfTitles : 1);

    /// <summary>Learns the projection.</summary>
    /// <param name="rows">The talks, of unit length.</param>
    /// <param name="termIds">The terms, by which the background knows them.</param>
    /// <param name="background">What a large collection teaches.</param>
    /// <param name="rank">Dimensions of the talks' own; at most a third of their number, which leaves each direction three talks to rest on.</param>
    /// <param name="workers">Threads at work at once; changes no bit.</param>
    public static LowRankProjection Learn(TfIdfMatrix rows, IReadOnlyList<string> termIds, TermBackground background, int rank, int workers)
    {
        var part = TermWeighting.BackgroundPart(rows.RowCount, background);
        var (own, ownRank) = RandomizedSvd.Basis(rows, Math.Min(rank, Math.Max(2, rows.RowCount / 3)), Seed, workers);
        if (rows.RowCount >= FewestWithCommonDirection)
            CommonComponent.Remove(rows, own, ownRank, workers);
        var kept = Kept(rows, own, ownRank, termIds, background, part, workers);
        if (part == 0)
            return new LowRankProjection(Scaled(own, ownRank, kept), ownRank);
        rows = rows.Scaled(kept);
        var known = KnownVectors(termIds, background);
        if (rows.RowCount >= FewestWithCommonDirection)
            CommonComponent.Remove(rows, known, background.Dimensions, workers);
        var (ownScale, knownScale) = (Scale(rows, own, ownRank, 1 - part), Scale(rows, known, background.Dimensions, part));
        var width = ownRank + background.Dimensions;
        var basis = new float[termIds.Count * width];
        for (var term = 0; term < termIds.Count; term++)
        {
            Vectors.AddScaled(basis.AsSpan(term * width, ownRank), own.AsSpan(term * ownRank, ownRank), ownScale);
            Vectors.AddScaled(basis.AsSpan(term * width + ownRank, background.Dimensions), known.AsSpan(term * background.Dimensions, background.Dimensions), knownScale);
        }
        return new LowRankProjection(Scaled(basis, width, kept), width);
    }

    /// <summary>
    /// The part of each term's weight that stays: a word that stands anywhere draws talks together that have nothing else in common.
    /// As far as the background has its part, the weights have said so already.
    /// </summary>
    private static float[] Kept(TfIdfMatrix rows, float[] own, int ownRank, IReadOnlyList<string> termIds, TermBackground background, double part, int workers)
    {
        var kept = new float[termIds.Count];
        Array.Fill(kept, 1);
        if (rows.RowCount < TermSpecificity.FewestTalks)
            return kept;
        var specificity = TermSpecificity.Of(termIds, background, rows, Embedding.Of(rows, own, ownRank, workers));
        return [.. specificity.Select(told => (float)(1 - (1 - part) * MostTaken * (1 - told)))];
    }

    /// <summary>The basis for talks whose terms have lost part of their weight.</summary>
    private static float[] Scaled(float[] basis, int rank, float[] kept)
    {
        for (var term = 0; term < kept.Length; term++)
            for (var d = term * rank; d < (term + 1) * rank; d++)
                basis[d] *= kept[term];
        return basis;
    }

    private static float[] KnownVectors(IReadOnlyList<string> termIds, TermBackground background)
    {
        var vectors = new float[termIds.Count * background.Dimensions];
        for (var term = 0; term < termIds.Count; term++)
            if (background.Find(termIds[term]) is { } known)
                for (var d = 0; d < background.Dimensions; d++)
                    vectors[term * background.Dimensions + d] = known.Vector[d] / 127f;
        return vectors;
    }

    /// <summary>The factor that gives the embedded rows this mean squared length; 0 where they have none.</summary>
    private static float Scale(TfIdfMatrix rows, float[] basis, int rank, double wanted)
    {
        var values = RandomizedSvd.Multiply(rows, basis, rank, 1);
        double squares = 0;
        foreach (var value in values)
            squares += (double)value * value;
        return squares == 0 ? 0 : (float)Math.Sqrt(wanted * rows.RowCount / squares);
    }
}
