namespace TalkTrends.Core.Trends.Statistics;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">Lower bound, finite.</param>
/// <param name="High">Upper bound, finite, at least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The two-sided 95 % quantile of the normal distribution.</summary>
    public const double Z = 1.959964;

    /// <summary>True where every value of this interval is larger than every value of the other.</summary>
    public bool LiesAbove(Interval other) => Low > other.High;
}
