namespace TalkTrends.Charts.Description;

/// <summary>A theme in one year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Share">That year's share; null: no data, drawn as a gap.</param>
/// <param name="Mean">The three-year mean with its interval, drawn as line and ribbon; null: none here.</param>
/// <param name="OwnTrack">The part of <paramref name="Share"/> that comes from tracks of the theme's own, a fraction in [0, 1]; null: not known.</param>
/// <param name="Complete">False for a year drawn hollow.</param>
public sealed record YearPoint(int Year, ShareEstimate? Share, ShareEstimate? Mean = null, double? OwnTrack = null, bool Complete = true);
