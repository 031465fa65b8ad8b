using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

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
    private const int FewestOfTheme = 3;
    private const int FewestForProfile = 5;
    private const int MostWords = 28;
    private const double LargestQ = VerdictRules.LargestQ;

    public static IReadOnlyList<Finding> Of(Analysis analysis)
    {
        return
        [
            .. YearFindings.Of(analysis), .. VerdictChanges.Of(analysis), .. Differences(analysis).Take(MostDifferences),
            .. analysis.Trends.LastYear.Count > 0 ? LargestOfYear(analysis) : Largest(analysis), .. Profiles(analysis), .. OnlyAtOne(analysis).Take(MostOnly),
        ];
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
                Finding.EventDifference, pair.Row.ThemeId,
                $"{names[pair.Row.ThemeId]} stood out at {Named(events[pair.Row.EventId].Event)}: {Figures.Talks(pair.Row.TalksCounted, pair.Row.TalksTotal, What(events[pair.Row.EventId]))},"
                + $" against {Figures.Share(pair.Others, pair.OtherTotal)} at the other events here ({Figures.Certainty(pair.Q)}).",
                pair.Row.TalksCounted, pair.Row.TalksTotal, pair.Row.Share, pair.Row.Bounds?.Low, pair.Row.Bounds?.High)
            { Q = pair.Q });
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
            yield return new Finding(
                Finding.EventProfile, rows[0].ThemeId,
                Listed($"{Named(e.Event)}, of {Figures.Number(e.TalksWithText, "talk")} with text:", rows.Select(row => (names[row.ThemeId], row.TalksCounted))),
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
                Finding.OnlyAtOne, rows[0].ThemeId,
                $"{names[rows[0].ThemeId]}: all {Figures.Number(rows[0].TalksAbout)} talks about it with enough text are at {Named(events[rows[0].EventId].Event)}.",
                null, null, null, null, null));
    }

    private static string Named(Event e) => e.Year is null ? $"“{e.Name}” (undated)" : e.Name;

    private static string What(EventSummary summary) => summary.Event.Coverage == Coverage.Selection ? "talks written up" : "talks";

    /// <summary>"Also at FOSDEM 2026, of 843 talks with text: Performance (50), Testing (21)": as many as a sentence holds, at least one.</summary>
    private static string Listed(string head, IEnumerable<(string Name, int Talks)> themes)
    {
        List<string> shown = [];
        var words = Words(head);
        foreach (var (name, talks) in themes)
        {
            words += Words(name) + 1;
            if (shown.Count > 0 && words > MostWords)
                break;
            shown.Add($"{name} ({Figures.Number(talks)})");
        }
        return $"{head} {string.Join(", ", shown)}.";

        static int Words(string text) => text.Count(c => c == ' ') + 1;
    }

    /// <summary>What the last complete year was about, for each conference that was followed to it: a description, and no claim of a change.</summary>
    private static IEnumerable<Finding> LargestOfYear(Analysis analysis)
    {
        var names = Names(analysis);
        foreach (var conference in analysis.Trends.LastYear.GroupBy(change => change.Conference, StringComparer.Ordinal)
            .OrderByDescending(rows => rows.First().Total).ThenBy(rows => rows.Key, StringComparer.Ordinal).Take(MostConferences))
        {
            var rows = conference.Where(row => row.Counted >= 3)
                .OrderByDescending(row => row.Counted).ThenBy(row => row.ThemeId, StringComparer.Ordinal).Take(MostThemes).ToList();
            if (rows.Count == 0)
                continue;
            var head = FormattableString.Invariant($"at {conference.Key} {rows[0].Year}, of {Figures.Number(rows[0].Total, "talk")} with text:");
            yield return new Finding(
                Finding.YearProfile, rows[0].ThemeId,
                Listed("The largest themes " + head, rows.Select(row => (names[row.ThemeId], row.Counted))),
                null, null, null, null, null);
        }
    }

    /// <summary>The themes with most counted talks over all events.</summary>
    private static IEnumerable<Finding> Largest(Analysis analysis)
    {
        var names = Names(analysis);
        var events = analysis.Trends.Events.Where(row => row.TalksTotal > 0).Select(row => row.EventId).Distinct(StringComparer.Ordinal).Count();
        var themes = analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Theme: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal), Events: rows.Count(row => row.TalksCounted > 0)))
            .Where(theme => theme.Counted >= FewestOfTheme)
            .OrderByDescending(theme => theme.Counted).ThenBy(theme => theme.Theme, StringComparer.Ordinal).ToList();
        if (themes.Count == 0)
            return ByWholeText(analysis);
        return themes.Take(MostThemes).Select(theme =>
        {
            var bounds = Wilson.Of(theme.Counted, theme.Total)!.Value;
            var place = events < 2 ? "" : theme.Events == events ? $", at all {Figures.Number(events)} events" : $", at {Figures.Number(theme.Events)} of {Figures.Number(events, "event")}";
            var isFirst = theme == themes[0] && themes.Skip(1).All(other => other.Counted < theme.Counted);
            return new Finding(
                Finding.Size, theme.Theme,
                $"{names[theme.Theme]}{(isFirst ? ", the most frequent theme" : "")}: {Figures.Talks(theme.Counted, theme.Total, "talks with text")}{place}.",
                theme.Counted, theme.Total, (double)theme.Counted / theme.Total, bounds.Low, bounds.High);
        });
    }

    /// <summary>Where hardly a talk has enough text to be counted: what titles and texts are about all the same, in numbers and no shares.</summary>
    private static IEnumerable<Finding> ByWholeText(Analysis analysis)
    {
        var fewest = analysis.Themes.Any(theme => theme.TalksAbout >= 2) ? 2 : 1;
        var themes = analysis.Themes.Where(theme => theme.TalksAbout >= fewest).OrderByDescending(theme => theme.TalksAbout).ThenBy(theme => theme.Theme.Id, StringComparer.Ordinal).Take(MostThemes).ToList();
        return themes.Count == 0 ? [] :
        [
            new Finding(Finding.Size, themes[0].Theme.Id, Listed(
                $"By title and whatever text there is, of {Figures.Number(analysis.Totals.Talks - analysis.Totals.TalksInOtherLanguages, "talk")}{(analysis.Totals.Sections > 0 ? $" and {Figures.Number(analysis.Totals.Sections, "section")}" : "")}:",
                themes.Select(theme => (theme.Theme.Name, theme.TalksAbout))), null, null, null, null, null),
        ];
    }

    private static Dictionary<string, string> Names(Analysis analysis) =>
        analysis.Themes.ToDictionary(theme => theme.Theme.Id, theme => theme.Theme.Name, StringComparer.Ordinal);
}
