using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Topics;

/// <summary>Topics learned once; placing talks in them is a pure function.</summary>
public sealed class TopicModel
{
    /// <summary>Fewest talks with terms from which topics are learned.</summary>
    public const int FewestTalks = 6;

    /// <summary>Softmax temperature on cosines: at 0.08 a lead of 0.1 makes a topic three and a half times as likely.</summary>
    private const double UsualTemperature = 0.08;

    /// <summary>Shares below this are noise and left out.</summary>
    private const double UsualLeastShare = 0.1;

    private readonly LatentSpace _space;
    private readonly float[][] _centroids;
    private readonly float[] _leastCosines;
    private readonly double _temperature;
    private readonly double _leastShare;

    internal TopicModel(
        IReadOnlyList<Topic> topics, LatentSpace space, float[][] centroids, float[] leastCosines, double temperature = UsualTemperature, double leastShare = UsualLeastShare) =>
        (Topics, _space, _centroids, _leastCosines, _temperature, _leastShare) = (topics, space, centroids, leastCosines, temperature, leastShare);

    /// <summary>The topics, largest first; of a model aligned with an earlier one, by id.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Number of terms: columns of the talks that it places.</summary>
    public int TermCount => _space.TermWeights.Length;

    /// <summary>All that it consists of.</summary>
    public TopicModelState State => new()
    {
        Topics = Topics,
        TermWeights = _space.TermWeights,
        Basis = _space.Basis,
        Rank = _space.Rank,
        Centroids = _centroids,
        LeastCosines = _leastCosines,
        Temperature = _temperature,
        LeastShare = _leastShare,
    };

    /// <summary>The model that consists of <paramref name="state"/>: it places talks as the one that the state was taken from, to the bit.</summary>
    /// <exception cref="ArgumentException">The parts do not fit one another.</exception>
    public static TopicModel Of(TopicModelState state)
    {
        state.Checked();
        return new TopicModel(
            state.Topics, new LatentSpace([.. state.TermWeights], [.. state.Basis], state.Rank), [.. state.Centroids.Select(centroid => centroid.ToArray())],
            [.. state.LeastCosines], state.Temperature, state.LeastShare);
    }

    /// <summary>The shares of each row, largest first; empty where the talk is no nearer to its topic than random talks are.</summary>
    public IReadOnlyList<IReadOnlyList<TopicShare>> Assign(TermMatrix talks)
    {
        var rows = _space.Embed(talks);
        var shares = new IReadOnlyList<TopicShare>[talks.RowCount];
        for (var row = 0; row < shares.Length; row++)
            shares[row] = SharesOf(rows[row]);
        return shares;
    }

    /// <summary>A place for each row on a plane, in [−1, 1] on both axes; null for a row without a known term.</summary>
    public IReadOnlyList<(double X, double Y)?> Map(TermMatrix talks) => TopicMap.Place(_space.Embed(talks), _centroids);

    /// <summary>How much each term speaks for each topic: its weight times the cosine-like product of its vector with the topic's direction, where that is above 0.</summary>
    internal float[][] Profiles()
    {
        var profiles = _centroids.Select(_ => new float[TermCount]).ToArray();
        for (var term = 0; term < TermCount; term++)
        {
            var vector = _space.Basis.AsSpan(term * _space.Rank, _space.Rank);
            for (var topic = 0; topic < profiles.Length; topic++)
                profiles[topic][term] = Math.Max(0, _space.TermWeights[term] * Vectors.Dot(vector, _centroids[topic]));
        }
        return profiles;
    }

    private List<TopicShare> SharesOf(ReadOnlySpan<float> row)
    {
        var (nearest, best) = SphericalKMeans.Nearest(row, _centroids);
        if (nearest < 0 || best < _leastCosines[nearest])
            return [];
        var weights = new double[_centroids.Length];
        double total = 0;
        for (var c = 0; c < weights.Length; c++)
            total += weights[c] = Math.Exp((Vectors.Dot(row, _centroids[c]) - best) / _temperature);
        var kept = Enumerable.Range(0, weights.Length).Where(c => c == nearest || weights[c] / total >= _leastShare)
            .OrderByDescending(c => c == nearest).ThenByDescending(c => weights[c]).ThenBy(c => c).ToList();
        var sum = kept.Sum(c => weights[c]);
        return kept.ConvertAll(c => new TopicShare(c, weights[c] / sum, c == nearest));
    }
}
