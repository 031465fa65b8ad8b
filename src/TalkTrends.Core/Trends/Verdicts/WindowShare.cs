using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Trends.Verdicts;

/// <summary>A share pooled over up to three complete years.</summary>
/// <param name="Years">The years, ascending; incomplete years between them are left out.</param>
/// <param name="Counted">Counted talks of the theme in those years, as they are.</param>
/// <param name="Total">Talks with text in those years.</param>
/// <param name="Share">In [0, 1]; adjusted for the mix of conferences where <paramref name="Adjusted"/>, else counted by total.</param>
/// <param name="Bounds">95 % interval, widened by the theme's dispersion.</param>
/// <param name="Adjusted">True where several conferences are pooled, and so adjusted for.</param>
public sealed record WindowShare(
    IReadOnlyList<int> Years, int Counted, int Total, double Share, Interval Bounds, bool Adjusted)
{
    /// <summary>True where Newcombe's 95 % interval of the difference of the two shares lies above zero.</summary>
    public bool IsCertainlyAbove(WindowShare other) => Newcombe.IsAbove(Share, Bounds, other.Share, other.Bounds);
}
