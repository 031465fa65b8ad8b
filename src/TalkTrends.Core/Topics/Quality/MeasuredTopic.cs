namespace TalkTrends.Core.Topics.Quality;

/// <summary>A topic and how good it is.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Talks">Talks that belong to it most.</param>
/// <param name="Words">Its first ten words, phrases taken apart.</param>
/// <param name="Coherence">Windowed NPMI of these words; null where fewer than two stand in the texts.</param>
/// <param name="Stability">Mean best Jaccard overlap with a topic of a refitted resample; null where there was none.</param>
public sealed record MeasuredTopic(Topic Topic, int Talks, IReadOnlyList<string> Words, double? Coherence, double? Stability);
