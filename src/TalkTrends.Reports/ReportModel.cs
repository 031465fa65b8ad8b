using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Store.Tables;

namespace TalkTrends.Reports;

/// <summary>What every exporter shows: the aggregates, and the talks read back from the tables, grouped once.</summary>
/// <param name="Analysis">The aggregates.</param>
/// <param name="Tables">The talks.</param>
/// <param name="Pages">Ids of the documents that have a page with numbered lines.</param>
public sealed record ReportModel(Analysis Analysis, RunTables Tables, IReadOnlySet<string> Pages)
{
    /// <summary>Talks listed under a theme or topic; the tables hold the rest.</summary>
    public const int MostListed = 40;

    /// <summary>Talks listed under a theme, topic or event on a page that is read without its script; few where there are many.</summary>
    public int MostListedOnPage => Tables.Talks.Count <= LargestListed ? MostListed : FewListed;

    private const int LargestListed = 400;
    private const int FewListed = 8;

    private readonly Dictionary<string, Event> _events = Analysis.Events.ToDictionary(e => e.Event.Id, e => e.Event, StringComparer.Ordinal);
    private readonly Dictionary<string, Theme> _themes = Analysis.Themes.ToDictionary(t => t.Theme.Id, t => t.Theme, StringComparer.Ordinal);

    /// <summary>Themes that some talk is about, the most talked about first.</summary>
    public IReadOnlyList<ThemeSummary> ThemesPresent { get; } =
        [.. Analysis.Themes.Where(theme => theme.TalksAbout > 0).OrderByDescending(theme => theme.TalksAbout).ThenBy(theme => theme.Theme.Id, StringComparer.Ordinal)];

    /// <summary>Whether there is anything to say of topics and of terms that came up.</summary>
    public bool HasTopics => Analysis.Topics.Count > 0 || EmergingTerms.Of(Analysis.Compared.Terms, 1).Count > 0;

    /// <summary>An event by its id.</summary>
    public Event Event(string eventId) => _events[eventId];

    /// <summary>A theme by its id.</summary>
    public Theme Theme(string themeId) => _themes[themeId];

    /// <summary>Accepted talks about each theme, repeats once: the newest year first, the undated last, and in each year the surest first.</summary>
    public ILookup<string, (TalkRecord Talk, ThemeRecord Theme)> TalksByTheme() => Tables.Talks
        .Where(talk => talk.DuplicateOf is null && talk.Status == TalkStatus.Accepted)
        .SelectMany(talk => talk.Themes.Where(theme => theme.IsAbout).Select(theme => (Talk: talk, Theme: theme)))
        .OrderByDescending(pair => pair.Talk.Year ?? 0).ThenByDescending(pair => pair.Theme.Score).ThenBy(pair => pair.Talk.Id, StringComparer.Ordinal)
        .ToLookup(pair => pair.Theme.ThemeId, StringComparer.Ordinal);

    /// <summary>Talks that belong to each topic most, the most typical first.</summary>
    public ILookup<string, TalkRecord> TalksByTopic() => Tables.ByTopic();

    /// <summary>Path of a line of a document's page from the report; null where the document has none.</summary>
    public string? LinkTo(string documentId, int line) =>
        Pages.Contains(documentId) ? FormattableString.Invariant($"documents/{documentId}.html#L{line}") : null;

    /// <summary>"Speakers: Alice Adams, Bob" as one line; null where nobody is named.</summary>
    public static string? Speakers(TalkRecord talk) => talk.Speakers?.Replace("; ", ", ", StringComparison.Ordinal);

    /// <summary>"BPF (title, line 185), kernel (line 190)": at most <paramref name="most"/> terms.</summary>
    public static IEnumerable<(string Words, int Line)> Evidence(ThemeRecord theme, int most) => theme.Evidence
        .GroupBy(item => item.Term, StringComparer.OrdinalIgnoreCase)
        .Select(group => group.First())
        .Take(most)
        .Select(item => (item.Place == "body" ? item.Term : $"{item.Term} ({item.Place})", item.Line));
}
