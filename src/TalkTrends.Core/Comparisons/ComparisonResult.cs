using TalkTrends.Core.Comparisons.Statistics;
using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Results;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>Everything that is said of sets of talks held against each other, and of programmes. No number in it is NaN or infinite.</summary>
public sealed record ComparisonResult
{
    /// <summary>By the plan of <see cref="ComparisonPlan"/>; sorted by left, then right.</summary>
    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    /// <summary>Sorted by left, then right.</summary>
    public IReadOnlyList<GroupDistance> Distances { get; init; } = [];

    /// <summary>Sorted by both themes.</summary>
    public IReadOnlyList<ThemePair> Pairs { get; init; } = [];

    /// <summary>Sorted by term.</summary>
    public IReadOnlyList<TermTrend> Terms { get; init; } = [];

    /// <summary>The years of the terms that reports list (<see cref="EmergingTerms"/>), by the estimates of themes, their ids in the place of theme ids; sorted by term and year.</summary>
    public IReadOnlyList<ThemeYear> TermYears { get; init; } = [];

    /// <summary>Sorted by event, then track.</summary>
    public IReadOnlyList<EventTrack> Tracks { get; init; } = [];

    /// <summary>Sorted by event.</summary>
    public IReadOnlyList<EventSpeakers> Speakers { get; init; } = [];

    /// <summary>Sorted by event, then affiliation.</summary>
    public IReadOnlyList<EventAffiliation> Affiliations { get; init; } = [];

    /// <summary>Compares what a run compares by itself.</summary>
    /// <param name="details">The talks, with their themes.</param>
    /// <param name="catalogue">The themes.</param>
    /// <param name="events">The events, as the completeness rules left them.</param>
    /// <param name="options">How the run is made.</param>
    internal static ComparisonResult Of(TalkDetails details, ThemeCatalogue catalogue, IReadOnlyList<EventCounts> events, AnalysisOptions options) =>
        Of(ComparedCorpus.Of(details.Corpus, details.Themes, catalogue, events, options.Trends), options.Trends, options.Topics.Seed, options.Topics.Workers) with
        {
            Tracks = Programmes.Tracks(details),
            Speakers = Programmes.Speakers(details),
            Affiliations = Programmes.Affiliations(details),
        };

    /// <summary>Compares counts; knows nothing of tracks and speakers.</summary>
    /// <param name="corpus">The counts.</param>
    /// <param name="options">Years to look at, and the year that counts as now.</param>
    /// <param name="seed">Where random draws begin.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    public static ComparisonResult Of(ComparedCorpus corpus, TrendOptions options, int seed, int workers = -1)
    {
        var plan = ComparisonPlan.Of(corpus, options);
        var terms = TermTrends.Of(corpus, options, workers);
        return new ComparisonResult
        {
            Comparisons = [.. plan.Pairs.Select(pair => Comparison.Of(corpus, pair.Left, pair.Right))
                .OrderBy(comparison => comparison.Left.Name, StringComparer.Ordinal).ThenBy(comparison => comparison.Right.Name, StringComparer.Ordinal)],
            Distances = GroupDistances.Of(corpus, plan.Groups, seed, workers),
            Pairs = ThemePairs.Of(corpus),
            Terms = terms,
            TermYears = YearsOf(corpus, EmergingTerms.Of(terms, EmergingTerms.MostShown).Select(term => term.TermId).ToHashSet(StringComparer.Ordinal), options),
        };
    }

    /// <summary>Terms over the years, as themes are: shares, adjusted shares, three years together.</summary>
    /// <param name="corpus">The counts.</param>
    /// <param name="ids">Ids of the terms; one that the corpus does not hold has no row.</param>
    /// <param name="options">Years to look at, and the year that counts as now.</param>
    public static IReadOnlyList<ThemeYear> YearsOf(ComparedCorpus corpus, IReadOnlySet<string> ids, TrendOptions options)
    {
        var counts = corpus.Terms.Where(term => ids.Contains(term.Id))
            .SelectMany(term => term.Events.Select(e => new ThemeEventCounts(term.Id, corpus.Events[e.Event].EventId, e.Counted, e.Counted, 0)));
        return ids.Count == 0 ? [] : TrendAnalysis.Analyse(corpus.Events, [.. counts], options with { Themes = [] }).Years;
    }
}
