using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>The charts of a report, described; who draws them is another matter.</summary>
public static class ReportCharts
{
    private const int MostThemes = 24;
    private const int MostThemesCompared = 12;
    private const int MostEvents = 24;
    private const int MostEventsCompared = 6;
    private const int MostTopics = 12;

    /// <summary>Ids of the charts of themes that stand beside them in a report, in its order.</summary>
    public static IReadOnlyList<string> OfThemes { get; } =
        ["last-year", "themes-over-the-years", "last-year-differences", "themes-by-event", "theme-shares-by-event", "share-growth", "theme-pairs"];

    /// <summary>
    /// In the order of the report: those that people use, then those to look around with. A chart that would have nothing to show is left out.
    /// Those of each theme are apart: <see cref="OfEachTheme"/>.
    /// </summary>
    public static IReadOnlyList<Chart> Of(ReportModel model)
    {
        var (source, lines) = (Source(model), ThemeLines.Of(model));
        var lastYear = YearCharts.LastYear(model, source);
        return
        [
            .. new Chart?[]
            {
                lastYear.Count > 0 ? lastYear[0].Shares : null, YearCharts.OverTheYears(model, lines, source), lastYear.Count > 0 ? lastYear[0].Differences : null,
                ThemesByEvent(model), SharesByEvent(model),
            }.OfType<Chart>(),
            .. lastYear.Skip(1).SelectMany(pair => (Chart[])[pair.Shares, pair.Differences]),
            .. PairCharts.Comparisons(model, source),
            .. new Chart?[]
            {
                TopicTerms(model), TopicCharts.OverTheYears(model, source), TalkMap(model), TopicCharts.Tree(model, source), PairCharts.Themes(model, source), ExploringCharts.ShareGrowth(model, lines, source), ExploringCharts.TalkCounts(model, source),
            }.OfType<Chart>(),
        ];
    }

    /// <summary>A large chart for each theme with enough talks and years, those that say most first; none where years cannot be followed.</summary>
    public static IReadOnlyList<LineChart> OfEachTheme(ReportModel model) => ThemeCharts.Of(model, ThemeLines.Of(model), Source(model));

    /// <summary>Id of the large chart of a theme, among those of <see cref="OfEachTheme"/>.</summary>
    public static string IdOfTheme(string themeId) => ThemeCharts.IdOf(themeId);

    private static HeatMapChart? ThemesByEvent(ReportModel model)
    {
        var events = Events(model).TakeLast(MostEvents).ToList();
        var cut = Events(model).Count() is > MostEvents and var all ? $", the last {MostEvents} of {Figures.Number(all, "event")}" : "";
        var themes = Themes(model, events, MostThemes);
        var prefix = AreYears(events) ? "" : CommonPrefix([.. events.Select(e => e.Event.Name)]);
        return events.Count == 0 || themes.Count == 0 ? null : new HeatMapChart
        {
            Id = "themes-by-event",
            Finding = Leading(model),
            Measure = $"Talks about a theme by title and opening words, {Columns(events, prefix)}{cut}; shade: share of them; n = {Figures.Number(events.Sum(e => e.TalksWithText), "talk")}",
            Source = Source(model),
            Grid = Grid(model, themes, events, prefix),
        };
    }

    private static ShareComparisonChart? SharesByEvent(ReportModel model)
    {
        var events = Events(model).OrderByDescending(e => e.TalksWithText).ThenBy(e => e.Event.Id, StringComparer.Ordinal).Take(MostEventsCompared)
            .OrderBy(e => e.Event.Year ?? int.MaxValue).ThenBy(e => e.Event.Id, StringComparer.Ordinal).ToList();
        var themes = Themes(model, events, MostThemesCompared);
        // Where years can be followed the charts over the years say it, and six editions of twenty would be a choice without a reason.
        var isCut = model.Analysis.Trends.CannotTell is null && Events(model).Count() > MostEventsCompared;
        return events.Count < 2 || themes.Count == 0 || isCut ? null : new ShareComparisonChart
        {
            Id = "theme-shares-by-event",
            FindsSomething = Difference(model) is not null || !model.Analysis.AreEventsCompared,
            Finding = Difference(model) ?? (model.Analysis.AreEventsCompared ? "No difference between the events could be shown" : "Themes at each event"),
            Measure = "Share of the talks with text that are about the theme by title and opening words, with 95% intervals",
            Source = Source(model),
            Grid = Grid(model, themes, events),
        };
    }

