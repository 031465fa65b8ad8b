namespace TalkTrends.Core.Trends;

/// <summary>
/// Shares with the mix of conferences held fixed: logit P = α_conference + γ_year with Firth's penalty, then
/// share_t = Σ_c w_c·expit(α_c + γ_t) with the same weights w_c, each conference's part of all talks, in every year.
/// </summary>
/// <remarks>
/// The observations must be connected (<see cref="YearConnectivity"/>). Intervals by the delta method on the logit of the share,
/// scaled by φ.
/// </remarks>
public static class AdjustedShares
{
    /// <summary>The adjusted share of every year among the observations, by year.</summary>
    /// <param name="observations">Connected through conferences.</param>
    /// <param name="dispersion">φ, at least 1.</param>
    /// <returns>Empty where the regression has no solution in numbers.</returns>
    public static IReadOnlyDictionary<int, AdjustedShare> ByYear(
        IReadOnlyList<Observation> observations, double dispersion)
    {
        int[] years = [.. observations.Select(row => row.Year).Distinct().Order()];
        var shares = new SortedDictionary<int, AdjustedShare>();
        if (years.Length == 0 || Fit(observations, years, _ => false) is not { } fit)
            return shares;
        for (var t = 0; t < years.Length; t++)
            shares[years[t]] = At(fit.Logit, fit.Weights, t - 1, dispersion);
        return shares;
    }

    /// <summary>The adjusted share of some years taken as one, with all other years as they are.</summary>
    /// <param name="observations">Connected through conferences.</param>
    /// <param name="window">At least one of the years among the observations.</param>
    /// <param name="dispersion">φ, at least 1.</param>
    /// <returns>Null where the regression has no solution in numbers.</returns>
    public static AdjustedShare? OfYears(
        IReadOnlyList<Observation> observations, IReadOnlyList<int> window, double dispersion)
    {
        int[] years = [window[0], .. observations.Select(row => row.Year).Distinct().Except(window).Order()];
        return Fit(observations, years, window.Contains) is { } fit ? At(fit.Logit, fit.Weights, -1, dispersion) : null;
    }

    /// <summary>The first of <paramref name="years"/>, or all of the window, is the reference: its γ is 0 and it has no column.</summary>
    private static (StratifiedLogit Logit, double[] Weights)? Fit(
        IReadOnlyList<Observation> observations, int[] years, Func<int, bool> inWindow)
    {
        var columns = new Dictionary<int, int>();
        for (var t = 1; t < years.Length; t++)
            columns[years[t]] = t - 1;
        bool IsReference(int year) => year == years[0] || inWindow(year);
        var design = new StratifiedDesign(
            observations,
            Math.Max(1, years.Length - 1),
            row => IsReference(row.Year) ? 0 : columns[row.Year],
            row => IsReference(row.Year) ? 0 : 1);
        if (years.Length == 1 || StratifiedLogit.Fit(design, penalised: true) is not { } logit)
            return null;
        var weights = new double[design.StrataCount];
        var all = 0.0;
        for (var i = 0; i < design.Rows.Length; i++)
        {
            weights[design.Strata[i]] += design.Rows[i].Total;
            all += design.Rows[i].Total;
        }
        for (var c = 0; c < weights.Length; c++)
            weights[c] /= all;
        return (logit, weights);
    }

    private static AdjustedShare At(StratifiedLogit fit, double[] weights, int column, double dispersion)
    {
        var gamma = column < 0 ? 0 : fit.Coefficients[column];
        var ofIntercepts = new double[weights.Length];
        var ofCoefficients = new double[fit.Coefficients.Length];
        var (share, slope) = (0.0, 0.0);
        for (var c = 0; c < weights.Length; c++)
        {
            var p = 1 / (1 + Math.Exp(-fit.Intercepts[c] - gamma));
            share += weights[c] * p;
            ofIntercepts[c] = weights[c] * p * (1 - p);
            slope += ofIntercepts[c];
        }
        if (column >= 0)
            ofCoefficients[column] = slope;
        var error = Math.Sqrt(fit.Variance(ofIntercepts, ofCoefficients) * dispersion) / (share * (1 - share));
        var logit = Math.Log(share / (1 - share));
        return new(share, new(Expit(logit - Interval.Z * error), Expit(logit + Interval.Z * error)));
    }

    private static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));
}
