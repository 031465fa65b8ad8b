namespace TalkTrends.Core.Topics.Quality;

/// <summary>How well topics agree with labels that somebody gave. Unassigned talks are one group like another.</summary>
/// <param name="Column">Where the labels stand.</param>
/// <param name="Labels">Different labels.</param>
/// <param name="Talks">Talks that have one.</param>
/// <param name="Unassigned">Those of them that are near to no topic.</param>
/// <param name="MutualInformation">Normalised mutual information, arithmetic mean, in [0, 1].</param>
/// <param name="AdjustedRand">Adjusted Rand index.</param>
/// <param name="Purity">Part of the talks that have the commonest label of their topic, in [0, 1].</param>
public sealed record LabelAgreement(string Column, int Labels, int Talks, int Unassigned, double MutualInformation, double AdjustedRand, double Purity)
{
    /// <summary>Measures it.</summary>
    /// <param name="column">Where the labels stand.</param>
    /// <param name="labels">The label of each talk; a talk with null is left out.</param>
    /// <param name="topics">The topic of each talk, −1 for none.</param>
    /// <returns>Null where fewer than two different labels are left.</returns>
    public static LabelAgreement? Of(string column, IReadOnlyList<string?> labels, IReadOnlyList<int> topics)
    {
        var labelled = Enumerable.Range(0, labels.Count).Where(i => labels[i] is not null).ToList();
        var numbers = labelled.Select(i => labels[i]!).Distinct(StringComparer.Ordinal).Select((label, i) => (label, i)).ToDictionary(pair => pair.label, pair => pair.i, StringComparer.Ordinal);
        if (numbers.Count < 2)
            return null;
        int[] given = [.. labelled.Select(i => numbers[labels[i]!])];
        int[] found = [.. labelled.Select(i => topics[i])];
        return new LabelAgreement(
            column, numbers.Count, labelled.Count, found.Count(topic => topic < 0),
            GroupMeasures.MutualInformation(given, found), GroupMeasures.AdjustedRand(given, found), GroupMeasures.Purity(given, found));
    }
}
