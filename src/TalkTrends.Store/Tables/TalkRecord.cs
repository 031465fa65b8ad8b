using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;

namespace TalkTrends.Store.Tables;

/// <summary>A talk as the tables of a run tell it, with its themes and topics. Fields as in the data dictionary.</summary>
public sealed record TalkRecord
{
    /// <summary>talk_id.</summary>
    public required string Id { get; init; }

    /// <summary>document_id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>Path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>1-based.</summary>
    public required int LineStart { get; init; }

    /// <summary>1-based.</summary>
    public required int LineEnd { get; init; }

    /// <summary>Null: none.</summary>
    public required string? EventId { get; init; }

    /// <summary>Null: unknown.</summary>
    public required string? Event { get; init; }

    /// <summary>Null: undated.</summary>
    public required int? Year { get; init; }

    /// <summary>kind.</summary>
    public required TalkKind Kind { get; init; }

    /// <summary>status.</summary>
    public required TalkStatus Status { get; init; }

    /// <summary>Null: none.</summary>
    public required string? Track { get; init; }

    /// <summary>True: the track is a room, and no subject.</summary>
    public required bool TrackIsRoom { get; init; }

    /// <summary>Never empty.</summary>
    public required string Title { get; init; }

    /// <summary>Joined by "; "; null: nobody.</summary>
    public required string? Speakers { get; init; }

    /// <summary>Joined by "; "; null: none.</summary>
    public required string? Affiliations { get; init; }

    /// <summary>Null: none.</summary>
    public required string? Text { get; init; }

    /// <summary>Two-letter code; null: too few letters to tell.</summary>
    public required string? Language { get; init; }

    /// <summary>Words of the text.</summary>
    public required int Words { get; init; }

    /// <summary>Where the talk is published, as its record says; null: unknown.</summary>
    public required string? Url { get; init; }

    /// <summary>In [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Null: first meeting.</summary>
    public required string? DuplicateOf { get; init; }

    /// <summary>True: the same talk stands on the programme of the same event under a smaller id.</summary>
    public required bool RepeatsAtEvent { get; init; }

    /// <summary>True: in the denominator of shares.</summary>
    public required bool EntersShares { get; init; }

    /// <summary>Enough words to be counted.</summary>
    public bool HasText => CorpusTalk.IsEnoughText(Words);

    /// <summary>A talk of a programme.</summary>
    /// <inheritdoc cref="CorpusTalk.IsOnProgramme"/>
    public bool IsOfProgramme => CorpusTalk.IsOnProgramme(Kind, Status, RepeatsAtEvent);

    /// <summary>In [−1, 1]; null: no place.</summary>
    public required double? MapX { get; init; }

    /// <summary>In [−1, 1]; null: no place.</summary>
    public required double? MapY { get; init; }

    /// <summary>Sorted by theme id.</summary>
    public required IReadOnlyList<ThemeRecord> Themes { get; init; }

    /// <summary>Sorted by topic id.</summary>
    public required IReadOnlyList<TopicRecord> Topics { get; init; }
}

/// <summary>A theme of a talk, and why.</summary>
public sealed record ThemeRecord(string ThemeId, bool IsAbout, bool IsCounted, double Score, double Context, IReadOnlyList<EvidenceRecord> Evidence);

/// <summary>A term that put the talk into the theme.</summary>
public sealed record EvidenceRecord(string Term, string Place, int Line);

/// <summary>A topic of a talk.</summary>
/// <param name="TopicId">topic_id.</param>
/// <param name="Weight">How much of the talk belongs to it, in (0, 1].</param>
/// <param name="IsPrimary">Whether the talk belongs to it most.</param>
/// <param name="Closeness">Cosine between the talk's terms and the topic's most typical terms, in [0, 1]; 0 where it is not the talk's primary topic.</param>
public sealed record TopicRecord(string TopicId, double Weight, bool IsPrimary, double Closeness);
