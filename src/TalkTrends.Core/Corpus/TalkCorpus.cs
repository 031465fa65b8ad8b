using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>The corpus as a whole: everything that looks across documents has happened.</summary>
/// <param name="Documents">Sorted by id.</param>
/// <param name="Warnings">Sorted by document, line.</param>
/// <param name="Events">Sorted by id; one for each edition, whatever number of documents tell of it.</param>
/// <param name="Talks">Sorted by id; non-talks included, so that each record stays accounted for.</param>
/// <param name="Terms">Sorted by id.</param>
/// <param name="Matrix">Talks × terms; row i belongs to talk i.</param>
public sealed record TalkCorpus(
    IReadOnlyList<Document> Documents,
    IReadOnlyList<Warning> Warnings,
    IReadOnlyList<Event> Events,
    IReadOnlyList<CorpusTalk> Talks,
    IReadOnlyList<Term> Terms,
    TermMatrix Matrix)
{
    /// <summary>What a large collection teaches about terms, as it was used to find them.</summary>
    public TermBackground Background { get; init; } = TermBackground.None;

    /// <summary>Two-letter code of the language that topics and themes work on.</summary>
    public required string Language { get; init; }

    /// <summary>How the words of the talks became <see cref="Terms"/>.</summary>
    public required TermVocabulary Vocabulary { get; init; }
}
