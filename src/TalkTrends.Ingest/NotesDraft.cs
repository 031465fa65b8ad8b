using TalkTrends.Core.Talks;

namespace TalkTrends.Ingest;

/// <summary>What a reader of prose makes of a document.</summary>
/// <param name="Sessions">The talks, or an essay's sections, in document order.</param>
/// <param name="Headlines">Title, subtitle and byline.</param>
/// <param name="FrontMatter">Key and value pairs before the text.</param>
/// <param name="Preamble">The lines before the first talk.</param>
/// <param name="IsEssay">True where the sessions are sections of an essay.</param>
/// <param name="Skipped">Headings seen and not taken for talks.</param>
/// <param name="Problems">Line (0: the whole document) and what was found; what was wanted.</param>
public sealed record NotesDraft(
    IReadOnlyList<SessionDraft> Sessions,
    IReadOnlyList<TextLine> Headlines,
    IReadOnlyDictionary<string, string> FrontMatter,
    IReadOnlyList<TextLine> Preamble,
    bool IsEssay,
    int Skipped,
    IReadOnlyList<TextLine> Problems);
