using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Topics learned once; placing talks in them is a pure function.</summary>
public sealed class TopicModel
{
    /// <summary>Fewest talks with terms from which topics are learned.</summary>
    public const int FewestTalks = 6;

    /// <summary>Softmax temperature on cosines: at 0.08 a lead of 0.1 makes a topic three and a half times as likely.</summary>
    private const double Temperature = 0.08;

    /// <summary>Shares below this are noise and left out.</summary>
    private const double LeastShare = 0.1;

    private readonly TalkSpace _space;
    private readonly float[][] _centroids;
    private readonly float[] _leastCosines;

    internal TopicModel(IReadOnlyList<Topic> topics, TalkSpace space, float[][] centroids, float[] leastCosines) =>
        (Topics, _space, _centroids, _leastCosines) = (topics, space, centroids, leastCosines);

    /// <summary>The topics, largest first.</summary>
    public IReadOnlyList<Topic> Topics { get; }

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

    private List<TopicShare> SharesOf(ReadOnlySpan<float> row)
    {
        var (nearest, best) = SphericalKMeans.Nearest(row, _centroids);
        if (nearest < 0 || best < _leastCosines[nearest])
            return [];
        var weights = new double[_centroids.Length];
        double total = 0;
        for (var c = 0; c < weights.Length; c++)
            total += weights[c] = Math.Exp((Vectors.Dot(row, _centroids[c]) - best) / Temperature);
        var kept = Enumerable.Range(0, weights.Length).Where(c => c == nearest || weights[c] / total >= LeastShare)
            .OrderByDescending(c => c == nearest).ThenByDescending(c => weights[c]).ThenBy(c => c).ToList();
        var sum = kept.Sum(c => weights[c]);
        return kept.ConvertAll(c => new TopicShare(c, weights[c] / sum, c == nearest));
    }
}
