namespace TalkTrends.Core.Trends;

/// <summary>Which years are looked at, and from where one looks back.</summary>
public sealed record TrendOptions
{
    /// <summary>First year, inclusive; null: the corpus's first. Undated events are never cut off.</summary>
    public int? From { get; init; }

    /// <summary>Last year, inclusive; null: the corpus's last.</summary>
    public int? To { get; init; }

    /// <summary>
    /// The year that counts as now; null: the last dated year. Later years are shown in the tables of years and events,
    /// and enter no adjusted share, slope, verdict or burst.
    /// </summary>
    public int? AsOf { get; init; }

    /// <summary>Themes to report even where no talk carries them; those that the counts name are reported in any case.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>These options, if they make sense.</summary>
    /// <exception cref="ArgumentException"><see cref="From"/> lies after <see cref="To"/>.</exception>
    public TrendOptions Checked() =>
        From > To ? throw new ArgumentException($"The first year, {From}, lies after the last, {To}.") : this;
}
