using System.Globalization;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>
/// What a yearly report says of themes over the years: one sentence a theme, its claim first. What certainly changed in the last complete year is
/// said of that year; else what the verdict says of all years.
/// </summary>
/// <remarks>
/// Chosen by effect and certainty: changes of the last year (q ≤ .05), then verdicts that say more than "steady", then what a track that came or
/// went explains, which says nothing of interest in a theme, and is said so that nobody takes it for a trend.
/// </remarks>
internal static class YearFindings
{
    private const int Most = 12;
    private const int MostProgramme = 2;
    private const int AboutWords = 29;
    private const int MostWords = 37;
    private const double LargestQ = VerdictRules.LargestQ;

    private enum Rank
    {
        Certain,
        Verdict,
        Programme,
    }

    private readonly record struct Candidate(ThemeTrend Trend, YearChange? Change)
    {
        /// <summary>True where the last year's share differs for certain from that of the three before.</summary>
        public bool IsCertain => Change is { Q: <= LargestQ };

        /// <summary>The track that came or went in the year of the change; null: none did.</summary>
        public ProgrammeChange? Programme => Change is { } change && Trend.ProgrammeChange is { } programme && programme.Year == change.Year && programme.Conference == change.Conference ? programme : null;

        public bool HasVerdict => Trend.Verdict is Verdict.New or Verdict.Faded or Verdict.Peaked or Verdict.Rising or Verdict.Falling;

        public Rank Rank => IsCertain && Programme is null ? Rank.Certain : HasVerdict && Programme is null ? Rank.Verdict : Rank.Programme;

        /// <summary>Cohen's h of what is certain, in the last year and over all years; 0 where nothing is.</summary>
        public double Weight => (IsCertain ? Math.Abs(Change!.Effect) : 0)
            + (HasVerdict ? Math.Abs(YearChange.CohenH(Trend.Last!.Share, (Trend.Verdict is Verdict.Faded or Verdict.Peaked ? Trend.Peak! : Trend.First!).Share)) : 0);
    }

