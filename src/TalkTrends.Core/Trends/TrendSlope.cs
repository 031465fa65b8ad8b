using MathNet.Numerics.Distributions;

namespace TalkTrends.Core.Trends;

/// <summary>The slope of a theme: logit P = α_conference + β·(year − mid-year), quasi-binomial on event counts.</summary>
public static class TrendSlope
{
    /// <summary>Estimates the slope.</summary>
    /// <param name="observations">Events, in any order.</param>
    /// <param name="known">Their scatter; null: estimated from them.</param>
    /// <returns>Null where nothing is counted, or no conference has two years that can be compared.</returns>
    /// <remarks>
    /// A conference without any counted talk, with all of them counted, or with one event is fitted exactly whatever the slope
    /// is; it says nothing of it and is left out, of the degrees of freedom too: otherwise its zeros would make φ look small.
    /// </remarks>
    public static SlopeEstimate? Estimate(IReadOnlyList<Observation> observations, SlopeScatter? known = null)
    {
        if (!observations.Any(row => row.Counted > 0))
            return null;
        var grouped = StratifiedDesign.ByConference(observations);
        var strata = Strata.Of(grouped, onlyTelling: true);
        var separated = strata.Count == 0 || strata.Separated;
        if (strata.Count == 0)
            strata = Strata.Of(grouped, onlyTelling: false);
        if (!strata.SpansYears)
            return null;
        var rows = strata.Rows;
        var middle = (rows.Min(row => row.Year) + rows.Max(row => row.Year)) / 2.0;
        var design = new StratifiedDesign(rows, 1, _ => 0, row => row.Year - middle);
        var fit = separated ? null : StratifiedLogit.Fit(design, Penalty.None);
        var penalised = fit is null;
        fit ??= StratifiedLogit.Fit(design, Penalty.All);
        return fit is null ? null : Describe(fit, rows.Length - strata.Count - 1, penalised, known);
    }

    private static SlopeEstimate Describe(StratifiedLogit fit, int degrees, bool penalised, SlopeScatter? known)
    {
        var value = fit.Coefficients[0];
        if (degrees <= 0)
            return new(value, null, null, 1, 0, penalised);
        (var dispersion, degrees) = known is { } scatter ? (scatter.Dispersion, scatter.DegreesOfFreedom) : (Math.Max(1, fit.PearsonChiSquared() / degrees), degrees);
        var error = Math.Sqrt(fit.Covariance[0] * dispersion);
        var half = StudentT.InvCDF(0, 1, degrees, 0.975) * error;
        var p = Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(value) / error));
        return new(value, new(value - half, value + half), p, dispersion, degrees, penalised);
    }

    /// <summary>How much events scatter, known from more of them than the slope is fitted to.</summary>
    /// <param name="Dispersion">φ, at least 1.</param>
    /// <param name="DegreesOfFreedom">On which it rests; at least 1.</param>
    public readonly record struct SlopeScatter(double Dispersion, int DegreesOfFreedom);

    /// <summary>The conferences that a slope is fitted to.</summary>
    /// <param name="Rows">Their events, grouped by conference.</param>
    /// <param name="Count">Number of conferences.</param>
    /// <param name="SpansYears">True where one of them has events in two years.</param>
    /// <param name="Separated">True where the slope has no finite maximum: in every conference all counted talks come after all others, or all before.</param>
    private readonly record struct Strata(Observation[] Rows, int Count, bool SpansYears, bool Separated)
    {
        /// <summary>Conferences with at least two events; only those with counted talks and others, where asked for.</summary>
        public static Strata Of(Observation[] rows, bool onlyTelling)
        {
            var kept = new List<Observation>(rows.Length);
            var (count, spans, after, before) = (0, false, true, true);
            for (int from = 0, to; from < rows.Length; from = to)
            {
                for (to = from + 1; to < rows.Length && rows[to].Conference == rows[from].Conference;)
                    to++;
                var stratum = rows.AsSpan(from..to);
                var (counted, others) = (Years(stratum, row => row.Counted), Years(stratum, row => row.Total - row.Counted));
                if (stratum.Length < 2 || (onlyTelling && (counted is null || others is null)))
                    continue;
                count++;
                kept.AddRange(stratum);
                var all = Years(stratum, row => 1)!.Value;
                spans |= all.First < all.Last;
                after &= counted?.First >= others?.Last;
                before &= counted?.Last <= others?.First;
            }
            return new([.. kept], count, spans, after || before);
        }

        /// <summary>First and last year with any.</summary>
        private static (int First, int Last)? Years(ReadOnlySpan<Observation> stratum, Func<Observation, int> talks)
        {
            (int First, int Last)? years = null;
            foreach (var row in stratum)
                if (talks(row) > 0)
                    years = years is var (first, last) ? (Math.Min(first, row.Year), Math.Max(last, row.Year)) : (row.Year, row.Year);
            return years;
        }
    }
}
