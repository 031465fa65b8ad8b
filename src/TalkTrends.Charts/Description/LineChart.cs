namespace TalkTrends.Charts.Description;

/// <summary>One theme over the years, large.</summary>
public sealed record LineChart : Chart
{
    /// <summary>The theme over all conferences together.</summary>
    public required ThemeSeries Series { get; init; }

    /// <summary>
    /// The same theme at each conference, the series named after it; drawn in place of <see cref="Series"/>, since conferences of
    /// different size would bend a common line. Empty: there is one conference, or there are too many for a line each.
    /// </summary>
    public IReadOnlyList<ThemeSeries> Conferences { get; init; } = [];

    /// <summary>What to know of some years, written above the plot, the most important first; what finds no room goes to the footer.</summary>
    public IReadOnlyList<YearNote> Notes { get; init; } = [];

    /// <summary>What the line's last number is, in words ("mean of 2022, 2023 and 2026"); null: "three-year mean".</summary>
    public string? LineName { get; init; }

    /// <summary>The year whose mean is the highest, named at the line; null: not worth naming.</summary>
    public YearNote? Peak { get; init; }
}
