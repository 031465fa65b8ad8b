using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Comparisons;

/// <summary>What is kept of a term until all are tested together. Shares are null where fewer than three years can be compared.</summary>
internal sealed record TermFit(
    SlopeEstimate? Slope, WindowShare? First, WindowShare? Peak, WindowShare? Last, VerdictRules.Window Window, bool IsEnough,
    int FirstYear, int SecondYear, int Years, int Counted);

/// <summary>The years of a corpus as every term meets them: worked out once, since a corpus has thousands of terms.</summary>
/// <remarks>
/// The slope is that of themes. Shares of several conferences are adjusted by r_ct ~ n_ct·a_c·g_t, a factor for each conference and one for each year, fitted
/// by iterative proportional scaling: for the small shares that terms have it agrees with the logit of <see cref="AdjustedShares"/>,
/// and it takes microseconds. With one conference both are the plain share. Conferences without the term are left out of the fit, where they say
/// nothing, and not of the weights.
/// </remarks>
internal sealed class TermYears
{
    private const int WindowLength = 3;
    private const int MostRounds = 50;
    private const double Close = 1e-7;

    private readonly TrendCorpus _corpus;

    /// <summary>Trending events with nothing counted, by conference and year; those of one conference are one run.</summary>
    private readonly Observation[] _empty;

    /// <summary>Place of each event in <see cref="_empty"/>; −1: not there.</summary>
    private readonly int[] _trendingAt;

    /// <summary>Index of each event's year among all dated years; −1: not dated, or after now.</summary>
    private readonly int[] _datedAt;

    private readonly IReadOnlyList<int> _years;
    private readonly int[] _totals;
    private readonly bool _several;

    public TermYears(TrendCorpus corpus)
    {
        _corpus = corpus;
        _empty = [.. corpus.Trending.Select(e => new Observation(corpus.ConferenceOf(e), corpus.Events[e].Year!.Value, 0, corpus.Events[e].TalksWithText))];
        _trendingAt = new int[corpus.Events.Length];
        Array.Fill(_trendingAt, -1);
        for (var i = 0; i < corpus.Trending.Length; i++)
            _trendingAt[corpus.Trending[i]] = i;
        _datedAt = Array.ConvertAll(corpus.Events, e => TrendCorpus.HasYear(e) && e.Year <= Now ? Array.BinarySearch(corpus.Years, e.Year!.Value) : -1);
        _years = _empty.Length == 0 ? [] : YearConnectivity.LargestGroup(_empty);
        _totals = [.. _years.Select(year => _empty.Where(row => row.Year == year).Sum(row => row.Total))];
        _several = _empty.Where(row => _years.Contains(row.Year)).Select(row => row.Conference).Distinct().Skip(1).Any();
    }

    /// <summary>True where a conference has three complete dated years.</summary>
    public bool CanTell => _corpus.CanTell;

    /// <summary>The year that counts as now.</summary>
    public int Now => _corpus.Now;

    public TermFit Fit(CountedItem term)
    {
        var dated = new int[_corpus.Years.Length];
        foreach (var (e, count) in term.Events)
            if (_datedAt[e] >= 0)
                dated[_datedAt[e]] += count;
        var counted = dated.Sum();
        if (counted < TermTrends.FewestTalks)
            return new TermFit(null, null, null, null, default, false, 0, 0, 0, counted);
        int[] with = [.. Enumerable.Range(0, dated.Length).Where(year => dated[year] > 0)];
        var second = dated[with[0]] > 1 || with.Length == 1 ? with[0] : with[1];
        var enough = VerdictRules.IsEnough(counted, _years.Count);
        var fit = new TermFit(null, null, null, null, default, enough, _corpus.Years[with[0]], _corpus.Years[second], with.Length, counted);
        if (!CanTell || _years.Count < WindowLength)
            return fit;
        var rows = Observe(term);
        var slope = TrendSlope.Estimate(rows);
        var dispersion = Math.Min(LocalDispersion.Of(rows), slope is { DegreesOfFreedom: > 0 } ? slope.Dispersion : double.MaxValue);
        return WithWindows(fit with { Slope = slope }, rows, dispersion);
    }

