using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Results;

/// <summary>What is to be said where the number of topics is not the one asked for, or tells nothing.</summary>
public static class TopicNumbers
{
    /// <summary>A sentence on what was asked, what was possible and why; null where the topics are as asked for.</summary>
    /// <param name="asked">Topics asked for; null: the number was chosen from the talks.</param>
    /// <param name="found">Topics found; none says nothing.</param>
    /// <param name="talks">Talks that topics were learned from.</param>
    public static string? Sentence(int? asked, int found, int talks)
    {
        if (found == 0 || (found > 1 && (asked is null || found >= asked)))
            return null;
        var why = found == 1 ? "their words show no groups that differ"
            : talks < asked ? "a topic needs a talk of its own"
            : "a further one would have no talk of its own";
        return asked is { } number
            ? $"{Figures.Number(number, "topic")} were asked for; the {Figures.Number(talks, "talk")} to learn from fill {Figures.Number(found)}: {why}."
            : $"There is one topic only for the {Figures.Number(talks, "talk")} to learn from: {why}.";
    }
}