    /// <summary>The strongest first; empty where years cannot be followed.</summary>
    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        var changes = analysis.Trends.LastYear.GroupBy(change => change.ThemeId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(change => change.Q ?? 1).ThenByDescending(change => change.Total).ThenBy(change => change.Conference, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        var names = analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
        var conferences = analysis.Events.Where(e => e is { Event.Year: not null, TalksWithText: > 0 }).Select(e => e.Event.Conference ?? e.Event.Name).Distinct(StringComparer.Ordinal).ToList();
        var candidates = analysis.Trends.Trends.Select(trend => new Candidate(trend, changes.GetValueOrDefault(trend.ThemeId)))
            .Where(candidate => candidate.Weight > 0)
            .OrderBy(candidate => candidate.Rank).ThenByDescending(candidate => candidate.Weight).ThenBy(candidate => candidate.Trend.ThemeId, StringComparer.Ordinal)
            .ToLookup(candidate => candidate.Rank == Rank.Programme);
        var programme = candidates[true].Take(MostProgramme).ToList();
        return [.. candidates[false].Take(Most - programme.Count).Concat(programme).Select(candidate => Of(names[candidate.Trend.ThemeId], candidate, conferences))];
    }

    /// <summary>
    /// Of one conference a sentence says the last year whatever its claim. Shares of several conferences are another thing than one's last year; and a
    /// last year that does not go the way of the verdict, and differs from nothing for certain, is no end of it.
    /// </summary>
    private static Finding Of(string name, Candidate candidate, List<string> conferences)
    {
        var (trend, change) = (candidate.Trend, candidate.Change);
        var ofVerdict = trend.Verdict is Verdict.Rising or Verdict.Falling ? trend.Q : null;
        if (change is null || (candidate.Rank == Rank.Verdict && (conferences.Count > 1 || !IsAlong(trend, change))))
        {
            var where = conferences.Count == 1 ? $" at {conferences[0]}" : $" over {Figures.Number(conferences.Count, "conference")}";
            return new Finding("verdict", trend.ThemeId, $"{name}{Claim(trend, where, Figures.Talks(trend.Last!))}.",
                trend.Last!.Counted, trend.Last.Total, trend.Last.Share, trend.Last.Bounds.Low, trend.Last.Bounds.High) { Q = ofVerdict };
        }
        var sentence = candidate.Rank switch
        {
            Rank.Certain => Shorter(name + Certain(trend, change, Track(change)), name + Certain(trend, change, "")),
            Rank.Programme => name + Programme(trend, candidate.Programme!, change),
            _ => Long(name, trend, change),
        };
        return new Finding("year", trend.ThemeId, sentence + ".", change.Counted, change.Total, change.Share, change.Bounds.Low, change.Bounds.High)
        {
            Q = candidate.Rank == Rank.Verdict ? ofVerdict : change.Q,
        };
    }

    /// <summary>True where the share of the last year lies on the side to which the verdict says that shares went.</summary>
    private static bool IsAlong(ThemeTrend trend, YearChange change) => trend.Verdict switch
    {
        Verdict.Rising or Verdict.New => change.Share > trend.First!.Share,
        Verdict.Falling => change.Share < trend.First!.Share,
        _ => change.Share < trend.Peak!.Share,
    };

    /// <summary>What the verdict claims of all years, up to the last; the step before it is said where there is room, since no claim rests on it.</summary>
    private static string Long(string name, ThemeTrend trend, YearChange change)
    {
        // Who rose and came down again is not left standing at the end of its rise.
        if (VerdictRules.HasFallenBack(trend, change.Year, change.Share))
            return Shorter(name + Risen(Track(change)), name + Risen(""));
        var withStep = name + Claimed(Step(trend, change), Track(change));
        return Words(withStep) <= AboutWords ? withStep : Shorter(name + Claimed("", Track(change)), name + Claimed("", ""));

        string Claimed(string step, string track) =>
            Claim(trend, $" at {change.Conference}", $"{(step.Length > 0 ? $"{step} and " : "")}{Figures.Talks(change.Counted, change.Total, change.Bounds, track)} in {Year(change.Year)}");

        string Risen(string track) => Claim(trend, $" at {change.Conference}", $"a peak of {Figures.In(trend.Peak!)}") + $", then {Figures.Talks(change.Counted, change.Total, change.Bounds, track)} in {Year(change.Year)}";
    }

    private static string Shorter(string sentence, string without) => Words(sentence) <= MostWords ? sentence : without;

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    /// <summary>A year that differs for certain, against the three before and the peak.</summary>
    private static string Certain(ThemeTrend trend, YearChange change, string track)
    {
        var isNew = trend.Verdict == Verdict.New;
        var isFromPeak = change.Effect < 0 && trend.Peak is { Adjusted: false } peak && peak.Years.SequenceEqual(change.YearsBefore);
        return $" {(change.Effect > 0 ? "rose" : "fell")} at {change.Conference} {Year(change.Year)} to {Figures.Talks(change.Counted, change.Total, change.Bounds, track)}"
            + $", from {(isFromPeak ? "a peak of " : "")}{Before(change)} ({Figures.Certainty(change.Q!.Value)})"
            + (isNew ? $"; new here since {Year(trend.FirstYear!.Value)}" : isFromPeak ? "" : Peak(trend, change));
    }

    /// <summary>Against its peak: three years together, of one conference or of all.</summary>
    private static string Peak(ThemeTrend trend, YearChange change) =>
        change.IsHighest && change.Effect > 0 ? ", its highest"
        : trend.Peak is not { } peak || peak.Years.Contains(change.Year) ? ""
        : peak.Adjusted ? $"; over all conferences it peaked in {Figures.Years(peak.Years)}"
        : $"; peak {Figures.In(peak)}";

    /// <summary>A year whose share a track explains; an edition that lost its track has no part in the verdict.</summary>
    private static string Programme(ThemeTrend trend, ProgrammeChange programme, YearChange change) =>
        (programme.TrackCame ? $" gained a track at {change.Conference} {Year(change.Year)}, a programme change: " : $" lost its track at {change.Conference} {Year(change.Year)}, a programme change, not a trend: ")
        + $"{Figures.Talks(change.Counted, change.Total, change.Bounds, programme.TrackCame ? $"{Figures.Number(change.InOwnTrack)} in that track" : "")}, after {Before(change)}"
        + (trend.Verdict is Verdict.Rising or Verdict.Falling ? $"; {trend.Verdict.Word()} over the {(programme.Isolated ? "other years" : "years")}" : "");

    /// <summary>What the verdict claims of all years, up to <paramref name="last"/>.</summary>
    private static string Claim(ThemeTrend trend, string where, string last)
    {
        var first = Figures.In(trend.First!);
        var sure = trend.Q is { } q ? $" ({Figures.Certainty(q)})" : "";
        return trend.Verdict switch
        {
            Verdict.New => $", new{where} since {Year(trend.FirstYear!.Value)}, grew from {first} to {last}",
            Verdict.Faded => $" faded{where}, from a peak of {Figures.In(trend.Peak!)} to {last}",
            Verdict.Peaked => $" passed its peak{where}, {Figures.In(trend.Peak!)}, and fell to {last}",
            Verdict.Rising => $" rose{where} from {first} to {last}{sure}",
            _ => $" fell{where} from {first} to {last}{sure}",
        };
    }

    /// <summary>The three years before the last, on the way to it; what the claim begins with is not said again.</summary>
    private static string Step(ThemeTrend trend, YearChange change) =>
        (trend.Verdict is Verdict.Faded or Verdict.Peaked ? trend.Peak! : trend.First!).Years.SequenceEqual(change.YearsBefore) ? "" : Before(change);

    private static string Before(YearChange change) => $"{Figures.Share(change.CountedBefore, change.TotalBefore)} in {Figures.Years(change.YearsBefore)}";

    /// <summary>Said where the theme's own track holds half of its talks, or as many as half of those by which it grew: there the track may be the reason.</summary>
    private static string Track(YearChange change)
    {
        var grown = change.Counted - (change.Total * change.ShareBefore);
        return change.InOwnTrack == 0 || (2 * change.InOwnTrack < change.Counted && !(grown > 0 && 2 * change.InOwnTrack >= grown)) ? ""
            : $"{(change.InOwnTrack == change.Counted ? "all" : Figures.Number(change.InOwnTrack))} in its own track";
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
