namespace TalkTrends.Core.Topics;

/// <summary>How topics are learned.</summary>
public sealed record TopicOptions
{
    /// <summary>Number of topics, at least 2; null: chosen from the corpus.</summary>
    public int? TopicCount { get; init; }

    /// <summary>Where every random draw begins; the same seed gives the same topics.</summary>
    public int Seed { get; init; } = 20260101;

    /// <summary>Dimensions of the embedding; fewer where the corpus has fewer talks, more where many topics are asked for, twice as many where it has titles only.</summary>
    public int Rank { get; init; } = 64;

    /// <summary>Restarts of the clustering; the best is kept. Fewer where there are many topics, of which each start finds most.</summary>
    public int Restarts { get; init; } = 8;

    /// <summary>Threads at work at once; changes no result.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Terms kept for each topic.</summary>
    public int TermsPerTopic { get; init; } = 10;

    /// <summary>Itself, once every value is in its range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public TopicOptions Checked()
    {
        if (TopicCount is { } count)
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 2, nameof(TopicCount));
        ArgumentOutOfRangeException.ThrowIfLessThan(Rank, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Restarts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Workers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TermsPerTopic, 3);
        return this;
    }
}
