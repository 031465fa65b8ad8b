namespace TalkTrends.Core.Topics;

/// <summary>A term of a topic.</summary>
/// <param name="TermId">The term.</param>
/// <param name="Display">As people write it.</param>
/// <param name="Weight">Class TF-IDF weight; comparable within one fit, larger is more typical.</param>
public sealed record TopicTerm(string TermId, string Display, double Weight);

/// <summary>A group of talks that the program discovered.</summary>
/// <param name="Id">"t01", "t02", …: the largest topic first.</param>
/// <param name="Label">Two or three terms that a person would say; no two topics share one.</param>
/// <param name="Terms">Most typical first.</param>
/// <param name="Coherence">Mean normalised pointwise mutual information of its terms over talks, in [−1, 1].</param>
/// <param name="Exclusivity">Mean part of its terms' occurrences that lies in this topic, in [0, 1].</param>
/// <param name="Stability">Mean best Jaccard overlap with a topic found again on 80 % of the talks, in [0, 1].</param>
public sealed record Topic(
    string Id, string Label, IReadOnlyList<TopicTerm> Terms, double Coherence, double Exclusivity, double Stability)
{
    /// <summary>What stands between the terms of a label.</summary>
    public const string LabelSeparator = " · ";
}

/// <summary>How much of a talk belongs to a topic.</summary>
/// <param name="Topic">0-based index of the topic.</param>
/// <param name="Weight">In (0, 1]; the weights of one talk sum to 1.</param>
/// <param name="IsPrimary">True for the one topic the talk belongs to most.</param>
public readonly record struct TopicShare(int Topic, double Weight, bool IsPrimary);