    private static TermBarsChart? TopicTerms(ReportModel model)
    {
        // By talks: ids come from the fit, and a saved model keeps those of an earlier one.
        IReadOnlyList<TopicSummary> topics = [.. model.Analysis.Topics.OrderByDescending(topic => topic.TalksTotal).ThenBy(topic => topic.Topic.Id, StringComparer.Ordinal)];
        return topics.Count == 0 ? null : new TermBarsChart
        {
            Id = "topic-terms",
            Finding = $"{Figures.Number(topics.Count, "topic")}; the largest, {Figures.Number(topics[0].TalksTotal, "talk")}, is {topics[0].Topic.Label}",
            Measure = $"Most typical terms of each topic by class TF-IDF; n = {Figures.Number(model.Analysis.Totals.WithTopicText, model.Analysis.Totals.Sections > 0 ? "talk or section" : "talk").Replace("talk or sections", "talks and sections", StringComparison.Ordinal)}{(model.Analysis.Totals.TitlesTeach ? ", by their titles" : " with text")}",
            Source = Source(model),
            Topics = [.. topics.Take(MostTopics).Select(topic => new TopicTerms(
                topic.Topic.Label, Palette.NearestHue(topic.Color), topic.TalksTotal,
                [.. topic.Topic.Terms.OrderByDescending(term => term.Weight).Select(term => new WeightedTerm(term.Display, term.Weight))]))],
        };
    }

    private static MapChart? TalkMap(ReportModel model)
    {
        var topics = model.Analysis.Topics;
        if (topics.Count == 0)
            return null;
        var number = topics.Select((topic, i) => (topic.Topic.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var placed = model.Tables.Talks.Where(talk => talk is { MapX: not null, MapY: not null }).ToList();
        var assigned = placed.Count(talk => talk.Topics.Count > 0);
        return new MapChart
        {
            Id = "talk-map",
            Finding = $"{Figures.Number(assigned, "talk")}{(placed.Exists(talk => talk.Status != TalkStatus.Accepted) ? model.Analysis.Totals.Sections > 0 ? ", proposals and sections" : " and proposals" : model.Analysis.Totals.Sections > 0 ? " and sections" : "")} on a map of {Figures.Number(topics.Count, "topic")}"
                + (assigned < placed.Count ? $"; {Figures.Number(placed.Count - assigned)} near none" : ""),
            Measure = "Each dot is a talk, in the island of its nearest topic, the most typical in the middle; near islands share words; hollow dots are near no topic",
            Source = Source(model),
            // Among many islands only a short name stays on its own.
            Topics = [.. topics.Select(topic => new MapTopic(
                topics.Count > MostTopics ? topic.Topic.Label.Split(Topic.LabelSeparator)[0] : topic.Topic.Label, Palette.NearestHue(topic.Color)))],
            Points = [.. placed.Select(talk => new MapPoint(talk.Title, talk.MapX!.Value, talk.MapY!.Value,
                talk.Topics.FirstOrDefault(topic => topic.IsPrimary) is { } primary ? number[primary.TopicId] : null))],
        };
    }

    /// <summary>Events that have a denominator, by year, the undated last.</summary>
    private static IEnumerable<EventSummary> Events(ReportModel model) => model.Analysis.Events.Where(e => e.TalksWithText > 0)
        .OrderBy(e => e.Event.Year ?? int.MaxValue).ThenBy(e => e.Event.Id, StringComparer.Ordinal);

    /// <summary>The themes with most counted talks at these events, at least two.</summary>
    private static List<ThemeSummary> Themes(ReportModel model, List<EventSummary> events, int most)
    {
        var shown = events.Select(e => e.Event.Id).ToHashSet(StringComparer.Ordinal);
        var counted = model.Analysis.Trends.Events.Where(row => shown.Contains(row.EventId)).GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.TalksCounted), StringComparer.Ordinal);
        return [.. model.Analysis.Themes.Where(theme => counted.GetValueOrDefault(theme.Theme.Id) >= 2)
            .OrderByDescending(theme => counted[theme.Theme.Id]).ThenBy(theme => theme.Theme.Id, StringComparer.Ordinal).Take(most)];
    }

    private static ThemeEventGrid Grid(ReportModel model, List<ThemeSummary> themes, List<EventSummary> events, string prefix = "")
    {
        var cells = model.Analysis.Trends.Events.ToDictionary(row => (row.ThemeId, row.EventId));
        var leading = model.Analysis.Findings.Where(finding => finding.Kind == Finding.EventDifference).Select(finding => finding.Subject).ToHashSet(StringComparer.Ordinal);
        return new ThemeEventGrid(
            [.. themes.Select(theme => new ThemeLabel(theme.Theme.Name, Palette.NearestHue(theme.Theme.Color), leading.Contains(theme.Theme.Id)))],
            [.. events.Select(e => new EventLabel(NameOf(e.Event, AreYears(events))[prefix.Length..], e.TalksWithText, Note(e.Event)))],
            [.. themes.Select(theme => (IReadOnlyList<ShareEstimate?>)[.. events.Select(e => Estimate(cells.GetValueOrDefault((theme.Theme.Id, e.Event.Id))))])]);
    }

