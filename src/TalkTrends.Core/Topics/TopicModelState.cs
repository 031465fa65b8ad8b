namespace TalkTrends.Core.Topics;

/// <summary>Everything that a <see cref="TopicModel"/> consists of: what is saved of it. Columns are the terms of the vocabulary it was learned with.</summary>
public sealed record TopicModelState
{
    /// <summary>The topics; entry i belongs to centroid i.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Factor of each term beside its damped count; finite.</summary>
    public required IReadOnlyList<float> TermWeights { get; init; }

    /// <summary>Terms × <see cref="Rank"/>, row-major; finite.</summary>
    public required IReadOnlyList<float> Basis { get; init; }

    /// <summary>Dimensions of the space, at least 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The direction of each topic: <see cref="Rank"/> entries each, of length 1; a topic nothing comes near to has zeros.</summary>
    public required IReadOnlyList<IReadOnlyList<float>> Centroids { get; init; }

    /// <summary>The cosine to its centroid from which a talk belongs to a topic.</summary>
    public required IReadOnlyList<float> LeastCosines { get; init; }

    /// <summary>Softmax temperature on cosines, above 0.</summary>
    public required double Temperature { get; init; }

    /// <summary>Shares below this are left out, in [0, 1).</summary>
    public required double LeastShare { get; init; }

    /// <summary>Itself, once its parts fit one another.</summary>
    /// <exception cref="ArgumentException">They do not; the message says which.</exception>
    public TopicModelState Checked()
    {
        Require(Rank >= 1, FormattableString.Invariant($"a space of {Rank} dimensions"));
        Require(Topics.Count > 0, "no topic");
        Require(Basis.Count == (long)TermWeights.Count * Rank, FormattableString.Invariant($"{Basis.Count} entries for {TermWeights.Count} terms in {Rank} dimensions"));
        Require(Centroids.Count == Topics.Count && LeastCosines.Count == Topics.Count, FormattableString.Invariant($"{Centroids.Count} directions and {LeastCosines.Count} bounds for {Topics.Count} topics"));
        Require(Centroids.All(centroid => centroid.Count == Rank), FormattableString.Invariant($"a direction that has not {Rank} dimensions"));
        Require(Temperature > 0 && double.IsFinite(Temperature) && LeastShare is >= 0 and < 1, "a temperature or least share out of its range");
        Require(TermWeights.Concat(Basis).Concat(LeastCosines).Concat(Centroids.SelectMany(centroid => centroid)).All(float.IsFinite), "a number that is not finite");
        Require(Topics.Select(topic => topic.Id).Distinct(StringComparer.Ordinal).Count() == Topics.Count, "two topics of one id");
        return this;

        static void Require(bool holds, string found)
        {
            if (!holds)
                throw new ArgumentException($"{found}; wanted parts of one model");
        }
    }
}
