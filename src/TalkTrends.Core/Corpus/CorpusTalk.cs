using TalkTrends.Core.Talks;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Corpus;

/// <summary>A talk with what only the whole corpus can say about it.</summary>
public sealed record CorpusTalk
{
    /// <summary>Fewest words of text with which a talk enters a share.</summary>
    public const int FewestWords = 40;

    /// <summary>The talk as its document gives it.</summary>
    public required Talk Talk { get; init; }

    /// <summary>Its words.</summary>
    public required TokenizedTalk Tokens { get; init; }

    /// <summary>Its event; null where the document names none.</summary>
    public required Event? Event { get; init; }

    /// <summary>Person ids, one for each of the talk's speakers.</summary>
    public required IReadOnlyList<string> SpeakerIds { get; init; }

    /// <summary>Id of the record that stands for the same talk: the first by id that is on a programme, else the first; null for that record itself.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>True when the same talk stands on the programme of the same event under a smaller id: such a repeat counts once.</summary>
    public bool RepeatsAtEvent { get; init; }

    /// <summary>Two-letter code that the record states, else the one its letters tell; null where they are too few to tell.</summary>
    public string? Language { get; init; }

    /// <summary>False when <see cref="Language"/> is known and another than the one the corpus is read in.</summary>
    public bool IsInLanguage { get; init; } = true;

    /// <summary>Names that are no terms of its topics: its speakers, their companies, its conference and event.</summary>
    internal IEnumerable<string> OwnNames => Talk.Speakers.Select(speaker => speaker.Name).Concat(Talk.Speakers.Select(speaker => speaker.Affiliation))
        .Concat([Event?.Conference, Event?.Name]).OfType<string>();

    /// <summary>The text has at least <see cref="FewestWords"/> words.</summary>
    public bool HasText => IsEnoughText(Tokens.TextWords);

    /// <summary>A talk of a programme: accepted, of a kind that is a talk, no section of an essay, no repeat inside its event.</summary>
    public bool IsOfProgramme => IsOnProgramme(Talk.Kind, Talk.Status, RepeatsAtEvent);

    /// <summary>In the denominator of shares.</summary>
    public bool EntersShares => IsOfProgramme && IsInLanguage && HasText;

    /// <summary>May have topics: a talk in the language of the corpus, with or without enough text, repeats once.</summary>
    public bool HasTopics => Talk.Kind.IsTalk() && IsInLanguage && DuplicateOf is null;

    /// <summary>True in a corpus of which hardly a talk has text: there titles are all that topics can be learned from.</summary>
    public bool TitlesTeach { get; init; }

    /// <summary>Teaches terms and topics: everything that is a subject treated by somebody, once.</summary>
    public bool Teaches => HasTopics && (HasText || TitlesTeach);

    /// <summary>Whether a text of so many words is enough to enter a share.</summary>
    public static bool IsEnoughText(int words) => words >= FewestWords;

    /// <summary>Whether a record is a talk of a programme: accepted, of a kind that is a talk, no section of an essay, no repeat at its event.</summary>
    public static bool IsOnProgramme(TalkKind kind, TalkStatus status, bool repeatsAtEvent) =>
        kind.IsTalk() && kind != TalkKind.Section && status == TalkStatus.Accepted && !repeatsAtEvent;

    /// <summary>Whether a talk counts as one in the language of the corpus: one of unknown language does.</summary>
    public static bool IsReadIn(string corpusLanguage, string? language) => language is null || language == corpusLanguage;
}
