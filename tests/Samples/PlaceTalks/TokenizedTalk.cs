namespace PlaceTalks;

/// <summary>A talk as the model takes it.</summary>
internal sealed class TokenizedTalk
{
    public required string TalkId { get; init; }

    /// <summary>The ids of its terms, one entry for each occurrence.</summary>
    public required string[] Tokens { get; init; }
}
