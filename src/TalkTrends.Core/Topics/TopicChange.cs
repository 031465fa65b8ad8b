namespace TalkTrends.Core.Topics;

/// <summary>What became of topics between two fits.</summary>
public enum TopicChangeKind
{
    /// <summary>A topic is found again, and keeps its id and colour.</summary>
    Stayed,

    /// <summary>The talks of one topic now make up several.</summary>
    Split,

    /// <summary>The talks of several topics now make up one.</summary>
    Merged,

    /// <summary>A topic that no earlier one accounts for.</summary>
    Appeared,

    /// <summary>A topic that is not found again.</summary>
    Vanished,
}

/// <summary>One change between an earlier model and a new one.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Before">0-based indices of topics of the earlier model, ascending; none where one appeared.</param>
/// <param name="After">0-based indices of topics of the new model, ascending; none where one vanished.</param>
/// <param name="Together">Talks that belong to one of <paramref name="Before"/> and to one of <paramref name="After"/>.</param>
/// <param name="TalksBefore">Talks that the earlier model places in <paramref name="Before"/>.</param>
/// <param name="TalksAfter">Talks that the new model places in <paramref name="After"/>.</param>
public sealed record TopicChange(
    TopicChangeKind Kind, IReadOnlyList<int> Before, IReadOnlyList<int> After, int Together, int TalksBefore, int TalksAfter);
