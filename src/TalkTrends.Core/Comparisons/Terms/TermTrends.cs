using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Comparisons.Terms;

/// <summary>Terms that come up and go, by the rules of themes, counted in titles and opening words.</summary>
public static class TermTrends
{
    /// <summary>Fewest talks of a term.</summary>
    public const int FewestTalks = VerdictRules.FewestTalks;

    /// <summary>All terms of enough talks at dated events that tell something, sorted by id.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">Years to look at, and the year that counts as now.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    public static IReadOnlyList<TermTrend> Of(ComparedCorpus corpus, TrendOptions options, int workers = -1)
    {
        var terms = corpus.Terms.Where(term => term.Total >= FewestTalks).ToArray();
        var years = new TermYears(new TrendCorpus(corpus.Events, [], options with { Themes = [] }), terms, workers);
        var fits = new TermFit[terms.Length];
        // Each term is stored by its index: the order of work cannot be seen.
        Parallel.For(0, fits.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => fits[i] = years.Fit(terms[i]));
        int[] tested = [.. Enumerable.Range(0, fits.Length).Where(i => fits[i] is { IsEnough: true, Evidence.Slope.P: not null })];
        var q = BenjaminiHochberg.Adjust([.. tested.Select(i => fits[i].Evidence!.Slope!.P!.Value)]);
        var qOf = new double?[fits.Length];
        for (var i = 0; i < tested.Length; i++)
            qOf[tested[i]] = q[i];
        return [.. Enumerable.Range(0, fits.Length).Where(i => fits[i].Counted >= FewestTalks).Select(i => Describe(terms[i], fits[i], years, qOf[i]))];
    }

    private static TermTrend Describe(CountedItem term, TermFit fit, TermYears years, double? q) => new()
    {
        TermId = term.Id,
        Term = term.Name,
        FirstYear = fit.FirstYear,
        Years = fit.Years,
        TalksCounted = fit.Counted,
        FirstShare = fit.Evidence?.First.Share,
        FirstBounds = fit.Evidence?.First.Bounds,
        LastShare = fit.Evidence?.Last.Share,
        LastBounds = fit.Evidence?.Last.Bounds,
        FirstTalks = Talks(fit.Evidence?.First),
        LastTalks = Talks(fit.Evidence?.Last),
        Slope = fit.Evidence?.Slope?.Value,
        Q = q,
        Verdict = !years.CanTell ? Verdict.CannotTell : !fit.IsEnough ? Verdict.TooFew : fit.Evidence?.Decide(q, years.Now) ?? Verdict.Unclear,
    };

    private static (int Counted, int Total)? Talks(WindowShare? window) => window is null ? null : (window.Counted, window.Total);
}
