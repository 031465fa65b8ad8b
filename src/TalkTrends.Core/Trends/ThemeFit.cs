namespace TalkTrends.Core.Trends;

/// <summary>What one theme alone says, before all themes are tested together.</summary>
internal sealed record ThemeFit
{
    /// <summary>Complete years of a window.</summary>
    public const int WindowLength = 3;

    private const int RecentLength = 6;

    /// <summary>Complete events that count for this theme: without those whose isolated jump its track explains.</summary>
    public required Observation[] Observations { get; init; }

    /// <summary>Complete years that can be compared with one another, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The last six of them.</summary>
    public required IReadOnlyList<int> RecentYears { get; init; }

    public SlopeEstimate? Slope { get; init; }

    public SlopeEstimate? RecentSlope { get; init; }

    public WindowShare? First { get; init; }

    public WindowShare? Peak { get; init; }

    public WindowShare? Last { get; init; }

    /// <summary>Three successive complete years together, by the last of them; empty where <see cref="First"/> is null.</summary>
    public IReadOnlyDictionary<int, WindowShare> Windows { get; init; } = new Dictionary<int, WindowShare>();

    /// <summary>First three of the last six years.</summary>
    public WindowShare? RecentFirst { get; init; }

    /// <summary>By year; empty where there is nothing to adjust.</summary>
    public required IReadOnlyDictionary<int, AdjustedShare> Adjusted { get; init; }

    /// <summary>True where several conferences are pooled, so that shares must be adjusted.</summary>
    public required bool Several { get; init; }

    public required IReadOnlyList<ProgrammeChange> Changes { get; init; }

    /// <summary>Counted talks of dated events up to now. Those of incomplete years were given too: they count towards "enough".</summary>
    public required int Counted { get; init; }

    /// <summary>Talks with text of the same events.</summary>
    public required int Total { get; init; }

    /// <summary>φ of the intervals of shares.</summary>
    public required double Dispersion { get; init; }

    public bool IsEnough => VerdictRules.IsEnough(Counted, Years.Count);

    /// <summary>True where the last six years alone can be tested.</summary>
    public bool IsRecentEnough => RecentFirst is not null && IsEnough
        && VerdictRules.IsEnough(Window(RecentYears).Counted, RecentYears.Count);

    /// <summary>What the complete events of some years, at least one, hold.</summary>
    public VerdictRules.Window Window(IReadOnlyList<int> years)
    {
        var (counted, total) = (0, 0);
        foreach (var row in Observations)
            if (row.Year >= years[0] && row.Year <= years[^1])
                (counted, total) = (counted + row.Counted, total + row.Total);
        return new(years[^1] - years[0], counted, total);
    }

    /// <summary>The last complete year alone; null without one, and where shares must be adjusted.</summary>
    public WindowShare? LastYear => Several || Years.Count == 0 || Window([Years[^1]]) is not { Total: > 0 } year || Wilson.Of(year.Counted, year.Total, Dispersion) is not { } bounds ? null
        : new([Years[^1]], year.Counted, year.Total, (double)year.Counted / year.Total, bounds, false);

    /// <summary>All complete years before one; null under so many of them, and where shares must be adjusted.</summary>
    public WindowShare? Before(int? year, int fewestYears)
    {
        int[] years = [.. Observations.Where(row => row.Year < year).Select(row => row.Year).Distinct().Order()];
        if (Several || years.Length < fewestYears)
            return null;
        var (counted, total) = (0, 0);
        foreach (var row in Observations)
            if (row.Year < year)
                (counted, total) = (counted + row.Counted, total + row.Total);
        return Wilson.Of(counted, total, Dispersion) is { } bounds ? new(years, counted, total, (double)counted / total, bounds, false) : null;
    }