    /// <summary>Whether the events are one conference's years, which then need no name but the year.</summary>
    private static bool AreYears(List<EventSummary> events) =>
        events.Count > 1 && events[0].Event.Conference is { } conference && events.TrueForAll(e => e.Event.Conference == conference && e.Event.Year is not null)
        && events.Select(e => e.Event.Year).Distinct().Count() == events.Count;

    private static string NameOf(Event e, bool isYear) => isYear ? Figures.Years([e.Year!.Value]) : e.Name;

    private static string Columns(List<EventSummary> events, string prefix) =>
        AreYears(events) ? $"at {events[0].Event.Conference}, under each year its talks with text"
        : prefix.Length > 0 ? $"by event of {prefix.TrimEnd()}" : "by event";

    /// <summary>The words with which all names begin, and the space after them; every name keeps a word of its own. Heads above columns cannot be told apart by it.</summary>
    internal static string CommonPrefix(IReadOnlyList<string> names)
    {
        var prefix = "";
        if (names.Count < 2)
            return prefix;
        for (var at = names[0].IndexOf(' ', StringComparison.Ordinal); at >= 0; at = names[0].IndexOf(' ', at + 1))
        {
            var longer = names[0][..(at + 1)];
            if (names.Any(name => name.Length == longer.Length || !name.StartsWith(longer, StringComparison.Ordinal)))
                break;
            prefix = longer;
        }
        return prefix;
    }

    private static ShareEstimate? Estimate(ThemeEvent? row) => row is { Share: { } share }
        ? new ShareEstimate(share, row.Bounds?.Low, row.Bounds?.High, row.TalksCounted, row.TalksTotal) : null;

    private static string? Note(Event e)
    {
        List<string> notes = [];
        if (e.Year is null)
            notes.Add("undated");
        if (e.Coverage != Coverage.Programme)
            notes.Add(e.Coverage.Word());
        if (!e.Complete)
            notes.Add("incomplete");
        return notes.Count == 0 ? null : string.Join(", ", notes);
    }

    private static string Leading(ReportModel model)
    {
        var largest = model.Analysis.Trends.Events.GroupBy(row => row.ThemeId, StringComparer.Ordinal)
            .Select(rows => (Theme: rows.Key, Counted: rows.Sum(row => row.TalksCounted), Total: rows.Sum(row => row.TalksTotal)))
            .Where(theme => theme.Counted >= 3).OrderByDescending(theme => theme.Counted).ThenBy(theme => theme.Theme, StringComparer.Ordinal).ToList();
        if (largest.Count == 0)
            return "No theme has three counted talks";
        var leading = largest.TakeWhile(theme => theme.Counted == largest[0].Counted).Select(theme => model.Theme(theme.Theme).Name).ToList();
        var count = $"{Figures.Number(largest[0].Counted)} of {Figures.Number(largest[0].Total, "talk")}";
        return leading.Count switch
        {
            1 => $"{leading[0]} is the most frequent theme: {count}",
            <= 3 => $"Most frequent themes: {Figures.Names(leading)}, {count} each",
            _ => $"No theme leads: {Figures.Number(leading.Count)} have {count} each",
        };
    }

    private static string? Difference(ReportModel model)
    {
        var names = model.Analysis.Findings.Where(finding => finding.Kind == Finding.EventDifference).Select(finding => model.Theme(finding.Subject).Name).Distinct().Take(3).ToList();
        return names.Count == 0 ? null : $"{Figures.Names(names)}: more frequent at one event than chance allows";
    }

    /// <summary>Where the numbers of a run come from, as its charts say it.</summary>
    internal static string Source(ReportModel model)
    {
        var totals = model.Analysis.Totals;
        var events = model.Analysis.Events.Select(e => e.Event).ToList();
        var counts = $"{Figures.Number(model.Analysis.Documents.Count, "document")}, {Figures.Number(totals.Talks, "talk")}";
        if (events.Count is > 0 and <= 6)
            return $"Source: {counts}: {string.Join(", ", events.Select(e => e.Name))}";
        var conferences = events.Select(e => e.Conference).Distinct(StringComparer.Ordinal).ToList();
        if (events.Count == 0 || conferences.Count > 4 || conferences.Contains(null) || events.Exists(e => e.Year is null))
            return $"Source: {counts}, {Figures.Number(events.Count, "event")}";
        return $"Source: {Figures.List([.. conferences.OfType<string>().Order(StringComparer.Ordinal)])}, {Span(events.Min(e => e.Year!.Value), events.Max(e => e.Year!.Value))}; {counts}, {Figures.Number(events.Count, "event")}";
    }

    private static string Span(int first, int last) => first == last ? Figures.Years([first]) : FormattableString.Invariant($"{first}–{last}");
}
