using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>Which comparisons a run makes by itself.</summary>
/// <remarks>
/// Where two conferences or more have twenty talks with text each: every pair of them, the eight largest. Else, where one has four complete
/// years: its last complete year against the three before. Else, of two to thirty events: each against all others together, of two the one
/// against the other. Anything else is for the reader to ask.
/// </remarks>
/// <param name="Pairs">The sides to compare.</param>
/// <param name="Groups">The groups whose distances are measured: the conferences, the years of the one conference, or the events.</param>
public sealed record ComparisonPlan(IReadOnlyList<(Side Left, Side Right)> Pairs, IReadOnlyList<Side> Groups)
{
    private const int MostConferences = 8;
    private const int MostEvents = 30;
    private const int YearsBefore = 3;

    /// <summary>The plan for a corpus.</summary>
    public static ComparisonPlan Of(ComparedCorpus corpus, TrendOptions options)
    {
        var conferences = corpus.Events.Where(e => e.Conference is not null).GroupBy(e => e.Conference!, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Talks: group.Sum(ComparedCorpus.TotalOf)))
            .Where(conference => conference.Talks >= Comparison.FewestTalks)
            .OrderByDescending(conference => conference.Talks).ThenBy(conference => conference.Name, StringComparer.Ordinal)
            .Select(conference => conference.Name).ToList();
        if (conferences.Count >= 2)
        {
            var compared = conferences.Take(MostConferences).Order(StringComparer.Ordinal).Select(name => Sides.Conference(corpus, name)).ToList();
            return new ComparisonPlan(
                [.. compared.SelectMany((left, i) => compared.Skip(i + 1).Select(right => (left, right)))],
                [.. conferences.Select(name => Sides.Conference(corpus, name))]);
        }
        var withTalks = Enumerable.Range(0, corpus.Events.Count).Where(e => ComparedCorpus.TotalOf(corpus.Events[e]) > 0).ToList();
        if (conferences is [var only])
        {
            var years = withTalks.Select(e => corpus.Events[e]).Where(e => e.Conference == only && e.Year is not null).GroupBy(e => e.Year!.Value).OrderBy(year => year.Key).ToList();
            var now = options.AsOf ?? (years.Count == 0 ? 0 : years[^1].Key);
            // As for the verdicts: a year is complete when complete events hold more than half of its talks.
            var complete = years.Where(year => year.Key <= now && year.Sum(e => e.Complete ? 2 * e.TalksWithText : 0) > year.Sum(e => e.TalksWithText)).Select(year => year.Key).ToList();
            if (complete.Count > YearsBefore)
                return new ComparisonPlan(
                    [(Sides.Years(corpus, only, [complete[^1]]), Sides.Years(corpus, only, complete[^(YearsBefore + 1)..^1]))],
                    [.. years.Select(year => Sides.Years(corpus, only, [year.Key]))]);
        }
        var events = withTalks.ConvertAll(e => Sides.Event(corpus, e));
        IReadOnlyList<(Side, Side)> pairs = events.Count switch
        {
            2 => [(events[0], events[1])],
            >= 3 and <= MostEvents => [.. events.Select(e => (e, Sides.Others(corpus, e)))],
            _ => [],
        };
        return new ComparisonPlan(pairs, events);
    }
}
