namespace TalkTrends.Core.Talks;

/// <summary>One edition of a conference, as far as the documents tell.</summary>
/// <param name="Id">Slug of conference, place and year; of the document where it names no conference.</param>
/// <param name="Conference">The series under its usual name; null where unknown.</param>
/// <param name="Name">The edition as people say it: "LISA 2019", "DevOpsDays Tel-Aviv 2017".</param>
/// <param name="Year">Null: undated; its talks count in topics and themes and in no year.</param>
/// <param name="Coverage">What part of the event the documents hold.</param>
public sealed record Event(string Id, string? Conference, string Name, int? Year, Coverage Coverage)
{
    /// <summary>The rooms that its documents list, with a talk in them or without; empty where they list none.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];

    /// <summary>False when the corpus file says so, or a rule finds a part of the edition missing.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Why <see cref="Complete"/> is false; null otherwise.</summary>
    public string? IncompleteReason { get; init; }
}
