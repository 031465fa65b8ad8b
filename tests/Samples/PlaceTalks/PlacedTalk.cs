namespace PlaceTalks;

/// <summary>What the model says of a talk.</summary>
internal sealed class PlacedTalk
{
    public string TalkId { get; set; } = "";

    /// <summary>The number of the nearest topic, from 1 on.</summary>
    public uint PredictedLabel { get; set; }

    /// <summary>The distance to each topic by the one up to which talks belong to it.</summary>
    public float[] Reach { get; set; } = [];

    /// <summary>How much the talk belongs to each topic.</summary>
    public float[] Shares { get; set; } = [];
}
