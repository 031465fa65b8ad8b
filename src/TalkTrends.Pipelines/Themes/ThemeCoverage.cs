using TalkTrends.Core.Talks;
using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>What the catalogue of a finished run covers: which talks carry no theme, and which topics no theme covers.</summary>
/// <param name="Talks">Talks that enter shares: on a programme, in the run's language, with text, none twice at one event, no sections of essays; in the order of their ids.</param>
/// <param name="WithoutTheme">Those that are about none.</param>
/// <param name="Topics">Topics that no theme covers, the largest first.</param>
public sealed record ThemeCoverage(IReadOnlyList<TalkRecord> Talks, IReadOnlyList<TalkRecord> WithoutTheme, IReadOnlyList<UncoveredTopic> Topics)
{
    /// <summary>Reads it from the tables of a run.</summary>
    /// <exception cref="InputException">There is no such run, or its tables are damaged.</exception>
    public static ThemeCoverage Of(FinishedRun run)
    {
        var talks = run.Talks;
        TalkRecord[] could = [.. talks.Where(talk => talk.EntersShares)];
        TalkRecord[] without = [.. could.Where(talk => !talk.Themes.Any(theme => theme.IsAbout))];

        var terms = run.Read(TopicTables.Terms);
        var termsOf = Enumerable.Range(0, terms.RowCount).ToLookup(row => terms.Text(row, "topic_id"), row => (terms.Text(row, "term_id")!, terms.Text(row, "term")!), StringComparer.Ordinal);
        var topics = run.Read(TopicTables.Topics);
        List<UncoveredTopic> uncovered = [];
        foreach (var row in Enumerable.Range(0, topics.RowCount).Where(row => topics.Text(row, "covered_by_theme") is null))
        {
            var id = topics.Text(row, "topic_id")!;
            TalkRecord[] own =
            [
                .. talks.Where(talk => talk.DuplicateOf is null && talk.Topics.Any(topic => topic.TopicId == id && topic.IsPrimary))
                    .OrderByDescending(talk => talk.Topics.First(topic => topic.TopicId == id).Weight).ThenBy(talk => talk.Id, StringComparer.Ordinal),
            ];
            uncovered.Add(new UncoveredTopic(id, topics.Text(row, "label")!, [.. termsOf[id]], own));
        }
        return new ThemeCoverage(could, without, [.. uncovered.OrderByDescending(topic => topic.Talks.Count).ThenBy(topic => topic.Id, StringComparer.Ordinal)]);
    }
}
