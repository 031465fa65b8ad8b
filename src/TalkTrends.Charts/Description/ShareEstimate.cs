namespace TalkTrends.Charts.Description;

/// <summary>A share with its interval and the counts behind it.</summary>
public sealed record ShareEstimate
{
    /// <param name="share">Fraction in [0, 1].</param>
    /// <param name="low">Lower end of the interval, at most <paramref name="share"/>; null together with <paramref name="high"/> where there is none.</param>
    /// <param name="high">Upper end, at least <paramref name="share"/>.</param>
    /// <param name="counted">Counted talks; null for a share that no plain count gives (an adjusted one).</param>
    /// <param name="total">Talks that it is a share of; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range, or is not a number.</exception>
    public ShareEstimate(double share, double? low, double? high, int? counted, int total)
    {
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies in [0, 1].");
        if (low is null != high is null)
            throw new ArgumentOutOfRangeException(nameof(low), low, "An interval has two ends, or none.");
        // The ends come from a formula: a last digit's rounding may put them a hair past the share.
        const double hair = 1e-9;
        if (low is { } l && !(l >= -hair && l <= share + hair))
            throw new ArgumentOutOfRangeException(nameof(low), low, "The lower end lies between 0 and the share.");
        if (high is { } h && !(h >= share - hair && h <= 1 + hair))
            throw new ArgumentOutOfRangeException(nameof(high), high, "The upper end lies between the share and 1.");
        if (counted is < 0 || counted > total)
            throw new ArgumentOutOfRangeException(nameof(counted), counted, "Counted talks lie between 0 and the total.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(total);
        (Share, Low, High, Counted, Total) = (share, low, high, counted, total);
    }

    /// <summary>Fraction in [0, 1].</summary>
    public double Share { get; }

    /// <summary>Lower end of the interval; null where there is none.</summary>
    public double? Low { get; }

    /// <summary>Upper end of the interval; null where there is none.</summary>
    public double? High { get; }

    /// <summary>Counted talks; null where no plain count gives the share.</summary>
    public int? Counted { get; }

    /// <summary>Talks that it is a share of.</summary>
    public int Total { get; }
}
