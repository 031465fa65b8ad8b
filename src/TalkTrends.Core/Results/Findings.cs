using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>Chooses what a report says first: verdicts where years allow them, differences between events, the largest themes.</summary>
internal static class Findings
{
    private const int MostDifferences = 6;
    private const int MostThemes = 5;
    private const int MostConferences = 3;
    private const int MostProfiles = 8;
    private const int MostOnly = 4;
    private const int FewestForOnly = 3;
    private const int FewestForProfile = 5;
    private const double LargestQ = 0.05;

    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        var years = YearFindings.Of(analysis);
        return [.. years, .. VerdictChanges.Of(analysis), .. Differences(analysis).Take(MostDifferences), .. analysis.Trends.LastYear.Count > 0 ? LargestOfYear(analysis, years) : Largest(analysis, years), .. Profiles(analysis), .. OnlyAtOne(analysis).Take(MostOnly)];
    }

    /// <summary>
    /// Themes whose share at one event and at all others together differ: Fisher's exact test, Benjamini–Hochberg over every theme and event, so that
    /// of many pairs some do not differ by chance alone.
    /// </summary>
    private static IEnumerable<Finding> Differences(Analysis analysis)
    {
        var names = Names(analysis);
        var events = analysis.Events.ToDictionary(e => e.Event.Id, StringComparer.Ordinal);
        // Where years can be followed, verdicts say it better than one year against all others.
        if (!analysis.AreEventsCompared)
            return [];
        var pairs = analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal).SelectMany(rows =>
        {
            var (counted, total) = (rows.Sum(row => row.TalksCounted), rows.Sum(row => row.TalksTotal));
            return rows.Where(_ => counted > 0).Select(row => (
                Row: row, Others: counted - row.TalksCounted, OtherTotal: total - row.TalksTotal,
                P: FisherExact.P(row.TalksCounted, row.TalksTotal, counted - row.TalksCounted, total - row.TalksTotal)));
        }).Where(pair => pair.P is not null).ToList();
        var q = BenjaminiHochberg.Adjust([.. pairs.Select(pair => pair.P!.Value)]);
        return pairs.Select((pair, i) => (pair.Row, pair.Others, pair.OtherTotal, Q: q[i]))
            .Where(pair => pair.Q <= LargestQ && (long)pair.Row.TalksCounted * pair.OtherTotal > (long)pair.Others * pair.Row.TalksTotal)
            .OrderBy(pair => pair.Q).ThenBy(pair => pair.Row.ThemeId, StringComparer.Ordinal).ThenBy(pair => pair.Row.EventId, StringComparer.Ordinal)
            .Select(pair => new Finding(
                "event difference", pair.Row.ThemeId,
                $"{names[pair.Row.ThemeId]} takes {Figures.Share(pair.Row.TalksCounted, pair.Row.TalksTotal, pair.Row.Bounds)} of {Talks(events[pair.Row.EventId])}"
                + $" at {Named(events[pair.Row.EventId].Event)}, against {Figures.Share(pair.Others, pair.OtherTotal)} at the other events here ({Figures.Q(pair.Q)}).",
                pair.Row.TalksCounted, pair.Row.TalksTotal, pair.Row.Share, pair.Row.Bounds?.Low, pair.Row.Bounds?.High) { Q = pair.Q });
    }

    /// <summary>What each event's talks were about, largest theme first: a description, and no claim of a difference.</summary>
    private static IEnumerable<Finding> Profiles(Analysis analysis)
    {
        var names = Names(analysis);
        if (analysis.Events.Count(e => e.TalksWithText > 0) is < 2 or > MostProfiles)
            yield break;
        foreach (var e in analysis.Events.Where(e => e.TalksWithText >= FewestForProfile))
        {
            var rows = analysis.Trends.Events.Where(row => row.EventId == e.Event.Id && row.TalksCounted >= 2)
                .OrderByDescending(row => row.TalksCounted).ThenByDescending(row => row.Lift ?? 0).ThenBy(row => row.ThemeId, StringComparer.Ordinal).Take(4).ToList();
            if (rows.Count == 0)
                continue;
            var themes = Figures.List([.. rows.Select(row => $"{names[row.ThemeId]} ({Figures.Number(row.TalksCounted)})")]);
            yield return new Finding(
                "event", rows[0].ThemeId,
                $"{Named(e.Event)}, {Figures.Number(e.TalksWithText, "talk")} with text: most often {themes}.",
                null, null, null, null, null);
        }
    }

    /// <summary>Themes of which every talk is at one event: a fact about these documents, and no claim about the conference.</summary>
    private static IEnumerable<Finding> OnlyAtOne(Analysis analysis)
    {
        var names = Names(analysis);
        var events = analysis.Events.ToDictionary(e => e.Event.Id, StringComparer.Ordinal);
        // With years cut off, talks of other events would be overlooked.
        if (analysis.Options.Trends is { From: not null } or { To: not null } || events.Values.Count(e => e.TalksWithText > 0) is < 2 or > MostProfiles)
            return [];
        return analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => rows.Where(row => row.TalksAbout > 0).ToList())
            .Where(rows => rows.Count == 1 && rows[0].TalksAbout >= FewestForOnly && rows[0].TalksTotal > 0)
            .OrderByDescending(rows => rows[0].TalksAbout).ThenBy(rows => rows[0].ThemeId, StringComparer.Ordinal)
            .Select(rows => new Finding(
                "only at one event", rows[0].ThemeId,
                $"All {Figures.Number(rows[0].TalksAbout)} talks about {names[rows[0].ThemeId]} that have enough text are at {Named(events[rows[0].EventId].Event)}.",
                null, null, null, null, null));
    }

    private static string Named(Event e) => e.Year is null ? $"“{e.Name}” (undated)" : e.Name;

    private static string Talks(EventSummary summary) => summary.Event.Coverage == Coverage.Selection ? "the talks written up" : "the talks";

    /// <summary>What else the last complete year was about, for each conference that was followed to it: a description, and no claim of a change.</summary>
    private static IEnumerable<Finding> LargestOfYear(Analysis analysis, IReadOnlyList<Finding> years)
    {
        var names = Names(analysis);
        var said = years.Select(finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
        foreach (var conference in analysis.Trends.LastYear.GroupBy(change => change.Conference, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.First().Total).ThenBy(rows => rows.Key, StringComparer.Ordinal).Take(MostConferences))
        {
            var rows = conference.Where(row => row.Counted >= 3 && !said.Contains(row.ThemeId))
                .OrderByDescending(row => row.Counted).ThenBy(row => row.ThemeId, StringComparer.Ordinal).Take(MostThemes).ToList();
            if (rows.Count == 0)
                continue;
            var themes = Figures.List([.. rows.Select(row => $"{names[row.ThemeId]} ({Figures.Number(row.Counted)})")]);
            yield return new Finding(
                "year profile", rows[0].ThemeId,
                $"Of the other themes at {conference.Key} {rows[0].Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}, {themes} had most of the {Figures.Number(rows[0].Total, "talk")} with text.",
                null, null, null, null, null);
        }
    }

    /// <summary>The themes with most counted talks over all events.</summary>
    private static IEnumerable<Finding> Largest(Analysis analysis, IReadOnlyList<Finding> years)
    {
        var names = Names(analysis);
        var events = analysis.Trends.Events.Where(row => row.TalksTotal > 0).Select(row => row.EventId).Distinct(StringComparer.Ordinal).Count();
        // What a verdict says already is not said again.
        var said = years.Select(finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
        return analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Theme: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal), Events: rows.Count(row => row.TalksCounted > 0)))
            .Where(theme => theme.Counted >= 3)
            .OrderByDescending(theme => theme.Counted).ThenBy(theme => theme.Theme, StringComparer.Ordinal)
            .Select((theme, rank) => (Theme: theme, Rank: rank)).Where(pair => !said.Contains(pair.Theme.Theme)).Take(MostThemes)
            .Select(pair => (pair.Theme.Theme, pair.Theme.Counted, pair.Theme.Total, pair.Theme.Events, pair.Rank))
            .Select(theme =>
            {
                var bounds = Wilson.Of(theme.Counted, theme.Total);
                var place = events < 2 ? "" : theme.Events == events ? $", at all {Figures.Number(events)} events" : $", at {Figures.Number(theme.Events)} of {Figures.Number(events, "event")}";
                return new Finding(
                    "theme", theme.Theme,
                    $"{names[theme.Theme]}{(theme.Rank == 0 ? " is the most frequent theme" : "")}: {Figures.Share(theme.Counted, theme.Total, bounds)} of the talks with text{place}.",
                    theme.Counted, theme.Total, (double)theme.Counted / theme.Total, bounds?.Low, bounds?.High);
            });
    }

    private static Dictionary<string, string> Names(Analysis analysis) =>
        analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
}
