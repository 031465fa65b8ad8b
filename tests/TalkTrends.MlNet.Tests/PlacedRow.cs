namespace TalkTrends.MlNet.Tests;

/// <summary>What a saved model says of a talk.</summary>
internal sealed class PlacedRow
{
    public string TalkId { get; set; } = "";

    public string TopicId { get; set; } = "";

    public float[] Score { get; set; } = [];

    public float FarthestDistance { get; set; }

    public float[] Shares { get; set; } = [];
}
