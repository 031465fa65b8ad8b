namespace TalkTrends.Core.Comparisons.Statistics;

/// <summary>Log-odds of an item on two sides with an informative Dirichlet prior (B. L. Monroe, M. P. Colaresi, K. M. Quinn 2008), on talks.</summary>
/// <param name="Value">δ, natural log-odds of the left side less those of the right; finite.</param>
/// <param name="Z">δ by its standard error.</param>
/// <remarks>z ranks and is no test: a side that counts nearly nothing has so large a variance that z stays small whatever the side lacks.</remarks>
public readonly record struct LogOdds(double Value, double Z)
{
    /// <summary>The prior weighs this part of the smaller side.</summary>
    private const double PriorPart = 0.1;

    /// <summary>
    /// α = α₀·corpusCounted/corpusTotal with α₀ = 0.1·min(totals); δ = ln[(y + α)/(n + α₀ − y − α)] left less right; Var ≈ Σ 1/(y + α).
    /// </summary>
    /// <returns>Null where a side has no talk, nothing is counted in the corpus, or the item is in every talk of it: then nothing can differ.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Counts contradict each other.</exception>
    public static LogOdds? Of(int leftCounted, int leftTotal, int rightCounted, int rightTotal, int corpusCounted, int corpusTotal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leftCounted);
        ArgumentOutOfRangeException.ThrowIfNegative(rightCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(leftTotal, leftCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(rightTotal, rightCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(corpusTotal, corpusCounted);
        ArgumentOutOfRangeException.ThrowIfLessThan(corpusCounted, Math.Max(leftCounted, rightCounted));
        if (leftTotal == 0 || rightTotal == 0 || corpusCounted == 0 || corpusCounted == corpusTotal)
            return null;
        var all = PriorPart * Math.Min(leftTotal, rightTotal);
        var prior = all * corpusCounted / corpusTotal;
        var value = Odds(leftCounted, leftTotal) - Odds(rightCounted, rightTotal);
        var z = value / Math.Sqrt((1 / (leftCounted + prior)) + (1 / (rightCounted + prior)));
        return new LogOdds(value, z);

        double Odds(int counted, int total) => Math.Log((counted + prior) / (total + all - counted - prior));
    }
}
