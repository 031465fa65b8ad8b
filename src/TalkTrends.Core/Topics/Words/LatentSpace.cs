using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics.Words;

/// <summary>The latent semantic space in which talks are near to each other: a weight and a vector for each term.</summary>
/// <param name="TermWeights">Factor of each term beside its damped count.</param>
/// <param name="Basis">Terms × <paramref name="Rank"/>, row-major.</param>
/// <param name="Rank">Dimensions.</param>
internal sealed record LatentSpace(float[] TermWeights, float[] Basis, int Rank)
{
    /// <summary>Learns the weights, then the vectors.</summary>
    public static LatentSpace Learn(TermMatrix talks, IReadOnlyList<Term> terms, TermBackground background, TopicOptions options)
    {
        string[] termIds = [.. terms.Select(term => term.Id)];
        var weights = TermWeighting.Learn(talks, termIds, background);
        var rank = LowRankProjection.RankFor(options, MultinomialMixture.HasShortTexts(talks));
        var projection = LowRankProjection.Learn(TfIdfMatrix.Of(talks, weights), termIds, background, rank, options.Workers);
        return new LatentSpace(weights, projection.Basis, projection.Rank);
    }

    /// <summary>The talks as unit vectors.</summary>
    public Embedding Embed(TermMatrix talks, int workers = 1) => Embedding.Of(TfIdfMatrix.Of(talks, TermWeights), Basis, Rank, workers);

    /// <summary>The cosine of the vectors of two terms, in [−1, 1]; 0 for a term without one.</summary>
    public double Nearness(int left, int right)
    {
        var a = Basis.AsSpan(left * Rank, Rank);
        var b = Basis.AsSpan(right * Rank, Rank);
        var lengths = Math.Sqrt((double)Vectors.Dot(a, a) * Vectors.Dot(b, b));
        return lengths == 0 ? 0 : Vectors.Dot(a, b) / lengths;
    }
}
