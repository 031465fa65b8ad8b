using TalkTrends.Core.Corpus;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Results;

/// <summary>What is known of each single talk: what the talk-level tables stream.</summary>
/// <param name="Corpus">The talks and their terms.</param>
/// <param name="Themes">Entry i: the themes of talk i, sorted by theme id.</param>
/// <param name="Topics">Entry i: the topics of talk i, most first; empty where it has none.</param>
/// <param name="Tracks">The track of each talk, where it is a subject.</param>
/// <param name="Places">Entry i: the place of talk i on the map; null where it has none.</param>
public sealed record TalkDetails(
    TalkCorpus Corpus,
    IReadOnlyList<IReadOnlyList<ThemeMembership>> Themes,
    ProgrammeTracks Tracks,
    IReadOnlyList<IReadOnlyList<TopicShare>> Topics,
    IReadOnlyList<(double X, double Y)?> Places);
