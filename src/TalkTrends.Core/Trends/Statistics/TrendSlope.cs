using System.Collections.Concurrent;
using MathNet.Numerics.Distributions;
using TalkTrends.Core.Trends.Adjustment;

namespace TalkTrends.Core.Trends.Statistics;

/// <summary>The slope of a theme, quasi-binomial on event counts.</summary>
internal static class TrendSlope
{
    /// <summary>Student's t at 97.5 % by degrees of freedom: found by search, and the same for all themes and terms of a corpus.</summary>
    private static readonly ConcurrentDictionary<int, double> Quantiles = new();

    /// <summary>Estimates the slope of one conference: logit P = α + β·(year − mid-year).</summary>
    /// <param name="rows">Its events, in any order.</param>
    /// <param name="known">Their scatter; null: estimated from them.</param>
    /// <returns>Null where nothing is counted, or there is one year.</returns>
    public static SlopeEstimate? Estimate(Observation[] rows, SlopeScatter? known = null)
    {
        if (!rows.Any(row => row.Counted > 0))
            return null;
        var (first, last) = (rows.Min(row => row.Year), rows.Max(row => row.Year));
        if (first == last)
            return null;
        var times = Array.ConvertAll(rows, row => row.Year - (first + last) / 2.0);
        var line = AreSeparated(rows) ? null : LogitLine.Fit(rows, times, penalised: false);
        var penalised = line is null;
        line ??= LogitLine.Fit(rows, times, penalised: true);
        if (line is null)
            return null;
        var degrees = rows.Length - 2;
        if (degrees <= 0)
            return new(line.Slope, null, null, 1, 0, penalised);
        (var dispersion, degrees) = known is { } scatter ? (scatter.Dispersion, scatter.DegreesOfFreedom) : (Math.Max(1, line.PearsonChiSquared() / degrees), degrees);
        return Describe(line.Slope, line.Variance * dispersion, degrees, dispersion, penalised);
    }

    /// <summary>Estimates the slope of several conferences, whose levels are drawn from one distribution.</summary>
    /// <param name="cells">Conferences and years.</param>
    /// <param name="counted">By cell.</param>
    /// <param name="dispersion">φ of events about their years, at least 1.</param>
    /// <param name="tau">Standard deviation of the levels of conferences, in log-odds.</param>
    /// <returns>Null where nothing or everything is counted, or there is one year.</returns>
    public static SlopeEstimate? Estimate(PoststratificationFrame cells, int[] counted, double dispersion, double tau)
    {
        if (cells.Years.Length < 2 || !counted.Any(count => count > 0) || counted.AsSpan().SequenceEqual(cells.Totals))
            return null;
        var logit = new MultilevelLogit(cells);
        if (logit.FitLine(counted, dispersion, tau) is not var (slope, variance))
            return null;
        // What years scatter about the line, all conferences alike, is no less scatter to a slope than what events scatter about their years.
        var about = Math.Max(dispersion, logit.Dispersion(counted, tau, 0));
        return Describe(slope, variance * about / dispersion, Math.Max(1, cells.Totals.Length - cells.ConferenceCount - 1), about, false);
    }

    private static SlopeEstimate Describe(double slope, double variance, int degrees, double dispersion, bool penalised)
    {
        var error = Math.Sqrt(variance);
        var half = Quantiles.GetOrAdd(degrees, d => StudentT.InvCDF(0, 1, d, 0.975)) * error;
        var p = Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(slope) / error));
        return new(slope, new(slope - half, slope + half), p, dispersion, degrees, penalised);
    }

    /// <summary>True where the slope has no finite maximum: all counted talks come after all others, or all before, or there are no others.</summary>
    private static bool AreSeparated(Observation[] rows)
    {
        var (counted, others) = (Span(rows, row => row.Counted), Span(rows, row => row.Total - row.Counted));
        return others is null || counted!.Value.First >= others.Value.Last || counted.Value.Last <= others.Value.First;
    }

    /// <summary>First and last year with any.</summary>
    private static (int First, int Last)? Span(Observation[] rows, Func<Observation, int> talks) =>
        rows.Any(row => talks(row) > 0) ? (rows.Where(row => talks(row) > 0).Min(row => row.Year), rows.Where(row => talks(row) > 0).Max(row => row.Year)) : null;

    /// <summary>How much events scatter, known from more of them than the slope is fitted to.</summary>
    /// <param name="Dispersion">φ, at least 1.</param>
    /// <param name="DegreesOfFreedom">On which it rests; at least 1.</param>
    public readonly record struct SlopeScatter(double Dispersion, int DegreesOfFreedom);
}
