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
    private readonly int[] _trendingAt;
    private readonly Observation[] _empty;
    private readonly Dictionary<int, int[]> _ofConference;
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
        _ofConference = Enumerable.Range(0, _empty.Length).GroupBy(i => _empty[i].Conference).ToDictionary(group => group.Key, group => group.ToArray());
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
        SortedDictionary<int, int> dated = [];
        SortedDictionary<int, int> trending = [];
        SortedSet<int> conferences = [];
        foreach (var (e, count) in term.Events)
        {
            if (!TrendCorpus.HasYear(_corpus.Events[e]) || _corpus.Events[e].Year > Now)
                continue;
            var year = _corpus.Events[e].Year!.Value;
            dated[year] = dated.GetValueOrDefault(year) + count;
            if (_trendingAt[e] < 0)
                continue;
            trending[_trendingAt[e]] = count;
            conferences.Add(_empty[_trendingAt[e]].Conference);
        }
        var counted = dated.Values.Sum();
        if (counted < TermTrends.FewestTalks)
            return new TermFit(null, null, null, null, default, false, 0, 0, 0, counted);
        var first = dated.First();
        var second = first.Value > 1 || dated.Count == 1 ? first.Key : dated.Keys.ElementAt(1);
        var enough = VerdictRules.IsEnough(counted, _years.Count);
        var fit = new TermFit(null, null, null, null, default, enough, first.Key, second, dated.Count, counted);
        if (!CanTell || _years.Count < WindowLength)
            return fit;
        // Conferences without the term say nothing of its slope; with their zeros the scatter would look small.
        Observation[] rows = [.. conferences.SelectMany(conference => _ofConference[conference])
            .Select(i => trending.TryGetValue(i, out var count) ? _empty[i] with { Counted = count } : _empty[i])];
        var slope = TrendSlope.Estimate(rows);
        var dispersion = Math.Min(LocalDispersion.Of(rows), slope is { DegreesOfFreedom: > 0 } ? slope.Dispersion : double.MaxValue);
        return WithWindows(fit with { Slope = slope }, rows, dispersion);
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
        List<(int Conference, int Year, Observation Row)> cells = [];
        SortedDictionary<int, int> numbers = [];
        foreach (var row in rows)
        {
            var year = YearAt(row.Year);
            if (year < 0)
                continue;
            if (!numbers.TryGetValue(row.Conference, out var conference))
                numbers[row.Conference] = conference = numbers.Count;
            cells.Add((conference, year, row));
            counted[year] += row.Counted;
        }
        if (!_several)
            return (counted, [.. _totals.Select(total => (double)total)]);

        var (ofConference, ofYear) = (new double[numbers.Count], new double[_years.Count]);
        var (seen, talks, expected) = (new double[numbers.Count], new double[numbers.Count], new double[_years.Count]);
        foreach (var (conference, _, row) in cells)
            (seen[conference], talks[conference]) = (seen[conference] + row.Counted, talks[conference] + row.Total);
        Array.Fill(ofYear, 1);
        for (var round = 0; round < MostRounds; round++)
        {
            var sums = new double[numbers.Count];
            foreach (var (conference, year, row) in cells)
                sums[conference] += row.Total * ofYear[year];
            for (var c = 0; c < sums.Length; c++)
                ofConference[c] = sums[c] > 0 ? seen[c] / sums[c] : 0;
            Array.Clear(expected);
            foreach (var (conference, year, row) in cells)
                expected[year] += row.Total * ofConference[conference];
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
        var level = 0.0;
        for (var c = 0; c < talks.Length; c++)
            level += talks[c] / _totals.Sum() * ofConference[c];
        return (counted, level > 0 ? [.. expected.Select(value => value / level)] : expected);
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
}
