namespace TalkTrends.Core.Trends.Statistics;

/// <summary>One event as a regression sees it, for one theme.</summary>
/// <param name="Conference">Number of the conference: events of one conference share an intercept. Not negative.</param>
/// <param name="Year">The year.</param>
/// <param name="Counted">Talks counted, in [0, <paramref name="Total"/>].</param>
/// <param name="Total">Talks with text, at least 1.</param>
public readonly record struct Observation(int Conference, int Year, int Counted, int Total);
