using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Adjustment;
using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Comparisons.Terms;

/// <summary>What is kept of a term until all are tested together.</summary>
/// <param name="Evidence">Null where fewer than three years can be compared, or year and conference cannot be separated.</param>
/// <param name="IsEnough">True where there are enough talks and years for a verdict.</param>
/// <param name="FirstYear">Year of the first counted talk.</param>
/// <param name="Years">Years with one.</param>
/// <param name="Counted">Counted talks of dated events up to now.</param>
internal sealed record TermFit(Evidence? Evidence, bool IsEnough, int FirstYear, int Years, int Counted);

/// <summary>The years of a corpus as every term meets them. Terms go through the estimator of themes (<see cref="ItemFit"/>).</summary>
internal sealed class TermYears
{
    /// <summary>Terms from which <see cref="VariancePrior"/> learns, at most: a few hundred tell as much as thousands.</summary>
    private const int MostTeachers = 200;

    private readonly TrendCorpus corpus;

    /// <summary>Trending events with nothing counted.</summary>
    private readonly Observation[] empty;

    /// <summary>Place of each event in <see cref="empty"/>; −1: not there.</summary>
    private readonly int[] trendingAt;

    /// <summary>Index of each event's year among all dated years; −1: not dated, or after now.</summary>
    private readonly int[] datedAt;

    private readonly VariancePrior prior;

    public TermYears(TrendCorpus corpus, IReadOnlyList<CountedItem> terms, int workers)
    {
        this.corpus = corpus;
        empty = Array.ConvertAll(corpus.Trending, corpus.Empty);
        trendingAt = new int[corpus.Events.Length];
        Array.Fill(trendingAt, -1);
        for (var i = 0; i < corpus.Trending.Length; i++)
            trendingAt[corpus.Trending[i]] = i;
        datedAt = Array.ConvertAll(corpus.Events, e => TrendCorpus.HasYear(e) && e.Year <= Now ? Array.BinarySearch(corpus.Years, e.Year!.Value) : -1);
        prior = corpus.Frame.Several && CanTell ? Learn(terms, workers) : VariancePrior.Even;
    }

    /// <summary>True where a conference has three complete dated years.</summary>
    public bool CanTell => corpus.CanTell;

    /// <summary>The year that counts as now.</summary>
    public int Now => corpus.Now;

    public TermFit Fit(CountedItem term)
    {
        var dated = new int[corpus.Years.Length];
        foreach (var (e, count) in term.Events)
            if (datedAt[e] >= 0)
                dated[datedAt[e]] += count;
        var counted = dated.Sum();
        if (counted < TermTrends.FewestTalks)
            return new TermFit(null, false, 0, 0, counted);
        int[] with = [.. Enumerable.Range(0, dated.Length).Where(year => dated[year] > 0)];
        var second = corpus.Years[dated[with[0]] > 1 || with.Length == 1 ? with[0] : with[1]];
        return new TermFit(
            CanTell ? Evidence.Of(Start(term).Estimate(prior, withWindows: true), second) : null,
            VerdictRules.IsEnough(counted, corpus.Frame.Years.Count), corpus.Years[with[0]], with.Length, counted);
    }

    private ItemFit Start(CountedItem term)
    {
        var rows = (Observation[])empty.Clone();
        foreach (var (e, count) in term.Events)
            if (trendingAt[e] >= 0)
                rows[trendingAt[e]] = rows[trendingAt[e]] with { Counted = count };
        return ItemFit.Of(corpus.Frame, rows);
    }

    private VariancePrior Learn(IReadOnlyList<CountedItem> terms, int workers)
    {
        var step = (terms.Count + MostTeachers - 1) / MostTeachers;
        var teachers = step == 0 ? [] : terms.Where((_, i) => i % step == 0).ToArray();
        var marginals = new double[]?[teachers.Length];
        Parallel.For(0, teachers.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => marginals[i] = Start(teachers[i]).LogMarginals());
        return VariancePrior.Learn([.. marginals.OfType<double[]>()]);
    }
}
