namespace TalkTrends.Charts.Layout;

/// <summary>Moves labels of one column apart, no further than they must.</summary>
public static class Spread
{
    /// <summary>Upper edges at which labels neither overlap nor leave the column, near where they would like to be; the order of their wishes stays.</summary>
    /// <param name="wishes">Upper edges wanted, and heights; in any order.</param>
    /// <param name="top">Upper end of the column.</param>
    /// <param name="bottom">Lower end; labels that do not all fit run past it.</param>
    public static double[] Apart(IReadOnlyList<(double Top, double Height)> wishes, double top, double bottom)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        int[] order = [.. Enumerable.Range(0, wishes.Count).OrderBy(i => wishes[i].Top + (wishes[i].Height / 2)).ThenBy(i => i)];
        var (tops, free) = (new double[wishes.Count], top);
        foreach (var i in order)
            free = (tops[i] = Math.Max(free, wishes[i].Top)) + wishes[i].Height;
        // Then up again from the lower end, which halves what the first was pushed for the last.
        free = Math.Max(bottom, top + wishes.Sum(wish => wish.Height));
        foreach (var i in order.Reverse())
            free = tops[i] = Math.Min(tops[i], free - wishes[i].Height);
        return tops;
    }
}
