using TalkTrends.Charts;
using TalkTrends.Charts.Description;
using TalkTrends.Core.Results;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Reports.Pictures;

/// <summary>How the topics lie to each other.</summary>
internal static class TopicCharts
{
    private const int FewestTopics = 3;
    private const int MostPanels = 35;
    private const int FewestPanels = 15;

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

    /// <summary>Topics over the years, a panel for each: those that rise or fall first, then the largest; null where years cannot be followed.</summary>
    public static SmallMultiplesChart? OverTheYears(ReportModel model, string source)
    {
        var (topics, all) = (model.Analysis.Topics.ToDictionary(topic => topic.Topic.Id, StringComparer.Ordinal), model.Analysis.TopicTrends);
        if (all.CannotTell is not null)
            return null;
        var years = all.Years.ToLookup(row => row.ThemeId, StringComparer.Ordinal);
        var followed = all.Trends.Where(trend => trend is { Last: not null } && topics.ContainsKey(trend.ThemeId) && years[trend.ThemeId].Sum(row => row.TalksCounted) >= VerdictRules.FewestTalks).ToList();
        var changed = ThemeClaim.Ranked(followed);
        var shown = changed.Concat(followed.Except(changed).OrderByDescending(trend => trend.Last!.Share).ThenBy(trend => trend.ThemeId, StringComparer.Ordinal))
            .Take(Math.Clamp(changed.Count, FewestPanels, MostPanels)).ToList();
        var (up, down) = (changed.Count(trend => ThemeClaim.IsRise(trend.Verdict)), changed.Count(trend => ThemeClaim.IsFall(trend.Verdict)));
        return shown.Count == 0 ? null : new SmallMultiplesChart
        {
            Id = "topics-over-the-years",
            Finding = changed.Count == 0 ? $"No topic of {Figures.Number(followed.Count)} can be said to rise or fall"
                : $"Of {Figures.Number(followed.Count, "topic")}, {Figures.List([.. new[] { Said(up, "rises or is new", "rise or are new"), Said(down, "falls, faded or passed its peak", "fall, faded or passed their peak") }.OfType<string>()])}",
            Measure = $"Share of the talks with text whose title and opening words are nearest to the topic; own scales",
            FindsSomething = changed.Count > 0,
            LineMeaning = ThemeLines.MeaningOf(shown[0].Last!.Adjusted),
            Source = source,
            Series = [.. shown.Select(trend => new ThemeSeries(
                new ThemeLabel(Name(topics[trend.ThemeId].Topic.Label), Palette.NearestHue(topics[trend.ThemeId].Color)), trend.Words(), ThemeLines.Points([.. years[trend.ThemeId].OrderBy(row => row.Year)])))],
        };

        static string? Said(int count, string one, string many) => count == 0 ? null : $"{Figures.Number(count)} {(count == 1 ? one : many)}";
    }

    /// <summary>The first two terms of a label: a panel has no room for three.</summary>
    private static string Name(string label) => string.Join(Topic.LabelSeparator, label.Split(Topic.LabelSeparator).Take(2));

    private static string Short(string label) => label.Split(Topic.LabelSeparator)[0];
}
