using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends;

/// <summary>One theme in one year: a row of theme_years. Essays and undated events enter no year.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Year">The year.</param>
/// <param name="TalksAbout">Talks about the theme by their whole text.</param>
/// <param name="TalksCounted">Talks about it by title and opening words.</param>
/// <param name="TalksTotal">Talks with text in the year.</param>
/// <param name="Share">Counted by total; null where the total is zero.</param>
/// <param name="Bounds">Wilson's 95 % interval with the theme's dispersion; null where <paramref name="Share"/> is.</param>
/// <param name="Adjusted">
/// The share had every year the same mix of conferences; the plain share where there is one conference; null where the year
/// has no complete event, lies after the year that counts as now, or is not connected with the others through conferences.
/// </param>
/// <param name="AdjustedBounds">95 % interval; null where <paramref name="Adjusted"/> is.</param>
/// <param name="TalksInOwnTrack">Counted talks in tracks of which at least half are about the theme.</param>
/// <param name="Complete">True where complete events hold more than half of the year's talks.</param>
public sealed record ThemeYear(
    string ThemeId,
    int Year,
    int TalksAbout,
    int TalksCounted,
    int TalksTotal,
    double? Share,
    Interval? Bounds,
    double? Adjusted,
    Interval? AdjustedBounds,
    int TalksInOwnTrack,
    bool Complete)
{
    /// <summary>
    /// The year and the two complete years before it together, as verdicts pool years: of the last year it is <see cref="ThemeTrend.Last"/>. Null in the first two
    /// complete years, in years that enter no verdict, and where <see cref="ThemeTrend.Last"/> is null.
    /// </summary>
    public WindowShare? Window { get; init; }
}
