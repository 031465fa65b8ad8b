namespace TalkTrends.Charts.Description;

/// <summary>A theme over the years.</summary>
public sealed record ThemeSeries
{
    /// <param name="theme">Name and hue.</param>
    /// <param name="verdict">A few words and, where it is not plain, why: "unclear: two years only"; null: none.</param>
    /// <param name="years">Ascending, each once; a year without data has a point without share, or none.</param>
    /// <exception cref="ArgumentException">The years do not ascend.</exception>
    public ThemeSeries(ThemeLabel theme, string? verdict, IReadOnlyList<YearPoint> years)
    {
        ArgumentNullException.ThrowIfNull(years);
        for (var i = 1; i < years.Count; i++)
            if (years[i].Year <= years[i - 1].Year)
                throw new ArgumentException($"Year {years[i].Year} follows {years[i - 1].Year}; years ascend.", nameof(years));
        (Theme, Verdict, Years) = (theme, verdict, years);
    }

    /// <summary>Name and hue.</summary>
    public ThemeLabel Theme { get; init; }

    /// <summary>A few words on the series; null: none.</summary>
    public string? Verdict { get; init; }

    /// <summary>Ascending, each once.</summary>
    public IReadOnlyList<YearPoint> Years { get; }

    /// <summary>The share that stands for the series wherever one number does: the last of its line; without a line, that of the last complete year. Null: neither.</summary>
    public ShareEstimate? Latest => Years.LastOrDefault(year => year.Mean is not null)?.Mean ?? Years.LastOrDefault(year => year is { Complete: true, Share: not null })?.Share;
}
