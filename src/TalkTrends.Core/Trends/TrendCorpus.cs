using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends;

/// <summary>The checked input in order: events by id, themes by id, and counts by theme and event.</summary>
internal sealed class TrendCorpus
{
    private readonly int[] conferences;

    public TrendCorpus(
        IReadOnlyList<EventCounts> events, IReadOnlyList<ThemeEventCounts> counts, TrendOptions options)
    {
        foreach (var e in events)
            if (e.TalksWithText < 0)
                throw new ArgumentException($"Event {e.EventId} has fewer than no talks.", nameof(events));
        Events = [.. events
            .Where(e => e.Year is not { } year || (!(year < options.From) && !(year > options.To)))
            .OrderBy(e => e.EventId, StringComparer.Ordinal)];
        LeftOut = events.Count - Events.Length;
        Themes = [.. counts.Select(count => count.ThemeId).Concat(options.Themes)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Years = [.. Events.Where(HasYear).Select(e => e.Year!.Value).Distinct().Order()];
        Now = options.AsOf ?? (Years.Length == 0 ? 0 : Years[^1]);
        Names = [.. Events.Where(HasYear).Select(Conference).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        conferences = [.. Events.Select(e => Array.BinarySearch(Names, Conference(e), StringComparer.Ordinal))];
        Trending = [.. Enumerable.Range(0, Events.Length)
            .Where(i => HasYear(Events[i]) && Events[i] is { Complete: true, TalksWithText: > 0 } && Events[i].Year <= Now)
            .OrderBy(i => conferences[i]).ThenBy(i => Events[i].Year)];
        Counts = Place(events, counts);
        Frame = new([.. Trending.Select(Empty)]);
        CanTell = CanCompareYears(Trending.Select(i => Events[i]));
    }

    /// <summary>By id; events outside the years asked for are left out.</summary>
    public EventCounts[] Events { get; }

    /// <summary>Number of events outside the years asked for.</summary>
    public int LeftOut { get; }

    /// <summary>By id.</summary>
    public string[] Themes { get; }

    /// <summary>Years of dated events that are no essays, ascending.</summary>
    public int[] Years { get; }

    /// <summary>The year that counts as now; 0 where there is no year.</summary>
    public int Now { get; }

    /// <summary>Conferences of dated events, each event without one under a name of its own.</summary>
    public string[] Names { get; }

    /// <summary>Indices of the events that slopes and verdicts see, dated, complete, with talks, not after now: by conference, year and id.</summary>
    public int[] Trending { get; }

    /// <summary>Years and conferences of <see cref="Trending"/>.</summary>
    public TrendFrame Frame { get; }

    /// <summary>By theme, then event; null where nothing was counted.</summary>
    public ThemeEventCounts?[][] Counts { get; }

    /// <summary>True where a conference has three complete dated years.</summary>
    public bool CanTell { get; }

    /// <summary>True for events whose talks belong to a year.</summary>
    public static bool HasYear(EventCounts e) => e.Year is not null && e.Coverage != Coverage.Essay;

    /// <summary>True where a conference has three dated years among complete events: else year and conference cannot be separated.</summary>
    public static bool CanCompareYears(IEnumerable<EventCounts> complete) => complete
        .Where(e => e.Conference is not null)
        .GroupBy(e => e.Conference, StringComparer.Ordinal)
        .Any(conference => conference.Select(e => e.Year).Distinct().Count() >= 3);

    /// <summary>The denominator of an event.</summary>
    public static int Total(EventCounts e) => e.Coverage == Coverage.Essay ? 0 : e.TalksWithText;

    /// <summary>Number of the conference of a dated event, as regressions see it.</summary>
    public int ConferenceOf(int e) => conferences[e];

    /// <summary>An event as the regressions see it.</summary>
    public Observation Observe(int theme, int e) => Empty(e) with { Counted = Counts[theme][e]?.Counted ?? 0 };

    /// <summary>A dated event with nothing counted.</summary>
    public Observation Empty(int e) => new(conferences[e], Events[e].Year!.Value, 0, Events[e].TalksWithText);

    /// <summary>Counted talks of a theme and talks with text at all dated events up to now.</summary>
    public (int Counted, int Total) Sums(int theme)
    {
        var (counted, total) = (0, 0);
        for (var e = 0; e < Events.Length; e++)
            if (HasYear(Events[e]) && Events[e].Year <= Now)
                (counted, total) = (counted + (Counts[theme][e]?.Counted ?? 0), total + Events[e].TalksWithText);
        return (counted, total);
    }

    // No name holds a line feed, so an event of an unknown conference shares its key with none.
    private static string Conference(EventCounts e) => e.Conference ?? "\n" + e.EventId;

    private ThemeEventCounts?[][] Place(IReadOnlyList<EventCounts> events, IReadOnlyList<ThemeEventCounts> counts)
    {
        var all = events.Select(e => e.EventId).ToHashSet(StringComparer.Ordinal);
        if (all.Count < events.Count)
            throw new ArgumentException("Two events have the same id.", nameof(events));
        var themeOf = Index(Themes);
        var eventOf = Index([.. Events.Select(e => e.EventId)]);
        var placed = Themes.Select(_ => new ThemeEventCounts?[Events.Length]).ToArray();
        foreach (var count in counts)
        {
            if (!all.Contains(count.EventId))
                throw new ArgumentException($"Theme {count.ThemeId} counts at {count.EventId}, which is no event.", nameof(counts));
            if (!eventOf.TryGetValue(count.EventId, out var e))
                continue;
            if (count.About < 0 || count.InOwnTrack < 0 || count.InOwnTrack > count.Counted
                || (Events[e].Coverage != Coverage.Essay && count.Counted > Events[e].TalksWithText))
                throw new ArgumentException($"The counts of {count.ThemeId} at {count.EventId} contradict each other.", nameof(counts));
            if (placed[themeOf[count.ThemeId]][e] is not null)
                throw new ArgumentException($"Theme {count.ThemeId} is counted twice at {count.EventId}.", nameof(counts));
            placed[themeOf[count.ThemeId]][e] = count;
        }
        return placed;
    }

    private static Dictionary<string, int> Index(string[] ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i, StringComparer.Ordinal);
}
