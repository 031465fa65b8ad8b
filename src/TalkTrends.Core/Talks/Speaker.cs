namespace TalkTrends.Core.Talks;

/// <summary>Somebody who gives a talk, as one document names them.</summary>
/// <param name="Name">The name as written, never empty.</param>
/// <param name="Affiliation">Company or institution; null where the document gives none.</param>
public sealed record Speaker(string Name, string? Affiliation);
