namespace TalkTrends.Core.Trends;

/// <summary>How many talks of one event carry one theme. A pair that is not given counts zero.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="EventId">One of the events.</param>
/// <param name="About">Talks about the theme by their whole text; not negative.</param>
/// <param name="Counted">Talks about it by title and opening words alone, from which shares are made; at most the event's talks with text.</param>
/// <param name="InOwnTrack">Those of <paramref name="Counted"/> in tracks of which at least half are about the theme.</param>
public sealed record ThemeEventCounts(string ThemeId, string EventId, int About, int Counted, int InOwnTrack);
