namespace TalkTrends.Core.Topics;

/// <summary>An inner node of the tree of topics: two topics or groups that were brought together.</summary>
/// <param name="Id">"g01" for the root, then by falling height: taking the first n groups apart leaves n + 1 parts.</param>
/// <param name="Parent">Id of the group above; null for the root.</param>
/// <param name="Label">What its largest topics are called first.</param>
/// <param name="Height">One minus the mean cosine between the directions of its two parts, weighted by talks; at least that of any group inside.</param>
/// <param name="Topics">0-based indices of the topics below, ascending.</param>
public sealed record TopicGroup(string Id, string? Parent, string Label, double Height, IReadOnlyList<int> Topics);
