namespace TalkTrends.Charts.Description;

/// <summary>How much larger a theme's share is on the right-hand side.</summary>
public sealed record DifferenceRow
{
    /// <param name="theme">The row's name and hue.</param>
    /// <param name="difference">Right share less left share, in [−1, 1]; drawn in percentage points.</param>
    /// <param name="low">Lower end of the interval; null together with <paramref name="high"/> where there is none.</param>
    /// <param name="high">Upper end.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or is not a number.</exception>
    public DifferenceRow(ThemeLabel theme, double difference, double? low, double? high)
    {
        if (difference is not (>= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(difference), difference, "A difference of shares lies in [-1, 1].");
        if (low is null != high is null)
            throw new ArgumentOutOfRangeException(nameof(low), low, "An interval has two ends, or none.");
        if (low is not null and not (>= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(low), low, "An end lies in [-1, 1].");
        if (high is not null and not (>= -1 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(high), high, "An end lies in [-1, 1].");
        (Theme, Difference, Low, High) = (theme, difference, low, high);
    }

    /// <summary>The row's name and hue.</summary>
    public ThemeLabel Theme { get; }

    /// <summary>Right share less left share, in [−1, 1].</summary>
    public double Difference { get; }

    /// <summary>Lower end of the interval; null where there is none.</summary>
    public double? Low { get; }

    /// <summary>Upper end of the interval; null where there is none.</summary>
    public double? High { get; }
}
