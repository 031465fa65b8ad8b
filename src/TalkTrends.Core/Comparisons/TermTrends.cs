using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>A term over the years: a row of term_trends.</summary>
public sealed record TermTrend
{
    /// <summary>Id of the term.</summary>
    public required string TermId { get; init; }

    /// <summary>As people write it.</summary>
    public required string Term { get; init; }

    /// <summary>How much it tells of a subject, in (0, 1].</summary>
    public required double Telling { get; init; }

    /// <summary>Year of its first counted talk.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Years with a counted talk.</summary>
    public required int Years { get; init; }

    /// <summary>Counted talks at dated events up to now.</summary>
    public required int TalksCounted { get; init; }

    /// <summary>Share over the first three complete years; null: fewer than three, or year and conference cannot be separated.</summary>
    public WindowShare? First { get; init; }

    /// <summary>Share over the last three.</summary>
    public WindowShare? Last { get; init; }

    /// <summary>Change of the log-odds a year, within conferences; null: cannot be estimated.</summary>
    public double? Slope { get; init; }

    /// <summary>Benjamini–Hochberg's q over all terms tested; null: not tested.</summary>
    public double? Q { get; init; }

    /// <summary>By the rules of themes.</summary>
    public required Verdict Verdict { get; init; }
}

/// <summary>Terms that come up and go, by the same rules as themes, counted in titles and opening words.</summary>
/// <remarks>
/// Terms are taken a batch at a time, so that memory holds no terms × events. Of several conferences, the years of those alone that
/// have the term enter its shares and slope: the others would have to be adjusted for, and say nothing.
/// </remarks>
public static class TermTrends
{
    /// <summary>Fewest talks of a term.</summary>
    public const int FewestTalks = VerdictRules.FewestTalks;

    /// <summary>Words that tell less of a subject than this stand anywhere, and rise with the fashion of writing.</summary>
    public const double LeastTelling = 0.2;

    private const int Batch = 128;

    /// <summary>All terms of enough talks that tell something, sorted by id.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="options">Years to look at, and the year that counts as now.</param>
    /// <param name="workers">Threads at work at once; changes no byte.</param>
    public static IReadOnlyList<TermTrend> Of(ComparedCorpus corpus, TrendOptions options, int workers = -1)
    {
        var terms = corpus.Terms.Where(term => term.Telling >= LeastTelling && term.Total >= FewestTalks).ToArray();
        var fits = new (TermFit? Fit, bool CanTell)[terms.Length];
        Parallel.For(0, (terms.Length + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = workers }, batch =>
        {
            var (from, to) = (batch * Batch, Math.Min(terms.Length, (batch + 1) * Batch));
            var counts = new TrendCorpus(corpus.Events, [.. terms[from..to].SelectMany(Counts)], options with { Themes = [] });
            for (var i = from; i < to; i++)
                fits[i] = (TermFit.Of(counts, i - from), counts.CanTell);
        });
        int[] tested = [.. Enumerable.Range(0, fits.Length).Where(i => fits[i] is { CanTell: true, Fit: { IsEnough: true, Slope.P: not null } })];
        var q = BenjaminiHochberg.Adjust([.. tested.Select(i => fits[i].Fit!.Slope!.P!.Value)]);
        var qOf = new double?[fits.Length];
        for (var i = 0; i < tested.Length; i++)
            qOf[tested[i]] = q[i];
        return [.. terms.Select((term, i) => fits[i].Fit is { } fit ? Describe(term, fit, fits[i].CanTell, qOf[i]) : null).OfType<TermTrend>()];

        IEnumerable<ThemeEventCounts> Counts(CountedItem term) =>
            term.Events.Select(count => new ThemeEventCounts(term.Id, corpus.Events[count.Event].EventId, count.Counted, count.Counted, 0));
    }

    private static TermTrend Describe(CountedItem term, TermFit fit, bool canTell, double? q) => new()
    {
        TermId = term.Id,
        Term = term.Name,
        Telling = term.Telling,
        FirstYear = fit.FirstYear,
        Years = fit.YearsWith,
        TalksCounted = fit.Counted,
        First = canTell ? fit.First : null,
        Last = canTell ? fit.Last : null,
        Slope = canTell ? fit.Slope?.Value : null,
        Q = q,
        Verdict = !canTell ? Verdict.CannotTell : !fit.IsEnough ? Verdict.TooFew : fit.First is null ? Verdict.Unclear
            : VerdictRules.Decide(fit.First, fit.Peak!, fit.Last!, fit.Slope, q, fit.Window, fit.SecondTalk, fit.Now),
    };

    /// <summary>What is kept of a term until all are tested together.</summary>
    private sealed record TermFit(
        SlopeEstimate? Slope, WindowShare? First, WindowShare? Peak, WindowShare? Last, VerdictRules.Window Window, bool IsEnough,
        int FirstYear, int? SecondTalk, int YearsWith, int Counted, int Now)
    {
        /// <summary>Null where no dated talk has the term.</summary>
        public static TermFit? Of(TrendCorpus corpus, int term)
        {
            var (first, _, second, _) = ThemeTables.CountedYears(corpus, term);
            if (first is null)
                return null;
            var fit = ThemeFit.Of(corpus, term);
            var years = corpus.Trending.Length == 0 ? 0 : Enumerable.Range(0, corpus.Events.Length)
                .Where(e => TrendCorpus.HasYear(corpus.Events[e]) && corpus.Events[e].Year <= corpus.Now && corpus.Counts[term][e] is { Counted: > 0 })
                .Select(e => corpus.Events[e].Year).Distinct().Count();
            return new TermFit(
                fit.Slope, fit.First, fit.Peak, fit.Last, fit.Years.Count == 0 ? default : fit.Window(fit.Years), fit.IsEnough,
                first.Value, second, years, fit.Counted, corpus.Now);
        }
    }
}
