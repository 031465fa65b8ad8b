using TalkTrends.Core.Results;
using TalkTrends.Core.Topics;

namespace TalkTrends.Io.Tables;

/// <summary>A row of <c>topic_terms</c>.</summary>
public sealed record TopicTermRow(string TopicId, int Rank, TopicTerm Term);

/// <summary>Tables of the topics that were discovered.</summary>
public static class TopicTables
{
    /// <summary>The topics.</summary>
    public static Table<TopicSummary> Topics { get; } = new("topics", "A group of talks that the program discovered.", 1,
    [
        Column.Text<TopicSummary>("topic_id", row => row.Topic.Id, "`t01`, `t02`, …: the largest first."),
        Column.TextOrNull<TopicSummary>("parent", _ => null, "The topic above it in the tree. Null: none."),
        Column.Text<TopicSummary>("label", row => row.Topic.Label, "Two or three terms that a person would say; unique."),
        Column.Text<TopicSummary>("color", row => row.Color, "As `#rrggbb`."),
        Column.Int<TopicSummary>("talks_total", row => row.TalksTotal, "Talks that belong to it most."),
        Column.Number<TopicSummary>("share", row => row.Share, "Those by all talks that could have a topic.", ColumnRange.Fraction),
        Column.Number<TopicSummary>("coherence", row => row.Topic.Coherence, "Mean normalised pointwise mutual information of its terms over talks, in [-1, 1]."),
        Column.Number<TopicSummary>("exclusivity", row => row.Topic.Exclusivity, "Mean part of its terms' occurrences that lies in this topic.", ColumnRange.Fraction),
        Column.Number<TopicSummary>("stability", row => row.Topic.Stability, "Mean best Jaccard overlap with a topic found again on 80 % of the talks, 20 times.", ColumnRange.Fraction),
        Column.TextOrNull<TopicSummary>("covered_by_theme", row => row.CoveredByTheme, "Theme that at least half of its talks are about. Null: none."),
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

    /// <summary>Rows of <see cref="Terms"/>.</summary>
    public static IEnumerable<TopicTermRow> TermRows(IReadOnlyList<TopicSummary> topics) => topics.SelectMany(topic =>
        topic.Topic.Terms.Select((term, i) => new TopicTermRow(topic.Topic.Id, i + 1, term)));
}
