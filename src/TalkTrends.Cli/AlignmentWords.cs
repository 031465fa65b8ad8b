using System.Globalization;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Wording;

namespace TalkTrends.Cli;

/// <summary>What became of topics between two fits, in words.</summary>
internal static class AlignmentWords
{
    /// <summary>A summary, then a line for each change.</summary>
    /// <param name="alignment">What changed.</param>
    /// <param name="earlier">The earlier topics.</param>
    /// <param name="learned">The new topics as they were learned.</param>
    /// <param name="renamed">The same with the ids that they got.</param>
    public static IEnumerable<string> Of(TopicAlignment alignment, LearnedTopics earlier, LearnedTopics learned, LearnedTopics renamed)
    {
        // A topic is known again by its label: no two of a model share one.
        var idOf = renamed.Model.Topics.ToDictionary(topic => topic.Label, topic => topic.Id, StringComparer.Ordinal);
        var count = alignment.Changes.ToLookup(change => change.Kind);
        yield return $"Beside the earlier model: {Figures.Number(count[TopicChangeKind.Stayed].Count())} stayed, {Figures.Number(count[TopicChangeKind.Split].Count())} split, "
            + $"{Figures.Number(count[TopicChangeKind.Merged].Count())} merged, {Figures.Number(count[TopicChangeKind.Appeared].Count())} appeared, {Figures.Number(count[TopicChangeKind.Vanished].Count())} vanished.";
        foreach (var change in alignment.Changes)
            yield return change.Kind switch
            {
                TopicChangeKind.Stayed => $"stayed: {After(change)}{Renamed(change)}; {Together(change, change.TalksBefore)}",
                TopicChangeKind.Split => $"split: {Before(change)} into {After(change)}; {Together(change, change.TalksBefore)}",
                TopicChangeKind.Merged => $"merged: {Before(change)} into {After(change)}; {Together(change, change.TalksBefore)}",
                TopicChangeKind.Appeared => $"appeared: {After(change)}; {Figures.Number(change.TalksAfter, "talk")}",
                _ => $"vanished: {Before(change)}; the earlier model places {Figures.Number(change.TalksBefore, "talk")} there",
            };

        string Before(TopicChange change) => Figures.List([.. change.Before.Select(topic => $"{earlier.Model.Topics[topic].Id} {earlier.Model.Topics[topic].Label}")]);

        string After(TopicChange change) => Figures.List([.. change.After.Select(topic => $"{idOf[learned.Model.Topics[topic].Label]} {learned.Model.Topics[topic].Label}")]);

        string Renamed(TopicChange change) => earlier.Model.Topics[change.Before[0]].Label is var label && label == learned.Model.Topics[change.After[0]].Label ? "" : $", before called {label}";

        string Together(TopicChange change, int before) => $"{Figures.Number(change.Together)} of its {Figures.Number(before)} talks".Replace("its", change.Before.Count > 1 ? "their" : "its", StringComparison.Ordinal)
            + (change.Kind == TopicChangeKind.Stayed ? $", {Figures.Number(change.TalksAfter)} now, likeness {alignment.Likeness[change.After[0]].ToString("0.00", CultureInfo.InvariantCulture)}" : "");
    }
}