    public static ThemeFit Of(TrendCorpus corpus, int theme)
    {
        var all = corpus.Trending.Select(e => (Row: corpus.Observe(theme, e), Own: corpus.Counts[theme][e]?.InOwnTrack ?? 0)).ToArray();
        var changes = FindChanges(corpus, all);
        var kept = all.Select(e => e.Row)
            .Where(row => !changes.Any(change => change.Conference == row.Conference && change.Change.Isolated && change.Change.Year == row.Year))
            .ToArray();
        var years = YearConnectivity.LargestGroup(kept);
        var comparable = years.Count == 0 ? [] : kept.Where(row => years.Contains(row.Year)).ToArray();
        var several = comparable.Select(row => row.Conference).Distinct().Skip(1).Any();
        var (counted, total) = corpus.Sums(theme);
        var slope = TrendSlope.Estimate(kept);
        // A straight line takes a peak for scatter, successive events take a jump for it: each is an upper bound where it errs.
        var dispersion = Math.Min(LocalDispersion.Of(kept), slope is { DegreesOfFreedom: > 0 } ? slope.Dispersion : double.MaxValue);
        IReadOnlyDictionary<int, AdjustedShare> adjusted =
            several ? AdjustedShares.ByYear(comparable, dispersion) : new Dictionary<int, AdjustedShare>();
        var fit = new ThemeFit
        {
            Observations = kept,
            Years = years,
            RecentYears = [.. years.TakeLast(RecentLength)],
            Counted = counted,
            Total = total,
            Slope = slope,
            Dispersion = dispersion,
            Adjusted = adjusted,
            Several = several,
            Changes = [.. changes.Select(change => change.Change).OrderBy(change => change.Year)],
        };
        return corpus.CanTell && years.Count >= WindowLength ? fit.WithWindows(comparable) : fit;
    }

    private ThemeFit WithWindows(Observation[] comparable)
    {
        var tallies = Years
            .Select(year => comparable.Where(row => row.Year == year).ToArray())
            .Select(rows => (Counted: rows.Sum(row => row.Counted), Total: rows.Sum(row => row.Total)))
            .ToArray();
        WindowShare? Pool(int start)
        {
            var (counted, total) = (0, 0);
            for (var t = start; t < start + WindowLength; t++)
                (counted, total) = (counted + tallies[t].Counted, total + tallies[t].Total);
            int[] window = [.. Years.Skip(start).Take(WindowLength)];
            if (!Several)
                return new(window, counted, total, (double)counted / total, Wilson.Of(counted, total, Dispersion)!.Value, false);
            return AdjustedShares.OfYears(comparable, window, Dispersion) is { } share
                ? new(window, counted, total, share.Share, share.Bounds, true)
                : null;
        }
        var (peak, highest) = (0, -1.0);
        for (var start = 0; start + WindowLength <= Years.Count; start++)
        {
            var (expected, total) = (0.0, 0.0);
            for (var t = start; t < start + WindowLength; t++)
            {
                expected += Several && Adjusted.TryGetValue(Years[t], out var share)
                    ? share.Share * tallies[t].Total
                    : tallies[t].Counted;
                total += tallies[t].Total;
            }
            if (expected / total > highest)
                (peak, highest) = (start, expected / total);
        }
        var (first, last) = (Pool(0), Pool(Years.Count - WindowLength));
        if (first is null || last is null || Pool(peak) is not { } top)
            return this;
        var recent = Observations.Where(row => row.Year >= RecentYears[0] && row.Year <= RecentYears[^1]).ToArray();
        return this with
        {
            First = first,
            Last = last,
            // The peak is chosen by single years, and the pooled windows may differ by a hair.
            Peak = new[] { top, first, last }.MaxBy(window => window.Share),
            Windows = Enumerable.Range(0, Years.Count - WindowLength + 1).Select(Pool).OfType<WindowShare>().ToDictionary(window => window.Years[^1]),
            RecentFirst = Pool(Years.Count - RecentYears.Count),
            // Six events say little of their own scatter: it is taken from all, by which the rest of the theme is judged too.
            RecentSlope = TrendSlope.Estimate(recent, Slope is { DegreesOfFreedom: > 0 } ? new(Dispersion, Slope.DegreesOfFreedom) : null),
        };
    }

    private static List<(int Conference, ProgrammeChange Change)> FindChanges(
        TrendCorpus corpus, (Observation Row, int Own)[] events)
    {
        var changes = new List<(int, ProgrammeChange)>();
        foreach (var conference in events.GroupBy(e => e.Row.Conference).OrderBy(group => group.Key))
        {
            if (!conference.Any(e => e.Own > 0))
                continue;
            var name = corpus.Names[conference.Key];
            ProgrammeChanges.Edition[] editions = [.. conference
                .GroupBy(e => e.Row.Year)
                .OrderBy(year => year.Key)
                .Select(year => new ProgrammeChanges.Edition(
                    year.Key, year.Sum(e => e.Row.Counted), year.Sum(e => e.Own), year.Sum(e => e.Row.Total)))];
            foreach (var change in ProgrammeChanges.Find(name.StartsWith('\n') ? null : name, editions))
                changes.Add((conference.Key, change));
        }
        return changes;
    }
}
