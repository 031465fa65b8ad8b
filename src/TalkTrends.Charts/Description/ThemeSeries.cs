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

    /// <summary>
    /// The highest share that an axis of the series holds: that of complete years with at least <see cref="FewestTalks"/> talks, and their intervals up
    /// to <see cref="MostOfInterval"/> times that. One talk of an early year sets no axis, and no wide interval flattens what is known well; what
    /// lies higher is cut, with a mark. Where no year is so sound, all years are taken. In [0, 1].
    /// </summary>
    public double AxisReach
    {
        get
        {
            var sound = Years.Where(year => year.Complete && (year.Share ?? year.Mean)?.Total >= FewestTalks).ToList();
            var taken = sound.Count > 0 ? sound : Years;
            var shares = taken.SelectMany(year => (double?[])[year.Share?.Share, year.Mean?.Share]).Max() ?? 0;
            // Intervals are drawn around the line, or around the years where there is no line.
            var highs = taken.Max(year => Years.Any(other => other.Mean is not null) ? year.Mean?.High : year.Share?.High) ?? 0;
            return Math.Min(1, Math.Max(shares, shares > 0 ? Math.Min(highs, MostOfInterval * shares) : highs));
        }
    }

    /// <summary>Years of fewer talks set no axis.</summary>
    public const int FewestTalks = 20;

    /// <summary>An interval takes an axis up to so many times the highest share.</summary>
    private const double MostOfInterval = 1.5;
}