    /// <summary>The trending events of conferences that have the term: those without it say nothing of its slope; with their zeros the scatter would look small.</summary>
    private Observation[] Observe(CountedItem term)
    {
        List<(int At, int Count)> trending = new(term.Events.Length);
        foreach (var (e, count) in term.Events)
            if (_datedAt[e] >= 0 && _trendingAt[e] >= 0)
                trending.Add((_trendingAt[e], count));
        trending.Sort();
        List<Observation> rows = [];
        // Place of the first row of the conference at work in _empty, less its place among the rows.
        var (conference, shift) = (-1, 0);
        foreach (var (at, count) in trending)
        {
            if (_empty[at].Conference != conference)
            {
                conference = _empty[at].Conference;
                var (from, to) = (at, at + 1);
                while (from > 0 && _empty[from - 1].Conference == conference)
                    from--;
                while (to < _empty.Length && _empty[to].Conference == conference)
                    to++;
                shift = from - rows.Count;
                rows.AddRange(_empty.AsSpan(from..to));
            }
            rows[at - shift] = _empty[at] with { Counted = count };
        }
        return [.. rows];
    }

    private TermFit WithWindows(TermFit fit, Observation[] rows, double dispersion)
    {
        var (counted, expected) = ByYear(rows);
        var windows = new WindowShare?[_years.Count - WindowLength + 1];
        for (var start = 0; start < windows.Length; start++)
            windows[start] = Pool(counted, expected, start, dispersion);
        if (windows[0] is not { } first || windows[^1] is not { } last)
            return fit;
        return fit with
        {
            First = first,
            Last = last,
            Peak = windows.OfType<WindowShare>().MaxBy(window => window.Share),
            Window = new VerdictRules.Window(_years[^1] - _years[0], counted.Sum(), _totals.Sum()),
        };
    }

    /// <summary>Talks with the term by year, and those that the year would have at the standard level: a plain share is the one by the other.</summary>
    private (int[] Counted, double[] Expected) ByYear(Observation[] rows)
    {
        var counted = new int[_years.Count];
        List<Cell> cells = new(rows.Length);
        var (conferences, last) = (0, -1);
        foreach (var row in rows)
        {
            var year = YearAt(row.Year);
            if (year < 0)
                continue;
            if (row.Conference != last)
                (last, conferences) = (row.Conference, conferences + 1);
            cells.Add(new(conferences - 1, year, row.Counted, row.Total));
            counted[year] += row.Counted;
        }
        return (counted, _several ? Expected([.. cells], counted, conferences) : [.. _totals.Select(total => (double)total)]);
    }

    private double[] Expected(Cell[] cells, int[] counted, int conferences)
    {
        var (ofConference, ofYear) = (new double[conferences], new double[_years.Count]);
        var (seen, talks, sums, expected) = (new double[conferences], new double[conferences], new double[conferences], new double[_years.Count]);
        foreach (var cell in cells)
            (seen[cell.Conference], talks[cell.Conference]) = (seen[cell.Conference] + cell.Counted, talks[cell.Conference] + cell.Total);
        Array.Fill(ofYear, 1);
        for (var round = 0; round < MostRounds; round++)
        {
            Array.Clear(sums);
            foreach (var cell in cells)
                sums[cell.Conference] += cell.Total * ofYear[cell.Year];
            for (var c = 0; c < sums.Length; c++)
                ofConference[c] = sums[c] > 0 ? seen[c] / sums[c] : 0;
            Array.Clear(expected);
            foreach (var cell in cells)
                expected[cell.Year] += cell.Total * ofConference[cell.Conference];
            var moved = 0.0;
            for (var year = 0; year < ofYear.Length; year++)
            {
                var next = expected[year] > 0 ? counted[year] / expected[year] : 0;
                (moved, ofYear[year]) = (Math.Max(moved, Math.Abs(next - ofYear[year])), next);
            }
            if (moved < Close)
                break;
        }
        // Σ w_c·a_c with each conference's part of all talks: what a share would be at g = 1.
        var (level, all) = (0.0, _totals.Sum());
        for (var c = 0; c < talks.Length; c++)
            level += talks[c] / all * ofConference[c];
        return level > 0 ? [.. expected.Select(value => value / level)] : expected;
    }

    private WindowShare? Pool(int[] counted, double[] expected, int start, double dispersion)
    {
        var (sum, total, talks) = (0, 0.0, 0);
        for (var t = start; t < start + WindowLength; t++)
            (sum, total, talks) = (sum + counted[t], total + expected[t], talks + _totals[t]);
        // No conference with the term took place then: its share is not known.
        if (total < 1)
            return null;
        // The interval is that of as many talks as would give the share plainly.
        return new WindowShare(
            [.. _years.Skip(start).Take(WindowLength)], sum, talks, Math.Min(1, sum / total),
            Wilson.Of(sum, Math.Max(sum, (int)Math.Round(total)), dispersion)!.Value, _several);
    }

    private int YearAt(int year)
    {
        for (var i = 0; i < _years.Count; i++)
            if (_years[i] == year)
                return i;
        return -1;
    }

    /// <summary>A trending event by the numbers of its conference and year among those of one term.</summary>
    private readonly record struct Cell(int Conference, int Year, int Counted, int Total);
}
