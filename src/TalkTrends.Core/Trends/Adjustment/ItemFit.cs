using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Trends.Adjustment;

/// <summary>One theme or term: its shares over the years, their scatter and their slope.</summary>
/// <remarks>
/// With one conference shares are plain, and the slope is a quasi-binomial line through its years. With several, shares are poststratified
/// (<see cref="PoststratifiedShares"/>), and the line has the same levels of conferences drawn from one distribution: what a conference of two
/// years says beside the others counts, and not only how its two years differ.
/// </remarks>
internal sealed record ItemFit
{
    /// <summary>Where the scatter about the years is measured: an amount by which conferences and years may differ freely.</summary>
    private const double WideTau = 1.1, WideSigma = 0.4;

    private ItemFit(TrendFrame frame, Observation[] rows, int[] counted) => (Frame, Rows, Counted) = (frame, rows, counted);

    /// <summary>Years and conferences.</summary>
    public TrendFrame Frame { get; }

    /// <summary>Its complete events.</summary>
    public Observation[] Rows { get; }

    /// <summary>φ of the intervals of shares, at least 1.</summary>
    public double Dispersion { get; private init; }

    public SlopeEstimate? Slope { get; private init; }

    /// <summary>Over the last six years; null where there are no windows.</summary>
    public SlopeEstimate? RecentSlope { get; private init; }

    /// <summary>Of several conferences, by year; empty where there is nothing to adjust.</summary>
    public IReadOnlyDictionary<int, AdjustedShare> Adjusted { get; private init; } = new Dictionary<int, AdjustedShare>();

    /// <summary>Null under three years.</summary>
    public WindowShare? First { get; private init; }

    public WindowShare? Peak { get; private init; }

    public WindowShare? Last { get; private init; }

    /// <summary>Three successive complete years together, by the last of them; empty where <see cref="First"/> is null.</summary>
    public IReadOnlyDictionary<int, WindowShare> Windows { get; private init; } = new Dictionary<int, WindowShare>();

    /// <summary>First three of the last six years.</summary>
    public WindowShare? RecentFirst { get; private init; }

    /// <summary>By cell of the frame.</summary>
    private int[] Counted { get; }

    /// <summary>True where the model of several conferences has something to tell.</summary>
    private bool IsMixed => Frame is { Several: true, Years.Count: > 1 } && Counted.Any(count => count > 0) && !Counted.AsSpan().SequenceEqual(Frame.Cells!.Totals);

    /// <summary>Counts and scatter; what else there is needs <see cref="Estimate"/>.</summary>
    /// <param name="frame">Of the same events.</param>
    /// <param name="rows">By conference and year.</param>
    public static ItemFit Of(TrendFrame frame, Observation[] rows)
    {
        var fit = new ItemFit(frame, rows, frame.Cells?.Count(rows) ?? []);
        if (!frame.Several)
        {
            var slope = TrendSlope.Estimate([.. rows.Where(row => frame.Years.Contains(row.Year))]);
            // A straight line takes a peak for scatter, successive events take a jump for it: each is an upper bound where it errs.
            return fit with { Slope = slope, Dispersion = Math.Min(LocalDispersion.Of(rows), slope is { DegreesOfFreedom: > 0 } ? slope.Dispersion : double.MaxValue) };
        }
        return fit with { Dispersion = fit.IsMixed ? fit.ScatterAboutYears() : LocalDispersion.Of(rows) };
    }

    /// <summary>From which <see cref="VariancePrior"/> learns; null where there is nothing to learn.</summary>
    public double[]? LogMarginals() =>
        IsMixed ? PoststratifiedShares.LogMarginals(new(Frame.Cells!), Counted, Dispersion, VariancePrior.Even, PoststratifiedShares.Negligible, new double[]?[VariancePrior.Points]) : null;

    /// <summary>Shares, windows and slopes.</summary>
    /// <param name="prior">What all items teach of conferences and years.</param>
    /// <param name="withWindows">False where year and conference cannot be separated.</param>
    public ItemFit Estimate(VariancePrior prior, bool withWindows)
    {
        var shares = IsMixed ? PoststratifiedShares.Of(Frame.Cells!, Counted, Dispersion, prior) : null;
        var fit = this;
        if (Frame is { Several: true, Years.Count: > 1 })
            fit = fit with
            {
                Adjusted = ByYear(shares),
                Slope = shares is null ? null : TrendSlope.Estimate(Frame.Cells!, Counted, Dispersion, shares.Tau),
            };
        return withWindows && Frame.Years.Count >= TrendFrame.WindowLength && !(IsMixed && shares is null) ? fit.WithWindows(shares) : fit;
    }

