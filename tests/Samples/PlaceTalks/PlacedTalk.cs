namespace PlaceTalks;

/// <summary>What the model says of a talk.</summary>
internal sealed class PlacedTalk
{
    public string TalkId { get; set; } = "";

    /// <summary>The nearest topic.</summary>
    public string TopicId { get; set; } = "";

    /// <summary>The squared distance to each topic, by ascending id.</summary>
    public float[] Score { get; set; } = [];

    /// <summary>The distance up to which talks belong to the nearest topic.</summary>
    public float FarthestDistance { get; set; }

    /// <summary>How much the talk belongs to each topic.</summary>
    public float[] Shares { get; set; } = [];
}
