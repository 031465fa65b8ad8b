using TalkTrends.Core.Topics;

namespace TalkTrends.Store.Models;

/// <summary>Topics as they are saved: what places new talks, and how it came about.</summary>
public sealed record SavedModel
{
    /// <summary>What places talks.</summary>
    public required LearnedTopics Learned { get; init; }

    /// <summary>Name of the engine that learned it.</summary>
    public required string Engine { get; init; }

    /// <summary>Two-letter code of the language that it was learned in.</summary>
    public required string Language { get; init; }

    /// <summary>Number of topics asked for; null: chosen from the talks.</summary>
    public int? TopicsAsked { get; init; }

    /// <summary>Where random draws began.</summary>
    public required int Seed { get; init; }

    /// <summary>SHA-256 of the background's files; null: none was used.</summary>
    public string? BackgroundHash { get; init; }

    /// <summary>SHA-256 of the <c>model.json</c> that its topics were aligned with; null: none.</summary>
    public string? LikeHash { get; init; }

    /// <summary>The documents it was learned from, sorted by id.</summary>
    public required IReadOnlyList<ModelInput> Inputs { get; init; }

    /// <summary>SHA-256 of its <c>model.json</c>, which names the other files by hash; null: it was not read from a folder.</summary>
    public string? Hash { get; init; }
}
