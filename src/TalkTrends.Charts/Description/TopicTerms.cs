namespace TalkTrends.Charts.Description;

/// <summary>A topic and the terms that make it.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Hue">The same in every chart.</param>
/// <param name="Talks">Talks whose primary topic it is.</param>
/// <param name="Terms">Heaviest first; a renderer shows as many as there is room for.</param>
public sealed record TopicTerms(string Label, Hue Hue, int Talks, IReadOnlyList<WeightedTerm> Terms);
