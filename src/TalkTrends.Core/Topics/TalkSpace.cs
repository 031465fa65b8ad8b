using TalkTrends.Core.Corpus;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics;

/// <summary>The space in which talks are near to each other: a weight and a vector for each term.</summary>
/// <param name="TermWeights">Factor of each term beside its damped count.</param>
/// <param name="Basis">Terms × <paramref name="Rank"/>, row-major.</param>
/// <param name="Rank">Dimensions.</param>
internal sealed record TalkSpace(float[] TermWeights, float[] Basis, int Rank)
{
    private const int RankOfTitles = 2;

    /// <summary>Dimensions for each topic that is asked for, where that is more than usual.</summary>
    private const double RankOfTopic = 1.6;

    /// <summary>Talks that the background's document frequencies weigh as much as.</summary>
    private const double BackgroundTalks = 200;

    /// <summary>The space is the same whatever seed the search for groups in it begins with.</summary>
    private const ulong Seed = 20260101;

    /// <summary>The largest part of its weight that a term loses for telling nothing.</summary>
    private const double MostTaken = 0.75;

    /// <summary>
    /// Learns the space: the strongest directions of the talks themselves and, the fewer they are, the rather what the background knows of their terms.
    /// Sixty talks cannot teach what "SLO" is near to; ten thousand know it better than any collection of others.
    /// </summary>
    public static TalkSpace Learn(TermMatrix talks, IReadOnlyList<Term> terms, TermBackground background, TopicOptions options)
    {
        var part = BackgroundPart(talks.RowCount, background);
        var weights = Weights(talks, terms, background, part);
        var rows = WeightedRows.Of(talks, weights);
        // As many dimensions as the corpus can fill: a third of its talks leaves each direction three talks to rest on.
        // Titles need more of them: with few words each, what one direction says is said of few.
        // So do many topics: fifty do not lie apart in the directions that are enough for ten.
        var usual = Math.Max(options.Rank, (int)(RankOfTopic * (options.TopicCount ?? 0)));
        var wanted = WordMixture.Suits(talks) ? RankOfTitles * usual : usual;
        var (own, ownRank) = RandomizedSvd.Basis(rows, Math.Min(wanted, Math.Max(2, talks.RowCount / 3)), Seed, options.Workers);
        if (talks.RowCount >= 12)
            CommonDirection.Remove(rows, own, ownRank, options.Workers);
        if (talks.RowCount >= TermTelling.FewestTalks)
        {
            weights = Reweighted(weights, TermTelling.Of(terms, background, rows, Embedding.Of(rows, own, ownRank, options.Workers)), part);
            rows = WeightedRows.Of(talks, weights);
        }
        if (part == 0)
            return new TalkSpace(weights, own, ownRank);
        var known = KnownVectors(terms, background);
        if (talks.RowCount >= 12)
            CommonDirection.Remove(rows, known, background.Dimensions, options.Workers);
        var (ownScale, knownScale) = (Scale(rows, own, ownRank, 1 - part), Scale(rows, known, background.Dimensions, part));
        var rank = ownRank + background.Dimensions;
        var basis = new float[terms.Count * rank];
        for (var term = 0; term < terms.Count; term++)
        {
            Vectors.AddScaled(basis.AsSpan(term * rank, ownRank), own.AsSpan(term * ownRank, ownRank), ownScale);
            Vectors.AddScaled(basis.AsSpan(term * rank + ownRank, background.Dimensions), known.AsSpan(term * background.Dimensions, background.Dimensions), knownScale);
        }
        return new TalkSpace(weights, basis, rank);
    }

    /// <summary>The talks as unit vectors.</summary>
    public Embedding Embed(TermMatrix talks, int workers = 1) => Embedding.Of(WeightedRows.Of(talks, TermWeights), Basis, Rank, workers);

    /// <summary>The background's part of a talk's squared length: 0.9 to a hundred talks, then falling with the logarithm to nothing at five thousand.</summary>
    internal static double BackgroundPart(int talks, TermBackground background) => background.Talks == 0 ? 0 : Fewness(talks);

    /// <summary>How little so many talks say of their terms by themselves: 0.9 to a hundred talks, then falling with the logarithm to 0 at five thousand.</summary>
    internal static double Fewness(int talks) => Math.Clamp(0.9 * (1 - Math.Log(talks / 100.0) / Math.Log(50)), 0, 0.9);

    /// <summary>The cosine of the vectors of two terms, in [−1, 1]; 0 for a term without one.</summary>
    public double Nearness(int left, int right)
    {
        var a = Basis.AsSpan(left * Rank, Rank);
        var b = Basis.AsSpan(right * Rank, Rank);
        var lengths = Math.Sqrt((double)Vectors.Dot(a, a) * Vectors.Dot(b, b));
        return lengths == 0 ? 0 : Vectors.Dot(a, b) / lengths;
    }

    /// <summary>Inverse document frequency, as if some talks of the background belonged to the corpus, times how much the term tells.</summary>
    private static float[] Weights(TermMatrix talks, IReadOnlyList<Term> terms, TermBackground background, double part)
    {
        if (part == 0)
            return WeightedRows.InverseFrequencies(talks);
        var with = new int[talks.TermCount];
        foreach (var term in talks.Terms)
            with[term]++;
        var telling = TermTelling.Of(terms, background);
        var weights = new float[terms.Count];
        for (var term = 0; term < weights.Length; term++)
        {
            var elsewhere = BackgroundTalks * part * (background.Find(terms[term].Id)?.TalksWith ?? 1) / background.Talks;
            weights[term] = (float)(WeightedRows.Rarity(with[term] + elsewhere, talks.RowCount + BackgroundTalks * part) * (1 - part + part * telling[term]));
        }
        return weights;
    }

    /// <summary>
    /// Weights with what the talks themselves say of their terms: a word that stands anywhere draws talks together that have nothing else in common.
    /// As far as the background has its part, it has said so already.
    /// </summary>
    private static float[] Reweighted(float[] weights, double[] telling, double part) =>
        [.. weights.Select((weight, term) => (float)(weight * (1 - (1 - part) * MostTaken * (1 - telling[term]))))];

    private static float[] KnownVectors(IReadOnlyList<Term> terms, TermBackground background)
    {
        var vectors = new float[terms.Count * background.Dimensions];
        for (var term = 0; term < terms.Count; term++)
            if (background.Find(terms[term].Id) is { } known)
                for (var d = 0; d < background.Dimensions; d++)
                    vectors[term * background.Dimensions + d] = known.Vector[d] / 127f;
        return vectors;
    }

    /// <summary>The factor that gives the embedded rows this mean squared length; 0 where they have none.</summary>
    private static float Scale(WeightedRows rows, float[] basis, int rank, double wanted)
    {
        var values = RandomizedSvd.Multiply(rows, basis, rank, 1);
        double squares = 0;
        foreach (var value in values)
            squares += (double)value * value;
        return squares == 0 ? 0 : (float)Math.Sqrt(wanted * rows.RowCount / squares);
    }
}
