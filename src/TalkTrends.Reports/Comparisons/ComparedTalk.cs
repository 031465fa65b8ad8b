namespace TalkTrends.Reports.Comparisons;

/// <summary>A talk of a finished run, as comparisons look at it.</summary>
public sealed record ComparedTalk
{
    /// <summary>talk_id.</summary>
    public required string Id { get; init; }

    /// <summary>Index of its event.</summary>
    public required int Event { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Joined by ", "; null: nobody is named.</summary>
    public required string? Speakers { get; init; }

    /// <summary>Track; null: none, or a room.</summary>
    public required string? Track { get; init; }

    /// <summary>True for a talk of the programme: accepted, once inside its event.</summary>
    public required bool IsOfProgramme { get; init; }

    /// <summary>True for a talk in the denominator of shares.</summary>
    public required bool EntersShares { get; init; }

    /// <summary>True for a talk that was sent in and not accepted, and would enter shares had it been.</summary>
    public required bool IsProposalWithText { get; init; }

    /// <summary>Ids of its speakers.</summary>
    public required IReadOnlyList<string> SpeakerIds { get; init; }

    /// <summary>Affiliations of its speakers, each once.</summary>
    public required IReadOnlyList<string> Affiliations { get; init; }

    /// <summary>Counted themes and their scores, as indices of the themes, ascending.</summary>
    public required IReadOnlyList<(int Theme, double Score)> Themes { get; init; }
}
