namespace TalkTrends.Charts.Description;

/// <summary>A theme over the years.</summary>
/// <param name="Theme">Name and hue.</param>
/// <param name="Verdict">A few words and, where it is not plain, why: "unclear: two years only"; null: none.</param>
/// <param name="Years">By year, ascending, each once; a year without data has a point without share, or none.</param>
public sealed record ThemeSeries(ThemeLabel Theme, string? Verdict, IReadOnlyList<YearPoint> Years);
