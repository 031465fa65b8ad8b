using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Tests.Comparisons;

/// <summary>Made-up events and talks, counted.</summary>
internal sealed class MadeUpCorpus(params string[] themes)
{
    private readonly List<EventCounts> _events = [];
    private readonly List<(string Event, int[] Themes, int[] Terms)> _talks = [];
    private readonly List<string> _terms = [];

    public TrendOptions Options { get; init; } = new();

    /// <summary>Adds an edition; its talks are added with <see cref="Talks"/>.</summary>
    public MadeUpCorpus Event(string? conference, int? year, string? id = null, bool complete = true, Coverage coverage = Coverage.Programme)
    {
        _events.Add(new EventCounts(id ?? FormattableString.Invariant($"{conference}-{year}").ToLowerInvariant(), conference, year, coverage, complete, null, 0));
        return this;
    }

    /// <summary>Adds talks to the edition added last.</summary>
    public MadeUpCorpus Talks(int count, int[] themes, params string[] terms)
    {
        foreach (var term in terms)
            if (!_terms.Contains(term))
                _terms.Add(term);
        for (var i = 0; i < count; i++)
            _talks.Add((_events[^1].EventId, themes, [.. terms.Select(term => _terms.IndexOf(term))]));
        return this;
    }

    public ComparedCorpus Build()
    {
        EventCounts[] events = [.. _events.OrderBy(e => e.EventId, StringComparer.Ordinal)
            .Select(e => e with { TalksWithText = _talks.Count(talk => talk.Event == e.EventId) })];
        var order = _terms.Select((term, i) => (term, i)).OrderBy(pair => pair.term, StringComparer.Ordinal).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            place[order[i].i] = i;
        return ComparedCorpus.Of(
            events, [.. events.Select(e => e.EventId)], [.. themes.Select(theme => new ItemName(theme, theme))], [.. order.Select(pair => new ItemName(pair.term.Replace(' ', '-'), pair.term))],
            [.. _talks.Select(talk => new TalkItems(Array.FindIndex(events, e => e.EventId == talk.Event), talk.Themes, [.. talk.Terms.Select(term => place[term]).Order()]))]);
    }

    public ComparisonResult Result(int workers = 1) => ComparisonResult.Of(Build(), Options, 20260101, workers);
}
