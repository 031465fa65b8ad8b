namespace TalkTrends.Charts.Description;

/// <summary>Two themes in the same talks.</summary>
public sealed record ThemePairRow
{
    /// <param name="first">One theme.</param>
    /// <param name="second">The other.</param>
    /// <param name="both">Talks that are about both; not negative.</param>
    /// <param name="expected">As many as there would be if the two had nothing to do with each other; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, too large for talks, or no number.</exception>
    public ThemePairRow(ThemeLabel first, ThemeLabel second, int both, double expected)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(both);
        if (expected is not (>= 0 and <= int.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(expected), expected, "An expected number of talks is a number of talks.");
        (First, Second, Both, Expected) = (first, second, both, expected);
    }

    /// <summary>One theme.</summary>
    public ThemeLabel First { get; }

    /// <summary>The other.</summary>
    public ThemeLabel Second { get; }

    /// <summary>Talks that are about both.</summary>
    public int Both { get; }

    /// <summary>As many as there would be by chance.</summary>
    public double Expected { get; }

    /// <summary>How many times as often as by chance; null where nothing is expected.</summary>
    public double? Lift => Expected > 0 ? Both / Expected : null;
}
