namespace TalkTrends.Core.Trends.Statistics;

/// <summary>Bursts in batched counts with two states (J. Kleinberg 2002).</summary>
public static class KleinbergBursts
{
    private const double Factor = 2;

    /// <summary>
    /// The cheapest path through a usual state, p₀ = R/D, and a state of burst, p₁ = min(2·p₀, 0.9999), by Viterbi's method.
    /// A batch costs −ln of its binomial likelihood; going up costs ln n, going down nothing; the path starts, before the first
    /// batch, in the usual state. Equal costs decide for the usual state.
    /// </summary>
    /// <param name="counted">Of each batch, in [0, total].</param>
    /// <param name="totals">Of each batch, not negative.</param>
    /// <returns>Runs of batches in the state of burst, by 0-based index, ascending, with the cost they save; none where p₀ ≥ 0.5.</returns>
    public static IReadOnlyList<Burst> Find(IReadOnlyList<int> counted, IReadOnlyList<int> totals)
    {
        var n = counted.Count;
        double r = 0, d = 0;
        for (var i = 0; i < n; i++)
        {
            r += counted[i];
            d += totals[i];
        }
        if (r <= 0 || r / d >= 0.5)
            return [];
        var usual = r / d;
        var high = Math.Min(Factor * usual, 0.9999);
        // The binomial coefficient is the same in both states and falls out of every comparison, so only the saving is kept:
        // σ(0,t) − σ(1,t).
        var saving = new double[n];
        for (var i = 0; i < n; i++)
            saving[i] = counted[i] * Math.Log(high / usual)
                + (totals[i] - counted[i]) * Math.Log((1 - high) / (1 - usual));

        var rise = Math.Log(n);
        var (low, burst) = (0.0, double.PositiveInfinity);
        var lowFromBurst = new bool[n];
        var burstFromBurst = new bool[n];
        for (var i = 0; i < n; i++)
        {
            lowFromBurst[i] = burst < low;
            burstFromBurst[i] = burst < low + rise;
            (low, burst) = (Math.Min(low, burst), Math.Min(burst, low + rise) - saving[i]);
        }

        var bursts = new List<Burst>();
        var inBurst = burst < low;
        var last = -1;
        var weight = 0.0;
        for (var i = n - 1; i >= 0; i--)
        {
            if (!inBurst)
            {
                inBurst = lowFromBurst[i];
                continue;
            }
            if (last < 0)
                (last, weight) = (i, 0);
            weight += saving[i];
            if (!burstFromBurst[i])
            {
                bursts.Add(new(i, last, weight));
                (last, inBurst) = (-1, false);
            }
        }
        bursts.Reverse();
        return bursts;
    }

    /// <summary>A run of batches in the state of burst.</summary>
    /// <param name="First">0-based index of its first batch.</param>
    /// <param name="Last">0-based index of its last batch.</param>
    /// <param name="Weight">Σ over the burst of σ(0,t) − σ(1,t); positive.</param>
    public readonly record struct Burst(int First, int Last, double Weight);
}
