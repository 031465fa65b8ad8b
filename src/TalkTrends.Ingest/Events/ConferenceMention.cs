namespace TalkTrends.Ingest.Events;

/// <summary>A conference named in a line.</summary>
/// <param name="Series">Which one.</param>
/// <param name="Start">Where the name begins in the line.</param>
/// <param name="End">Where the name, with its place and year, ends; exclusive.</param>
/// <param name="Place">The place named beside it; null where there is none.</param>
/// <param name="Year">The year named beside it; null where there is none.</param>
public sealed record ConferenceMention(ConferenceSeries Series, int Start, int End, string? Place, int? Year);
