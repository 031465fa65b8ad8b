namespace TalkTrends.Core.Trends;

/// <summary>
/// Shares with the mix of conferences held fixed: logit P = α_conference + γ_year with Firth's penalty on the years, then
/// share_t = Σ_c w_c·expit(α_c + γ_t) with the same weights w_c, each conference's part of all talks, in every year.
/// </summary>
/// <remarks>
/// The observations must be connected (<see cref="YearConnectivity"/>). A conference where everything is counted keeps its share of 1
/// in every year. One where nothing is counted says little if it would have had few such talks: with e of them expected at the
/// average conference, it gets the average share times ½/(e + ½). (As 0 it would halve the share of a theme that came up after half
/// of the conferences had ended.) Where the other conferences alone do not connect the years, all are fitted, and the penalty is
/// laid on conferences too. Intervals by the delta method on the logit of the share, scaled by φ; of a theme that is counted
/// nowhere, or everywhere, there is nothing to adjust, and the interval is Wilson's.
/// </remarks>
public static class AdjustedShares
{
    private const double Half = 0.5;

    /// <summary>The adjusted share of every year among the observations, by year.</summary>
    /// <param name="observations">Connected through conferences.</param>
    /// <param name="dispersion">φ, at least 1.</param>
    /// <returns>Empty where the regression has no solution in numbers.</returns>
    public static IReadOnlyDictionary<int, AdjustedShare> ByYear(
        IReadOnlyList<Observation> observations, double dispersion)
    {
        int[] years = [.. observations.Select(row => row.Year).Distinct().Order()];
        var shares = new SortedDictionary<int, AdjustedShare>();
        if (years.Length < 2)
            return shares;
        if (IsUniform(observations))
            foreach (var year in years)
                shares[year] = Plain([.. observations.Where(row => row.Year == year)], dispersion);
        else if (Fit(observations, years, _ => false) is { } fit)
            for (var t = 0; t < years.Length; t++)
                shares[years[t]] = At(fit, t - 1, dispersion);
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
        if (years.Length == 1 || IsUniform(observations))
            return Plain([.. observations.Where(row => window.Contains(row.Year))], dispersion);
        return Fit(observations, years, window.Contains) is { } fit ? At(fit, -1, dispersion) : null;
    }

    private static bool IsUniform(IReadOnlyList<Observation> observations) =>
        observations.All(row => row.Counted == 0) || observations.All(row => row.Counted == row.Total);

    private static AdjustedShare Plain(Observation[] rows, double dispersion)
    {
        var (counted, total) = (rows.Sum(row => row.Counted), rows.Sum(row => row.Total));
        return new((double)counted / total, Wilson.Of(counted, total, dispersion)!.Value);
    }

    private static Standard? Fit(IReadOnlyList<Observation> observations, int[] years, Func<int, bool> inWindow)
    {
        var telling = observations
            .GroupBy(row => row.Conference)
            .Where(rows => rows.Any(row => row.Counted > 0) && rows.Any(row => row.Counted < row.Total))
            .Select(rows => rows.Key)
            .ToHashSet();
        Observation[] kept = [.. observations.Where(row => telling.Contains(row.Conference))];
        if (Fit(kept, years, inWindow, Penalty.Covariates) is not { } logit)
            return Fit(observations, years, inWindow, Penalty.All) is { } whole
                ? new(whole, Weights(observations, observations), 0)
                : null;
        var all = observations.Sum(row => (double)row.Total);
        Observation[] silent = [.. observations.Where(row => !telling.Contains(row.Conference))];
        var weights = Weights(kept, observations);
        Standard standard = new(logit, weights, silent.Sum(row => (double)row.Counted) / all);
        var average = new Dictionary<int, double>();
        for (var t = 0; t < years.Length; t++)
            average[years[t]] = standard.Sum(t == 0 ? 0 : logit.Coefficients[t - 1]) / weights.Sum();
        var scale = 1 + Silent(silent, row => row.Total * average[inWindow(row.Year) ? years[0] : row.Year], all) / weights.Sum();
        return standard with { Weights = [.. weights.Select(weight => weight * scale)] };
    }

    /// <summary>Part of all talks of conferences where nothing is counted, as far as they say nothing.</summary>
    private static double Silent(Observation[] rows, Func<Observation, double> expected, double all) =>
        rows.GroupBy(row => row.Conference)
            .Where(conference => conference.All(row => row.Counted == 0))
            .Sum(conference => conference.Sum(row => (double)row.Total) / all * (Half / (conference.Sum(expected) + Half)));

    /// <summary>The first of <paramref name="years"/>, and all of the window, are the reference: γ is 0 there and has no column.</summary>
    private static StratifiedLogit? Fit(
        IReadOnlyList<Observation> observations, int[] years, Func<int, bool> inWindow, Penalty penalty)
    {
        var columns = new Dictionary<int, int>();
        for (var t = 1; t < years.Length; t++)
            columns[years[t]] = t - 1;
        bool IsReference(int year) => year == years[0] || inWindow(year);
        var design = new StratifiedDesign(
            observations,
            years.Length - 1,
            row => IsReference(row.Year) ? 0 : columns[row.Year],
            row => IsReference(row.Year) ? 0 : 1);
        return StratifiedLogit.Fit(design, penalty);
    }

    /// <summary>Part of all talks of each conference that was fitted, in the order of their numbers.</summary>
    private static double[] Weights(IReadOnlyList<Observation> kept, IReadOnlyList<Observation> all)
    {
        var talks = all.Sum(row => (double)row.Total);
        return [.. kept.GroupBy(row => row.Conference).OrderBy(rows => rows.Key)
            .Select(rows => rows.Sum(row => (double)row.Total) / talks)];
    }

    /// <summary>What a share is put together from.</summary>
    /// <param name="Logit">The regression.</param>
    /// <param name="Weights">Of each conference fitted.</param>
    /// <param name="Always">Part of all talks that conferences of the share 1 add in every year.</param>
    private sealed record Standard(StratifiedLogit Logit, double[] Weights, double Always)
    {
        /// <summary>Σ w·expit(α + γ) over the conferences fitted.</summary>
        public double Sum(double gamma)
        {
            var sum = 0.0;
            for (var c = 0; c < Weights.Length; c++)
                sum += Weights[c] / (1 + Math.Exp(-Logit.Intercepts[c] - gamma));
            return sum;
        }
    }

    private static AdjustedShare At(Standard standard, int column, double dispersion)
    {
        var (fit, weights, always) = standard;
        var gamma = column < 0 ? 0 : fit.Coefficients[column];
        var ofIntercepts = new double[weights.Length];
        var ofCoefficients = new double[fit.Coefficients.Length];
        var (share, slope) = (always, 0.0);
        for (var c = 0; c < weights.Length; c++)
        {
            var p = 1 / (1 + Math.Exp(-fit.Intercepts[c] - gamma));
            share += weights[c] * p;
            ofIntercepts[c] = weights[c] * p * (1 - p);
            slope += ofIntercepts[c];
        }
        if (column >= 0)
            ofCoefficients[column] = slope;
        // Rounding must not carry the logit to infinity.
        share = Math.Clamp(share, 1e-12, 1 - 1e-12);
        var error = Math.Sqrt(fit.Variance(ofIntercepts, ofCoefficients) * dispersion) / (share * (1 - share));
        var logit = Math.Log(share / (1 - share));
        return new(share, new(Expit(logit - Interval.Z * error), Expit(logit + Interval.Z * error)));
    }

    private static double Expit(double logit) => 1 / (1 + Math.Exp(-logit));
}
