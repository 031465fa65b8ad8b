namespace TalkTrends.Charts.Description;

/// <summary>A topic on the map of talks.</summary>
/// <param name="Label">Its label, written beside its talks.</param>
/// <param name="Hue">The same in every chart.</param>
public sealed record MapTopic(string Label, Hue Hue);
