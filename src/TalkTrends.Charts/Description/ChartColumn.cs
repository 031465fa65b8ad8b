namespace TalkTrends.Charts.Description;

/// <summary>A column of a <see cref="ChartTable"/>.</summary>
/// <param name="Name">Snake case, unique in its table.</param>
/// <param name="Kind">What its cells hold; any of them may be empty.</param>
public sealed record ChartColumn(string Name, ChartColumnKind Kind);
