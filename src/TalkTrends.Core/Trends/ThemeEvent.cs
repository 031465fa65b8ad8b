using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends;

/// <summary>One theme at one event: a row of theme_events.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="EventId">The event.</param>
/// <param name="TalksAbout">Talks about the theme by their whole text; of an essay, its sections.</param>
/// <param name="TalksCounted">Talks about it by title and opening words.</param>
/// <param name="TalksTotal">The denominator: talks with text; 0 for an essay.</param>
/// <param name="Share">Counted by total; null where the total is zero.</param>
/// <param name="Bounds">Wilson's 95 % interval, of a dated event widened by the theme's scatter between years; null where <paramref name="Share"/> is.</param>
/// <param name="Lift">Share by the pooled share over all events; null where either is missing or the latter is zero.</param>
public sealed record ThemeEvent(
    string ThemeId,
    string EventId,
    int TalksAbout,
    int TalksCounted,
    int TalksTotal,
    double? Share,
    Interval? Bounds,
    double? Lift);
