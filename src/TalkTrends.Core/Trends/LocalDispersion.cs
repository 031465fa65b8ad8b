namespace TalkTrends.Core.Trends;

/// <summary>How much more the counts of successive events scatter than talks drawn at random would.</summary>
/// <remarks>
/// The dispersion of <see cref="TrendSlope"/> measures the distance from a straight line, and so takes a theme that rose and fell
/// for one that scatters: the intervals of a planted peak became so wide that it was never found. Successive events of one
/// conference differ by scatter and hardly by trend, whatever the shape, save where a theme sets in with a jump. The intervals of
/// shares therefore use the smaller of the two.
/// </remarks>
public static class LocalDispersion
{
    /// <summary>
    /// φ: the mean over pairs of successive events of a conference of Pearson's χ² of the two shares (one degree of freedom each),
    /// and at least 1. Pairs without counted talks, or with nothing else, say nothing and are left out.
    /// </summary>
    /// <param name="observations">Any order; events of one year stay in the order given.</param>
    /// <returns>At least 1; 1 where no pair says anything.</returns>
    public static double Of(IReadOnlyList<Observation> observations)
    {
        var rows = observations.OrderBy(row => row.Conference).ThenBy(row => row.Year).ToArray();
        var (sum, pairs) = (0.0, 0);
        for (var i = 1; i < rows.Length; i++)
        {
            var (a, b) = (rows[i - 1], rows[i]);
            double n = a.Total + b.Total, p = (a.Counted + b.Counted) / n;
            if (a.Conference != b.Conference || p is <= 0 or >= 1)
                continue;
            var difference = (double)a.Counted / a.Total - (double)b.Counted / b.Total;
            // n − 1 for n makes the mean exactly 1 when the counted talks are dealt out at random.
            sum += difference * difference / (p * (1 - p) * (1.0 / a.Total + 1.0 / b.Total)) * (n - 1) / n;
            pairs++;
        }
        return pairs == 0 ? 1 : Math.Max(1, sum / pairs);
    }
}
