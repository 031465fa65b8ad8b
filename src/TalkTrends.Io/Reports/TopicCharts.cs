using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Trends;

namespace TalkTrends.Io.Reports;

/// <summary>How the topics lie to each other.</summary>
internal static class TopicCharts
{
    private const int FewestTopics = 3;
    private const int MainBranches = 6;

    /// <summary>The tree of topics; null where there are too few to branch, or no tree.</summary>
    public static TopicTreeChart? Tree(ReportModel model, string source)
    {
        var (tree, topics) = (model.Analysis.TopicTree, model.Analysis.Topics);
        if (topics.Count < FewestTopics || tree.Groups.Count != topics.Count - 1 || tree.Parents.Count != topics.Count)
            return null;
        var number = tree.Groups.Select((group, i) => (group.Id, i)).ToDictionary(pair => pair.Id, pair => topics.Count + pair.i, StringComparer.Ordinal);
        var branch = Branches(tree.Cut(Math.Min(MainBranches, topics.Count)));
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
                .. topics.Select((topic, i) => new TreeNode(topic.Topic.Label, number[tree.Parents[i]!], 0, topic.TalksTotal, branch[i])),
                .. tree.Groups.Select(group => new TreeNode(
                    group.Label, group.Parent is { } parent ? number[parent] : null, group.Height, group.Topics.Sum(topic => topics[topic].TalksTotal), HueOf(group.Topics, branch))),
            ],
        };
    }

    /// <summary>A hue for each main branch, by its first topic.</summary>
    private static Hue[] Branches(IReadOnlyList<string?> parts)
    {
        var seen = new Dictionary<string, Hue>(StringComparer.Ordinal);
        var hues = new Hue[parts.Count];
        var next = 0;
        for (var topic = 0; topic < parts.Count; topic++)
            if (parts[topic] is not { } part)
                hues[topic] = Palette.HueOf(next++);
            else if (seen.TryGetValue(part, out var hue))
                hues[topic] = hue;
            else
                hues[topic] = seen[part] = Palette.HueOf(next++);
        return hues;
    }

    // Above the main branches several meet, and grey belongs to none of them.
    private static Hue HueOf(IReadOnlyList<int> topics, Hue[] branch) =>
        topics.All(topic => branch[topic] == branch[topics[0]]) ? branch[topics[0]] : Hue.Others;

    private static string Short(string label) => label.Split(" · ")[0];
}
