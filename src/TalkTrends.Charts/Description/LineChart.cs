namespace TalkTrends.Charts.Description;

/// <summary>Shares over the years on one axis, large: one theme, or several words, themes, topics or conferences.</summary>
public sealed record LineChart : Chart
{
    /// <summary>What is drawn, at least one.</summary>
    public required IReadOnlyList<ThemeSeries> Lines { get; init; }

    /// <summary>
    /// The theme over all conferences, where each of <see cref="Lines"/> is the theme at one conference: conferences of different size would bend a
    /// common line, so it stands in the table alone. Null: the lines are no conferences.
    /// </summary>
    public ThemeSeries? Whole { get; init; }

    /// <summary>One theme, drawn with its last numbers, its peak and its own tracks.</summary>
    public bool IsOfOne => Whole is null && Lines.Count == 1;

    /// <summary>Talks of each year, where several lines share them as words of one corpus do; null: each line has its own.</summary>
    public IReadOnlyDictionary<int, int>? SharedTotals =>
        Lines.SelectMany(line => line.Years).Where(year => year.Share is not null).GroupBy(year => year.Year, year => year.Share!.Total).ToList() is var years
        && Lines.Count > 1 && years.TrueForAll(year => year.Distinct().Count() == 1) ? years.ToDictionary(year => year.Key, year => year.First()) : null;

    /// <summary>Whether the intervals of the lines are drawn; the table always has them.</summary>
    public bool ShowsIntervals { get; init; } = true;

    /// <summary>What the lines are a share of, in words: "mean of three complete years"; null: the years themselves, joined.</summary>
    public string? LineMeaning { get; init; } = "mean of three complete years";

    /// <summary>What to know of some years, written above the plot, the most important first; what finds no room goes to the footer.</summary>
    public IReadOnlyList<YearNote> Notes { get; init; } = [];

    /// <summary>What the line's last number is, in words ("mean of 2022, 2023 and 2026"); null: "three-year mean".</summary>
    public string? LineName { get; init; }

    /// <summary>The year whose mean is the highest, named at the line; null: not worth naming.</summary>
    public YearNote? Peak { get; init; }

    /// <inheritdoc/>
    public override ChartTable Table => Whole is null ? ChartTable.OfYears(Lines) : ChartTable.OfConferences(Whole, Lines);

    /// <inheritdoc/>
    public override (int Count, string Name) Marks => (Lines.Sum(series => series.Years.Count), "year");

    /// <inheritdoc/>
    public override void Accept(IChartVisitor visitor) => visitor.Visit(this);
}
