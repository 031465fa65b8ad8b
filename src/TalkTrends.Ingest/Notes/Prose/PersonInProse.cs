namespace TalkTrends.Ingest.Notes.Prose;

/// <summary>A person named in running text.</summary>
/// <param name="Name">In full where the text gave the full name before ("Jane" after "Jane Roe").</param>
/// <param name="Start">Index in the text.</param>
/// <param name="End">Index after the last character; a possessive is left outside.</param>
/// <param name="IsSure">False for words that may be a name, and for a given name alone: only plain words make such a person a speaker.</param>
internal readonly record struct PersonInProse(string Name, int Start, int End, bool IsSure);
