using MathNet.Numerics.Distributions;

namespace TalkTrends.Core.Trends;

/// <summary>The slope of a theme: logit P = α_conference + β·(year − mid-year), quasi-binomial on event counts.</summary>
public static class TrendSlope
{
    /// <summary>Estimates the slope.</summary>
    /// <param name="observations">Events, in any order.</param>
    /// <returns>Null where nothing is counted, or no conference has two years that can be compared.</returns>
    /// <remarks>
    /// A conference without any counted talk, with all of them counted, or with one event is fitted exactly whatever the slope
    /// is; it says nothing of it and is left out, of the degrees of freedom too: otherwise its zeros would make φ look small.
    /// </remarks>
    public static SlopeEstimate? Estimate(IReadOnlyList<Observation> observations)
    {
        if (!observations.Any(row => row.Counted > 0))
            return null;
        var strata = observations.GroupBy(row => row.Conference).Where(stratum => stratum.Skip(1).Any()).ToArray();
        var telling = strata.Where(Tells).ToArray();
        var separated = telling.Length == 0 || IsSeparated(telling);
        if (telling.Length == 0)
            telling = strata;
        if (!telling.Any(stratum => stratum.Any(row => row.Year != stratum.First().Year)))
            return null;
        Observation[] rows = [.. telling.SelectMany(stratum => stratum)];
        var middle = (rows.Min(row => row.Year) + rows.Max(row => row.Year)) / 2.0;
        var design = new StratifiedDesign(rows, 1, _ => 0, row => row.Year - middle);
        var fit = separated ? null : StratifiedLogit.Fit(design, Penalty.None);
        var penalised = fit is null;
        fit ??= StratifiedLogit.Fit(design, Penalty.All);
        return fit is null ? null : Describe(fit, rows.Length - telling.Length - 1, penalised);
    }

    private static SlopeEstimate Describe(StratifiedLogit fit, int degrees, bool penalised)
    {
        var value = fit.Coefficients[0];
        if (degrees <= 0)
            return new(value, null, null, 1, 0, penalised);
        var dispersion = Math.Max(1, fit.PearsonChiSquared() / degrees);
        var error = Math.Sqrt(fit.Covariance[0] * dispersion);
        var half = StudentT.InvCDF(0, 1, degrees, 0.975) * error;
        var p = Math.Min(1, 2 * StudentT.CDF(0, 1, degrees, -Math.Abs(value) / error));
        return new(value, new(value - half, value + half), p, dispersion, degrees, penalised);
    }

    private static bool Tells(IEnumerable<Observation> stratum) =>
        stratum.Any(row => row.Counted > 0) && stratum.Any(row => row.Counted < row.Total);

    /// <summary>True where the slope has no finite maximum: in every conference all counted talks come after all others, or all before.</summary>
    private static bool IsSeparated(IGrouping<int, Observation>[] strata) =>
        strata.All(stratum => FirstYear(stratum, counted: true) >= LastYear(stratum, counted: false))
        || strata.All(stratum => LastYear(stratum, counted: true) <= FirstYear(stratum, counted: false));

    private static int FirstYear(IEnumerable<Observation> stratum, bool counted) =>
        stratum.Where(row => counted ? row.Counted > 0 : row.Counted < row.Total).Min(row => row.Year);

    private static int LastYear(IEnumerable<Observation> stratum, bool counted) =>
        stratum.Where(row => counted ? row.Counted > 0 : row.Counted < row.Total).Max(row => row.Year);
}
