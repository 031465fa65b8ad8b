namespace TalkTrends.Charts.Layout;

/// <summary>An axis that ends on round numbers, with ticks at round numbers: the same in a picture as in a deck's own chart.</summary>
public sealed record LinearScale
{
    private LinearScale(double low, double high, double step) => (Low, High, Step) = (low, high, step);

    /// <summary>Lower end; a multiple of <see cref="Step"/>.</summary>
    public double Low { get; }

    /// <summary>Upper end; a multiple of <see cref="Step"/>, above <see cref="Low"/>.</summary>
    public double High { get; }

    /// <summary>Distance of ticks: 1, 2, 2.5 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>The ticks, both ends among them.</summary>
    public double[] Ticks => [.. Enumerable.Range(0, (int)Math.Round((High - Low) / Step) + 1).Select(i => Low + (i * Step))];

    /// <summary>A scale that holds 0 and every number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <param name="low">Smallest number.</param>
    /// <param name="high">Largest number; equal to <paramref name="low"/> gives a scale of length one hundredth.</param>
    /// <param name="steps">About how many steps; at least 1. There are never more, save that numbers on both sides of 0 have at least two.</param>
    public static LinearScale Around(double low, double high, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        low = Math.Min(low, 0);
        high = Math.Max(high, 0);
        // Nothing is a tick as well: numbers on both of its sides want a step on each.
        if (low < 0 && high > 0)
            steps = Math.Max(steps, 2);
        if (high - low < 1e-9)
            high = low + 0.01;
        for (var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / steps)) - 1); ; power *= 10)
            foreach (var step in (ReadOnlySpan<double>)[power, 2 * power, 2.5 * power, 5 * power])
            {
                var (first, last) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
                if (last - first <= steps)
                    return new LinearScale(first * step, last * step, step);
            }
    }
}
