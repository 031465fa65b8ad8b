namespace TalkTrends.Charts.Description;

/// <summary>An event as a chart heads it.</summary>
/// <param name="Name">Conference and year: "LISA 2019".</param>
/// <param name="Total">Talks that shares are taken of; 0 where there are none.</param>
/// <param name="Note">What to know before comparing ("selection", "undated"); null where there is nothing.</param>
public sealed record EventLabel(string Name, int Total, string? Note = null);