    /// <summary>What the complete events of some years, at least one, hold.</summary>
    public VerdictRules.Window Window(IReadOnlyList<int> years)
    {
        var (counted, total) = (0, 0);
        foreach (var row in Rows)
            if (row.Year >= years[0] && row.Year <= years[^1])
                (counted, total) = (counted + row.Counted, total + row.Total);
        return new(years[^1] - years[0], counted, total);
    }

    /// <summary>The last complete year alone; null without one, and where shares must be adjusted.</summary>
    public WindowShare? LastYear => Frame.Several || Frame.Years.Count == 0 || Window([Frame.Years[^1]]) is not { Total: > 0 } year || Wilson.Of(year.Counted, year.Total, Dispersion) is not { } bounds ? null
        : new([Frame.Years[^1]], year.Counted, year.Total, (double)year.Counted / year.Total, bounds, false);

    /// <summary>All complete years before one; null under so many of them, and where shares must be adjusted.</summary>
    public WindowShare? Before(int? year, int fewestYears)
    {
        int[] years = [.. Rows.Where(row => row.Year < year).Select(row => row.Year).Distinct().Order()];
        if (Frame.Several || years.Length < fewestYears)
            return null;
        var (counted, total) = (0, 0);
        foreach (var row in Rows)
            if (row.Year < year)
                (counted, total) = (counted + row.Counted, total + row.Total);
        return Wilson.Of(counted, total, Dispersion) is { } bounds ? new(years, counted, total, (double)counted / total, bounds, false) : null;
    }

    private SortedDictionary<int, AdjustedShare> ByYear(PoststratifiedShares? shares)
    {
        var byYear = new SortedDictionary<int, AdjustedShare>();
        if (!IsMixed || shares is not null)
            for (var t = 0; t < Frame.Years.Count; t++)
                byYear[Frame.Years[t]] = Of(shares, t, t + 1);
        return byYear;
    }

    private ItemFit WithWindows(PoststratifiedShares? shares)
    {
        var windows = new WindowShare[Frame.Years.Count - TrendFrame.WindowLength + 1];
        for (var start = 0; start < windows.Length; start++)
        {
            var (counted, total) = Sum(start, start + TrendFrame.WindowLength);
            var share = Of(shares, start, start + TrendFrame.WindowLength);
            windows[start] = new([.. Frame.Years.Skip(start).Take(TrendFrame.WindowLength)], counted, total, share.Share, share.Bounds, Frame.Several);
        }
        return this with
        {
            First = windows[0],
            Last = windows[^1],
            Peak = windows.MaxBy(window => window.Share),
            Windows = windows.ToDictionary(window => window.Years[^1]),
            RecentFirst = windows[Frame.Years.Count - Frame.RecentYears.Count],
            RecentSlope = Recent(shares),
        };
    }

    /// <summary>Six years say little of their own scatter: it is taken from all, by which the rest of the item is judged too.</summary>
    private SlopeEstimate? Recent(PoststratifiedShares? shares)
    {
        Observation[] rows = [.. Rows.Where(row => Frame.RecentYears.Contains(row.Year))];
        if (!Frame.Several)
            return TrendSlope.Estimate(rows, Slope is { DegreesOfFreedom: > 0 } ? new(Dispersion, Slope.DegreesOfFreedom) : null);
        return shares is null ? null : TrendSlope.Estimate(Frame.RecentCells!, Frame.RecentCells!.Count(rows), Dispersion, shares.Tau);
    }

    private AdjustedShare Of(PoststratifiedShares? shares, int from, int to)
    {
        if (shares is not null)
            return shares.Of(from, to);
        var (counted, total) = Sum(from, to);
        return new((double)counted / total, Wilson.Of(counted, total, Dispersion)!.Value);
    }

    private (int Counted, int Total) Sum(int from, int to)
    {
        var (counted, total, cells) = (0, 0, Frame.Cells!);
        for (var i = 0; i < Counted.Length; i++)
            if (cells.YearOf[i] >= from && cells.YearOf[i] < to)
                (counted, total) = (counted + Counted[i], total + cells.Totals[i]);
        return (counted, total);
    }

    private double ScatterAboutYears()
    {
        var logit = new MultilevelLogit(Frame.Cells!);
        logit.Reset(Counted);
        return logit.FitWalk(Counted, 1, WideTau, WideSigma) ? logit.Dispersion(Counted, WideTau, WideSigma) : LocalDispersion.Of(Rows);
    }
}
