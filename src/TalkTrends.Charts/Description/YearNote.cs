namespace TalkTrends.Charts.Description;

/// <summary>Some years and what to know of them.</summary>
public sealed record YearNote
{
    /// <param name="from">First year.</param>
    /// <param name="to">Last year, at least <paramref name="from"/>.</param>
    /// <param name="text">A few words: "surge", "own track".</param>
    /// <exception cref="ArgumentOutOfRangeException">The last year comes before the first.</exception>
    public YearNote(int from, int to, string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        (From, To, Text) = (from, to, text);
    }

    /// <summary>First year.</summary>
    public int From { get; }

    /// <summary>Last year.</summary>
    public int To { get; }

    /// <summary>A few words.</summary>
    public string Text { get; }
}
