namespace TalkTrends.Charts.Layout;

/// <summary>Numbers to positions, with ticks at round numbers.</summary>
public sealed record LinearScale
{
    private LinearScale(double low, double high, double step, double from, double to) =>
        (Low, High, Step, From, To) = (low, high, step, from, to);

    /// <summary>Number at <see cref="From"/>; a multiple of <see cref="Step"/>.</summary>
    public double Low { get; }

    /// <summary>Number at <see cref="To"/>; a multiple of <see cref="Step"/>, above <see cref="Low"/>.</summary>
    public double High { get; }

    /// <summary>Distance of ticks: 1, 2, 2.5 or 5 times a power of ten.</summary>
    public double Step { get; }

    /// <summary>Position of the lower end.</summary>
    public double From { get; }

    /// <summary>Position of the upper end; may lie below <see cref="From"/>.</summary>
    public double To { get; }

    /// <summary>The ticks, both ends among them.</summary>
    public IEnumerable<double> Ticks
    {
        get
        {
            var count = (int)Math.Round((High - Low) / Step);
            for (var i = 0; i <= count; i++)
                yield return Low + (i * Step);
        }
    }

    /// <summary>A scale that holds 0 and every number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    /// <param name="low">Smallest number.</param>
    /// <param name="high">Largest number; equal to <paramref name="low"/> gives a scale of length one hundredth.</param>
    /// <param name="steps">About how many steps; at least 1. There are never more, save that numbers on both sides of 0 have at least two.</param>
    /// <param name="from">Position of the lower end.</param>
    /// <param name="to">Position of the upper end.</param>
    public static LinearScale Around(double low, double high, int steps, double from, double to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        low = Math.Min(low, 0);
        high = Math.Max(high, 0);
        // Nothing is a tick as well: numbers on both of its sides want a step on each.
        if (low < 0 && high > 0)
            steps = Math.Max(steps, 2);
        if (high - low < 1e-9)
            high = low + 0.01;
        var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / steps)) - 1);
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<double>)[1, 2, 2.5, 5])
            {
                var step = factor * power;
                var (first, last) = (Math.Floor((low / step) + 1e-9), Math.Ceiling((high / step) - 1e-9));
                if (last - first <= steps)
                    return new LinearScale(first * step, last * step, step, from, to);
            }

            power *= 10;
        }
    }

    /// <summary>Position of a number; a number outside stands at the nearer end.</summary>
    public double At(double value) => From + ((Math.Clamp(value, Low, High) - Low) / (High - Low) * (To - From));
}
