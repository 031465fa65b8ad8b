using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Trends;

/// <summary>What the trends know of one event: how much of it there is, and no talk of it.</summary>
/// <param name="EventId">Unique in the corpus.</param>
/// <param name="Conference">The series; null where unknown, and then the event is a conference of its own.</param>
/// <param name="Year">Null: undated; the event has shares of its own and enters no year.</param>
/// <param name="Coverage">An essay enters no denominator: its shares are null.</param>
/// <param name="Complete">False when the corpus file or <see cref="CompletenessRules"/> says so; the event is then shown and kept out of slopes, verdicts and bursts.</param>
/// <param name="IncompleteReason">Why <paramref name="Complete"/> is false; null otherwise.</param>
/// <param name="TalksWithText">The denominator of every share: accepted talks of the catalogue's language with enough text; not negative.</param>
public sealed record EventCounts(
    string EventId,
    string? Conference,
    int? Year,
    Coverage Coverage,
    bool Complete,
    string? IncompleteReason,
    int TalksWithText);
