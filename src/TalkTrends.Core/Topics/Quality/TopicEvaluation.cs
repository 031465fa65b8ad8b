namespace TalkTrends.Core.Topics.Quality;

/// <summary>How good the topics of a corpus are, by every measure at once. Words of phrases count one by one.</summary>
public sealed record TopicEvaluation
{
    /// <summary>The topics, each with its own figures.</summary>
    public required IReadOnlyList<MeasuredTopic> Topics { get; init; }

    /// <summary>Talks that topics were learned from.</summary>
    public required int Talks { get; init; }

    /// <summary>Those of them that are near to no topic.</summary>
    public required int Unassigned { get; init; }

    /// <summary>Mean windowed NPMI (<see cref="WindowedCoherence"/>, 10 words) of the topics' first ten words, in [−1, 1]; null where no topic has two words.</summary>
    public required double? Coherence { get; init; }

    /// <summary>Mean <see cref="ContextCoherence"/> of the same words; null where no topic has two.</summary>
    public required double? ContextCoherence { get; init; }

    /// <summary>The part of all first ten words that differ, in (0, 1].</summary>
    public required double Diversity { get; init; }

    /// <summary>One minus the mean rank-biased overlap of all pairs of topics, in [0, 1].</summary>
    public required double InvertedOverlap { get; init; }

    /// <summary>Mean part of the topics' terms' occurrences that lies in the topic itself, in [0, 1].</summary>
    public required double Exclusivity { get; init; }

    /// <summary>Agreement with labels; null where the talks have none, or one label only.</summary>
    public LabelAgreement? Labels { get; init; }

    /// <summary>What ML.NET says of the groups; null: it was not asked.</summary>
    public ClusteringFigures? Clustering { get; init; }

    /// <summary>Resamples of 80 % that were refitted; 0: stability was not asked for.</summary>
    public int Resamples { get; init; }

    /// <summary>Mean over topics of their stability, in [0, 1]; null where there was no resample.</summary>
    public double? Stability { get; init; }

    /// <summary>Mean adjusted Rand index of all pairs of fits that differ in their seed alone, unassigned talks as one group; null where there was one fit.</summary>
    public double? SeedAgreement { get; init; }

    /// <summary>Fits compared for <see cref="SeedAgreement"/>.</summary>
    public int Seeds { get; init; }

    /// <summary>Coherence of words learned on one half of the talks, on that half: mean of both halves; null where a half cannot teach topics.</summary>
    public double? CoherenceLearned { get; init; }

    /// <summary>Coherence of the same words on the other half.</summary>
    public double? CoherenceHeldOut { get; init; }

    /// <summary>Coherence of the words of the labels alone, learned on one half, on that half.</summary>
    public double? LabelsLearned { get; init; }

    /// <summary>Coherence of the words of the same labels on the other half.</summary>
    public double? LabelsHeldOut { get; init; }
}
