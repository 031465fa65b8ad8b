using TalkTrends.Core.Talks;
using TalkTrends.Core.Themes;
using TalkTrends.Core.Topics;

namespace TalkTrends.Core.Results;

/// <summary>A document and what was found in it.</summary>
/// <param name="Document">The document.</param>
/// <param name="EventIds">Its events, ascending.</param>
/// <param name="Talks">Records taken as talks, non-talks included.</param>
/// <param name="Warnings">Problems named.</param>
public sealed record DocumentSummary(Document Document, IReadOnlyList<string> EventIds, int Talks, int Warnings);

/// <summary>An event and its size.</summary>
/// <param name="Event">The event.</param>
/// <param name="TalksTotal">Accepted talks of its programme, repeats inside the event once; of an essay, 0.</param>
/// <param name="TalksWithText">Those that enter shares: with enough text, in the language of the corpus.</param>
/// <param name="MedianWords">Median number of words of the texts of <paramref name="TalksTotal"/>; null where there is none.</param>
/// <param name="Sections">Sections of an essay.</param>
public sealed record EventSummary(Event Event, int TalksTotal, int TalksWithText, double? MedianWords, int Sections);

/// <summary>A theme of the catalogue and its size in this corpus.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="GroupName">Name of its group.</param>
/// <param name="TalksAbout">Talks and sections about it by their whole text, repeats once.</param>
/// <param name="TalksMentioning">Those that only mention it.</param>
public sealed record ThemeSummary(Theme Theme, string GroupName, int TalksAbout, int TalksMentioning);

/// <summary>A topic and its size in this corpus.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Color">As <c>#rrggbb</c>.</param>
/// <param name="TalksTotal">Talks that belong to it most.</param>
/// <param name="Share">Those by all talks that could have a topic.</param>
/// <param name="CoveredByTheme">Id of the theme that at least half of its talks are about; null where there is none.</param>
/// <param name="Parent">Id of the smallest group of topics that holds it; null where there is only one topic.</param>
public sealed record TopicSummary(Topic Topic, string Color, int TalksTotal, double Share, string? CoveredByTheme, string? Parent = null);

/// <summary>A language and the talks in it.</summary>
/// <param name="Code">Two letters; null: too few letters to tell.</param>
/// <param name="Talks">Talks of a programme, as <see cref="CorpusTotals.Talks"/> counts them.</param>
/// <param name="Stated">Those of them whose record states the language.</param>
/// <param name="Counted">True where they enter topics, themes and shares.</param>
public sealed record LanguageSummary(string? Code, int Talks, int Stated, bool Counted);

/// <summary>Every record accounted for.</summary>
public sealed record CorpusTotals
{
    /// <summary>Records taken as sessions of any kind.</summary>
    public required int Records { get; init; }

    /// <summary>Talks of a programme: no sections, non-talks, proposals, or repeats inside an event.</summary>
    public required int Talks { get; init; }

    /// <summary>Those of <see cref="Talks"/> that enter shares.</summary>
    public required int TalksWithText { get; init; }

    /// <summary>Those of <see cref="Talks"/> with fewer words of text than a share needs.</summary>
    public required int TalksWithoutText { get; init; }

    /// <summary>Those of <see cref="Talks"/> in another language, by their record's word or their letters.</summary>
    public required int TalksInOtherLanguages { get; init; }

    /// <summary>Those of <see cref="Talks"/> whose event has no year, or that have no event.</summary>
    public required int UndatedTalks { get; init; }

    /// <summary>Sections of essays.</summary>
    public required int Sections { get; init; }

    /// <summary>Stands, BoFs, exams, breaks.</summary>
    public required int NonTalks { get; init; }

    /// <summary>Proposals that were not accepted.</summary>
    public required int Proposals { get; init; }

    /// <summary>Talks met before, inside an event or at another.</summary>
    public required int Duplicates { get; init; }

    /// <summary>Talks that could have a topic and are no nearer to any than random talks are.</summary>
    public required int Unassigned { get; init; }

    /// <summary>Talks that could have a topic: with enough text, or of whatever length where titles teach; repeats once.</summary>
    public required int WithTopicText { get; init; }

    /// <summary>True where hardly a talk has text, so that topics were learned from titles.</summary>
    public required bool TitlesTeach { get; init; }

    /// <summary>Persons named as speakers of a talk of a programme, or of a section.</summary>
    public required int Speakers { get; init; }
}

/// <summary>One sentence that a report puts first, with its figures.</summary>
/// <param name="Kind">What sort of finding it is: one of the constants.</param>
/// <param name="Subject">Id of the theme it is about.</param>
/// <param name="Sentence">Plain English; each share with its n.</param>
/// <param name="Counted">Talks that count.</param>
/// <param name="Total">Talks with text they are counted among.</param>
/// <param name="Share">The one by the other; of a theme over several conferences, adjusted for their mix.</param>
/// <param name="ShareLow">Lower end of the 95 % interval.</param>
/// <param name="ShareHigh">Upper end.</param>
public sealed record Finding(
    string Kind, string Subject, string Sentence, int? Counted, int? Total, double? Share, double? ShareLow, double? ShareHigh)
{
    /// <summary>A theme that rises or is new over all years.</summary>
    public const string Rise = "rise";

    /// <summary>A theme that falls, faded or passed its peak over all years.</summary>
    public const string Fall = "fall";

    /// <summary>A theme in the last complete year, of which the verdict over all years says nothing.</summary>
    public const string Year = "year";

    /// <summary>What an earlier run said otherwise.</summary>
    public const string Since = "since";

    /// <summary>A theme that is more frequent at one event than at the others.</summary>
    public const string EventDifference = "event difference";

    /// <summary>How large a theme is over all events.</summary>
    public const string Size = "theme";

    /// <summary>The largest themes of a conference's last year.</summary>
    public const string YearProfile = "year profile";

    /// <summary>The largest themes of an event.</summary>
    public const string EventProfile = "event";

    /// <summary>A theme of which every talk is at one event.</summary>
    public const string OnlyAtOne = "only at one event";

    /// <summary>q of what the sentence claims, corrected for everything tested with it; null where it rests on no test.</summary>
    public double? Q { get; init; }

    /// <summary>True where it is about one theme over the years.</summary>
    public bool IsOverYears => Kind is Rise or Fall or Year;
}
