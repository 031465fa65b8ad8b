using TalkTrends.Charts.Description;
using TalkTrends.Charts;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Reports;

/// <summary>How the topics lie to each other.</summary>
internal static class TopicCharts
{
    private const int FewestTopics = 3;

    /// <summary>The tree of topics; null where there are too few to branch, or no tree.</summary>
    public static TopicTreeChart? Tree(ReportModel model, string source)
    {
        var (tree, topics) = (model.Analysis.TopicTree, model.Analysis.Topics);
        if (topics.Count < FewestTopics || tree.Groups.Count != topics.Count - 1 || tree.Parents.Count != topics.Count)
            return null;
        var number = tree.Groups.Select((group, i) => (group.Id, i)).ToDictionary(pair => pair.Id, pair => topics.Count + pair.i, StringComparer.Ordinal);
        // The closest pair: the lowest group, which is the last by id.
        var closest = tree.Groups[^1];
        return new TopicTreeChart
        {
            Id = "topic-tree",
            Finding = $"{Figures.Number(topics.Count, "topic")} by what they share; nearest to each other: {string.Join(" and ", closest.Topics.Take(2).Select(topic => Short(topics[topic].Topic.Label)))}",
            Measure = $"The further right two branches part, the more words their talks share; bars: talks that belong to a topic most; n = {Figures.Number(topics.Sum(topic => topic.TalksTotal), "talk")}",
            Source = source,
            Nodes =
            [
                .. topics.Select((topic, i) => new TreeNode(topic.Topic.Label, number[tree.Parents[i]!], 0, topic.TalksTotal, Palette.NearestHue(topic.Color))),
                .. tree.Groups.Select(group => new TreeNode(
                    group.Label, group.Parent is { } parent ? number[parent] : null, group.Height, group.Topics.Sum(topic => topics[topic].TalksTotal), Hue.Others)),
            ],
        };
    }

    private static string Short(string label) => label.Split(Topic.LabelSeparator)[0];
}
