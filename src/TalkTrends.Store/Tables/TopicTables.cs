using TalkTrends.Core.Results;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Store.Tables;

/// <summary>A row of <c>topic_terms</c>.</summary>
public sealed record TopicTermRow(string TopicId, int Rank, TopicTerm Term);

/// <summary>A row of <c>topic_groups</c>.</summary>
public sealed record TopicGroupRow(TopicGroup Group, int TalksTotal);

/// <summary>Tables of the topics that were discovered.</summary>
public static class TopicTables
{
    /// <summary>The topics.</summary>
    public static Table<TopicSummary> Topics { get; } = new("topics", "A group of talks that the program discovered.", 1,
    [
        Column.Text<TopicSummary>("topic_id", row => row.Topic.Id, "`t01`, `t02`, …: the largest first; topics of a saved model keep their ids."),
        Column.TextOrNull<TopicSummary>("parent", row => row.Parent, "The smallest group of topics that holds it, as in `topic_groups`. Null: there is only one topic."),
        Column.Text<TopicSummary>("label", row => row.Topic.Label, "Two or three terms that a person would say; unique."),
        Column.Text<TopicSummary>("color", row => row.Color, "As `#rrggbb`."),
        Column.Int<TopicSummary>("talks_total", row => row.TalksTotal, "Talks that belong to it most."),
        Column.Number<TopicSummary>("share", row => row.Share, "Those by all talks that could have a topic.", ColumnRange.Fraction),
        Column.Number<TopicSummary>("coherence", row => row.Topic.Coherence, "Mean normalised pointwise mutual information of its terms over talks, in [-1, 1]."),
        Column.Number<TopicSummary>("exclusivity", row => row.Topic.Exclusivity, "Mean part of its terms' occurrences that lies in this topic.", ColumnRange.Fraction),
        Column.Number<TopicSummary>("stability", row => row.Topic.Stability, "Mean best Jaccard overlap with a topic found again on 80 % of the talks, 20 times.", ColumnRange.Fraction),
        Column.TextOrNull<TopicSummary>("covered_by_theme", row => row.CoveredByTheme, "Theme that at least half of its talks are about. Null: none."),
    ]);

    /// <summary>The tree above the topics.</summary>
    public static Table<TopicGroupRow> Groups { get; } = new("topic_groups", "Two topics or groups that were brought together because they are near: an inner node of the tree of topics. Without the first n groups by id the topics fall into n + 1 parts.", 1,
    [
        Column.Text<TopicGroupRow>("group_id", row => row.Group.Id, "`g01`, `g02`, …: the whole first, then by falling `height`."),
        Column.TextOrNull<TopicGroupRow>("parent", row => row.Group.Parent, "The group that it is a part of. Null: it holds all topics."),
        Column.Text<TopicGroupRow>("label", row => row.Group.Label, "The first terms of its largest topics, and how many more there are; unique."),
        Column.Number<TopicGroupRow>("height", row => row.Group.Height, "One minus the mean cosine between the talks' worth of its two parts, in [0, 2]; no smaller than that of a group inside.", ColumnRange.NotNegative),
        Column.Int<TopicGroupRow>("topics", row => row.Group.Topics.Count, "Topics in it, directly and in the groups inside."),
        Column.Int<TopicGroupRow>("talks_total", row => row.TalksTotal, "Talks that belong most to one of them."),
    ]);

    /// <summary>The terms of each topic.</summary>
    public static Table<TopicTermRow> Terms { get; } = new("topic_terms", "A term typical of a topic.", 2,
    [
        Column.Text<TopicTermRow>("topic_id", row => row.TopicId, "The topic."),
        Column.Int<TopicTermRow>("rank", row => row.Rank, "1-based, most typical first; the order weighs how well the terms go together beside `weight`."),
        Column.Text<TopicTermRow>("term_id", row => row.Term.TermId, "The term."),
        Column.Text<TopicTermRow>("term", row => row.Term.Display, "As people write it."),
        Column.Number<TopicTermRow>("weight", row => row.Term.Weight, "Class TF-IDF; comparable inside one run.", ColumnRange.NotNegative),
    ]);

    /// <summary>Topics over years.</summary>
    public static Table<ThemeYear> Years { get; } = new("topic_years", "A topic in a year, as in `theme_years`.", 2,
    [
        .. TrendTables.Key("topic_id", "The topic."),
        Column.Int<ThemeYear>("talks_primary", row => row.TalksAbout, "Talks with text that belong to it most by their whole text, a repeat at another event again."),
        .. TrendTables.Shares("Talks that belong to it most by title and first 60 words alone: each talk counts for one topic at most, and longer texts make no topic grow."),
        TrendTables.Complete,
    ]);

    /// <summary>Topics over all years together.</summary>
    public static Table<ThemeTrend> Trends { get; } = new("topic_trends", "What may be said of a topic over the years, by the rules of `theme_trends`.", 1,
        [Column.Text<ThemeTrend>("topic_id", row => row.ThemeId, "The topic."), .. TrendTables.OverYears("topic"), TrendTables.Reason]);

    /// <summary>Rows of <see cref="Groups"/>.</summary>
    public static IEnumerable<TopicGroupRow> GroupRows(TopicTree tree, IReadOnlyList<TopicSummary> topics) =>
        tree.Groups.Select(group => new TopicGroupRow(group, group.Topics.Sum(topic => topics[topic].TalksTotal)));

    /// <summary>Rows of <see cref="Terms"/>.</summary>
    public static IEnumerable<TopicTermRow> TermRows(IReadOnlyList<TopicSummary> topics) => topics.SelectMany(topic =>
        topic.Topic.Terms.Select((term, i) => new TopicTermRow(topic.Topic.Id, i + 1, term)));
}
