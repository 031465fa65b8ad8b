using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics.Words;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>What one talk with text counts for.</summary>
/// <param name="Event">Index of its event.</param>
/// <param name="Themes">Indices of its counted themes, ascending.</param>
/// <param name="Terms">Indices of the terms in its title or opening, ascending.</param>
public readonly record struct TalkItems(int Event, int[] Themes, int[] Terms);

/// <summary>An item's id, name, and how much it tells of a subject.</summary>
/// <param name="Id">Id of the theme or term.</param>
/// <param name="Name">As people write it.</param>
/// <param name="Specificity">How much it tells of a subject, in (0, 1]; words that stand anywhere are near 0. Themes: 1.</param>
public readonly record struct ItemName(string Id, string Name, double Specificity = 1);

/// <summary>All that comparisons see of a corpus: whole numbers by event and item, and the themes of each talk.</summary>
public sealed record ComparedCorpus
{
    /// <summary>Talks that an item needs over the whole corpus: with fewer, no comparison can hold it.</summary>
    public const int FewestTalks = 10;

    /// <summary>Words that tell less of a subject than this ("modern", "ensure", "journey") stand anywhere, and follow the fashion of writing: they are left out.</summary>
    public const double LeastSpecificity = 0.45;

    private ComparedCorpus()
    {
    }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<EventCounts> Events { get; init; }

    /// <summary>The editions as people say them, beside <see cref="Events"/>.</summary>
    public required IReadOnlyList<string> EventNames { get; init; }

    /// <summary>Every theme of the catalogue, sorted by id.</summary>
    public required IReadOnlyList<CountedItem> Themes { get; init; }

    /// <summary>Terms of at least <see cref="FewestTalks"/> talks that tell something of a subject, sorted by id.</summary>
    public required IReadOnlyList<CountedItem> Terms { get; init; }

    /// <summary>The counted themes, as indices of <see cref="Themes"/>, of each talk that has any, and its event.</summary>
    public required IReadOnlyList<(int Event, int[] Themes)> ThemeSets { get; init; }

    /// <summary>Talks with text at all events.</summary>
    public int Total => Events.Sum(TotalOf);

    /// <summary>The denominator of an event: its talks with text; none of an essay.</summary>
    public static int TotalOf(EventCounts e) => e.Coverage == Coverage.Essay ? 0 : e.TalksWithText;

    /// <summary>Counts the items of talks.</summary>
    /// <param name="events">Sorted by id.</param>
    /// <param name="eventNames">As people say them, beside <paramref name="events"/>.</param>
    /// <param name="themes">Sorted by id.</param>
    /// <param name="terms">Sorted by id.</param>
    /// <param name="talks">Talks that enter shares, each once at its event.</param>
    /// <param name="fewestTalks">Talks that a term needs.</param>
    public static ComparedCorpus Of(
        IReadOnlyList<EventCounts> events, IReadOnlyList<string> eventNames,
        IReadOnlyList<ItemName> themes, IReadOnlyList<ItemName> terms, IReadOnlyList<TalkItems> talks, int fewestTalks = FewestTalks) => new()
        {
            Events = events,
            EventNames = eventNames,
            Themes = [.. Count(CountedItem.Theme, themes, talks, talk => talk.Themes, 0)],
            Terms = [.. Count(CountedItem.Term, terms, talks, talk => talk.Terms, fewestTalks)],
            ThemeSets = [.. talks.Where(talk => talk.Themes.Length > 0).Select(talk => (talk.Event, talk.Themes))],
        };

    /// <summary>Counts a corpus; events outside the years asked for are left out.</summary>
    internal static ComparedCorpus Of(
        TalkCorpus corpus, IReadOnlyList<IReadOnlyList<ThemeMembership>> memberships, ThemeCatalogue catalogue, IReadOnlyList<EventCounts> events, TrendOptions options)
    {
        List<EventCounts> kept = [.. events.Where(e => !(e.Year < options.From) && !(e.Year > options.To)).OrderBy(e => e.EventId, StringComparer.Ordinal)];
        var eventOf = kept.Select((e, i) => (e.EventId, i)).ToDictionary(pair => pair.EventId, pair => pair.i, StringComparer.Ordinal);
        List<ItemName> themes = [.. catalogue.Themes.OrderBy(theme => theme.Id, StringComparer.Ordinal).Select(theme => new ItemName(theme.Id, theme.Name))];
        var themeOf = themes.Select((theme, i) => (theme.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var specificity = SpecificityOf(corpus.Terms, corpus.Background);
        List<TalkItems> talks = [];
        for (var i = 0; i < corpus.Talks.Count; i++)
        {
            if (!corpus.Talks[i].EntersShares || corpus.Talks[i].Event is not { } e || !eventOf.TryGetValue(e.Id, out var at))
                continue;
            var matrix = corpus.Matrix;
            talks.Add(new TalkItems(
                at,
                [.. memberships[i].Where(membership => membership.Counted).Select(membership => themeOf[membership.ThemeId]).Order()],
                [.. Enumerable.Range(matrix.RowStarts[i], matrix.RowStarts[i + 1] - matrix.RowStarts[i]).Where(k => matrix.InOpening.Length > 0 && matrix.InOpening[k]).Select(k => matrix.Terms[k])]));
        }
        var names = corpus.Events.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        return Of(kept, [.. kept.Select(e => names[e.EventId])], themes, [.. corpus.Terms.Select((term, t) => new ItemName(term.Id, term.Display, specificity[t]))], talks);
    }

    /// <summary>How much each term tells of a subject, by what a large collection knows.</summary>
    public static IReadOnlyList<double> SpecificityOf(IReadOnlyList<Term> terms, TermBackground background) => TermSpecificity.Of([.. terms.Select(term => term.Id)], background);

    private static IEnumerable<CountedItem> Count(
        string kind, IReadOnlyList<ItemName> names, IReadOnlyList<TalkItems> talks, Func<TalkItems, int[]> itemsOf, int fewest)
    {
        var starts = new int[names.Count + 1];
        foreach (var talk in talks)
            foreach (var item in itemsOf(talk))
                starts[item + 1]++;
        for (var item = 0; item < names.Count; item++)
            starts[item + 1] += starts[item];
        var (events, at) = (new int[starts[^1]], starts[..^1]);
        foreach (var talk in talks)
            foreach (var item in itemsOf(talk))
                events[at[item]++] = talk.Event;
        for (var item = 0; item < names.Count; item++)
        {
            var own = events.AsSpan(starts[item]..starts[item + 1]);
            if (own.Length < fewest || names[item].Specificity < LeastSpecificity)
                continue;
            own.Sort();
            List<EventCount> counts = [];
            foreach (var e in own)
                if (counts.Count > 0 && counts[^1].Event == e)
                    counts[^1] = new EventCount(e, counts[^1].Counted + 1);
                else
                    counts.Add(new EventCount(e, 1));
            yield return new CountedItem(kind, names[item].Id, names[item].Name, [.. counts]);
        }
    }
}
