using System.Globalization;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Results;

/// <summary>
/// What a yearly report says of themes over the years: one sentence for every theme that rises, falls, is new, faded or passed its peak, and for those that only
/// the last year changed. Each says the shares that the verdict rests on; a single year's share is said to be that year's alone.
/// </summary>
/// <remarks>
/// Ranked by evidence (<see cref="ThemeClaim.Evidence"/>), not by size: what rises or is new, then what falls, then what the last year changed for certain (q ≤ .05), and last
/// what a track that came or went explains, which says nothing of interest in a theme, and is said so that nobody takes it for a trend.
/// </remarks>
public static class YearFindings
{
    private const int MostOfYear = 6;
    private const int MostProgramme = 2;
    private const int MostWords = 37;
    private const double LargestQ = VerdictRules.LargestQ;

    private readonly record struct Candidate(ThemeTrend Trend, YearChange? Change)
    {
        /// <summary>True where the last year's share differs for certain from that of the three before.</summary>
        public bool IsCertain => Change is { Q: <= LargestQ };

        /// <summary>The track that came or went in the year of the change; null: none did.</summary>
        public ProgrammeChange? Programme => Change is { } change && Trend.ProgrammeChange is { } programme && programme.Year == change.Year && programme.Conference == change.Conference ? programme : null;
    }

    /// <summary>The surest first within what rises, what falls and what the last year changed; empty where years cannot be followed.</summary>
    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        var changes = analysis.Trends.LastYear.GroupBy(change => change.ThemeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(change => change.Q ?? 1).ThenByDescending(change => change.Total).ThenBy(change => change.Conference, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
        var conferences = Conferences(analysis);
        var where = Where(conferences);
        var candidates = analysis.Trends.Trends.Select(trend => new Candidate(trend, changes.GetValueOrDefault(trend.ThemeId))).ToList();
        var others = candidates.Where(candidate => candidate.IsCertain && !ThemeClaim.IsRise(candidate.Trend.Verdict) && !ThemeClaim.IsFall(candidate.Trend.Verdict)).ToLookup(candidate => candidate.Programme is not null);
        return
        [
            .. ThemeClaim.Ranked(analysis.Trends.Trends).Select(trend => OverTheYears(
                ThemeClaim.IsRise(trend.Verdict) ? Finding.Rise : Finding.Fall, names[trend.ThemeId], new Candidate(trend, changes.GetValueOrDefault(trend.ThemeId)), where, conferences.Count == 1)),
            .. OfYear(others[false], MostOfYear), .. OfYear(others[true], MostProgramme),
        ];

        IEnumerable<Finding> OfYear(IEnumerable<Candidate> some, int most) => some
            .OrderBy(candidate => candidate.Change!.Q).ThenByDescending(candidate => Math.Abs(candidate.Change!.Effect)).ThenBy(candidate => candidate.Trend.ThemeId, StringComparer.Ordinal).Take(most)
            .Select(candidate => OfLastYear(names[candidate.Trend.ThemeId], candidate));
    }

    /// <summary>What is said of each topic that rises, is new, falls, faded or passed its peak, in the words of themes: those that grew first, the surest of each first.</summary>
    public static IReadOnlyList<string> OfTopics(Analysis analysis)
    {
        var labels = analysis.Topics.ToDictionary(topic => topic.Topic.Id, topic => topic.Topic.Label, StringComparer.Ordinal);
        var where = Where(Conferences(analysis));
        return [.. ThemeClaim.Ranked(analysis.TopicTrends.Trends).Select(trend => $"{labels[trend.ThemeId]}{ThemeClaim.Said(trend, where)}.")];
    }

    private static List<string> Conferences(Analysis analysis) =>
        [.. analysis.Events.Where(e => e is { Event.Year: not null, TalksWithText: > 0 }).Select(e => e.Event.Conference ?? e.Event.Name).Distinct(StringComparer.Ordinal)];

    private static string Where(List<string> conferences) => conferences.Count == 1 ? $" at {conferences[0]}" : $" over {Figures.Number(conferences.Count, "conference")}";

    private static Finding OverTheYears(string kind, string name, Candidate candidate, string where, bool isOneConference)
    {
        var (trend, last) = (candidate.Trend, candidate.Trend.Last!);
        var claim = name + ThemeClaim.Said(trend, where);
        var withYear = isOneConference ? claim + LastYear(candidate) : claim;
        return new Finding(kind, trend.ThemeId, (Words(withYear) <= MostWords ? withYear : claim) + ".", last.Counted, last.Total, last.Share, last.Bounds.Low, last.Bounds.High)
        {
            Q = trend.Verdict is Verdict.Rising or Verdict.Falling ? trend.Q : null,
        };
    }

    private static Finding OfLastYear(string name, Candidate candidate)
    {
        var (trend, change) = (candidate.Trend, candidate.Change!);
        var sentence = candidate.Programme is { } programme ? Programme(programme, change)
            : $" {(change.Effect > 0 ? "rose" : "fell")} at {change.Conference} {Year(change.Year)} to {Share(change)}{Track(change)}, from {Before(change)} ({Figures.Certainty(change.Q!.Value)}){Highest(change)}";
        return new Finding(Finding.Year, trend.ThemeId, name + sentence + ".", change.Counted, change.Total, change.Share, change.Bounds.Low, change.Bounds.High) { Q = change.Q };
    }

    /// <summary>What the last year adds to the claim: where it differs for certain, or is what puts the theme off its peak, or had a track that came or went.</summary>
    private static string LastYear(Candidate candidate) =>
        candidate.Change is not { } change ? ""
        : candidate.Programme is { } programme ? $"; it {(programme.TrackCame ? "gained" : "lost")} a track in {Year(change.Year)}"
        : candidate.IsCertain || candidate.Trend is { Verdict: Verdict.Rising, OffPeak: true } ? $"; {Year(change.Year)} alone: {Share(change)}{(candidate.IsCertain ? Highest(change) : "")}{Track(change)}" : "";

    /// <summary>A year whose share a track explains; an edition that lost its track has no part in a verdict.</summary>
    private static string Programme(ProgrammeChange programme, YearChange change) =>
        (programme.TrackCame ? $" gained a track at {change.Conference} {Year(change.Year)}, a programme change: " : $" lost its track at {change.Conference} {Year(change.Year)}, a programme change, not a trend: ")
        + $"{Share(change)}, after {Before(change)}";

    private static string Share(YearChange change) => Figures.Share(change.Counted, change.Total);

    private static string Before(YearChange change) => $"{Figures.Share(change.CountedBefore, change.TotalBefore)} in {Figures.Years(change.YearsBefore)}";

    private static string Highest(YearChange change) => change.IsHighest && change.Effect > 0 ? ", its highest" : "";

    /// <summary>Said where most of the year's talks are in the theme's own track: there the track may be the reason.</summary>
    private static string Track(YearChange change) =>
        change.InOwnTrack == 0 || 2 * change.InOwnTrack <= change.Counted ? "" : change.InOwnTrack == change.Counted ? ", all in its own track" : ", most in its own track";

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
