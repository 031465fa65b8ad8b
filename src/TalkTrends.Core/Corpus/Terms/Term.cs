namespace TalkTrends.Core.Corpus.Terms;

/// <summary>What sort of term it is.</summary>
public enum TermKind
{
    /// <summary>One word.</summary>
    Word,

    /// <summary>Two to four words that belong together.</summary>
    Phrase,
}

/// <summary>A normalised word or phrase of the corpus.</summary>
/// <param name="Id">The words' keys joined by hyphens: stable from run to run.</param>
/// <param name="Text">Its commonest inflected form, in lower case.</param>
/// <param name="Display">As people write it: "Kubernetes", "CI/CD", "service level objective (SLO)".</param>
/// <param name="Kind">Word or phrase.</param>
/// <param name="TalksWith">Talks in which it occurs.</param>
/// <param name="Occurrences">All its occurrences.</param>
public sealed record Term(string Id, string Text, string Display, TermKind Kind, int TalksWith, int Occurrences);
