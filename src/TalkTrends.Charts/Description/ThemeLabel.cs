namespace TalkTrends.Charts.Description;

/// <summary>A theme's name and the hue of its group.</summary>
/// <param name="Name">As people write it.</param>
/// <param name="Hue">The same in every chart.</param>
/// <param name="Emphasised">
/// The chart is about this one. Where any row of a chart is emphasised the others recede to grey; where none is, all keep their hue.
/// </param>
public sealed record ThemeLabel(string Name, Hue Hue, bool Emphasised = false);
