using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest.Events;

/// <summary>What a document of prose says about its event, talks aside.</summary>
/// <param name="Headlines">Title, subtitle and byline lines at its head.</param>
/// <param name="FrontMatter">Key and value pairs before the text; keys compare as they stand.</param>
/// <param name="Preamble">The lines before the first talk.</param>
/// <param name="Source">Path relative to the input.</param>
/// <param name="IsEssay">True where the document has themed sections and no talks.</param>
/// <param name="IsNotes">True where somebody wrote up what they attended; false for a programme.</param>
public sealed record EventClues(
    IReadOnlyList<TextLine> Headlines,
    IReadOnlyDictionary<string, string> FrontMatter,
    IReadOnlyList<TextLine> Preamble,
    string Source,
    bool IsEssay,
    bool IsNotes);
