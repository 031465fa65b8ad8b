namespace TalkTrends.MlNet.Tests;

/// <summary>What a saved model says of a talk.</summary>
internal sealed class PlacedRow
{
    public uint PredictedLabel { get; set; }

    public float[] Reach { get; set; } = [];

    public float[] Shares { get; set; } = [];
}
