using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Store.Tables;

namespace TalkTrends.Pipelines.Themes;

/// <summary>What the catalogue of a finished run covers: which talks carry no theme, and which topics no theme covers.</summary>
/// <param name="Talks">Talks that enter shares: on a programme, in the run's language, with text, none twice at one event, no sections of essays; in the order of their ids.</param>
/// <param name="WithoutTheme">Those that are about none.</param>
/// <param name="Topics">Topics that no theme covers, the largest first.</param>
public sealed record ThemeCoverage(IReadOnlyList<TalkRecord> Talks, IReadOnlyList<TalkRecord> WithoutTheme, IReadOnlyList<UncoveredTopic> Topics)
{
    private static readonly HashSet<string> TalkKinds = Enum.GetValues<TalkKind>().Where(kind => kind.IsTalk() && kind != TalkKind.Section).Select(kind => kind.Word()).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads it from the tables of a run.</summary>
    /// <exception cref="InputException">The folder holds no finished run.</exception>
    public static ThemeCoverage Read(string folder)
    {
        var talks = RunTables.Read(folder).Talks;
        var languages = TableData.Read(folder, TalkTables.Talks);
        // Themes are given in one language: the one of the talks that carry any.
        string? Language(int talk) => languages.Text(talk, "language");
        var language = Enumerable.Range(0, talks.Count).Where(talk => talks[talk].Themes.Count > 0)
            .GroupBy(Language).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        // The first by id stands for a talk that an event's documents hold twice.
        HashSet<(string, string?)> met = [];
        TalkRecord[] could =
        [
            .. Enumerable.Range(0, talks.Count)
                .Where(at => TalkKinds.Contains(talks[at].Kind) && talks[at].Status == TalkStatus.Accepted.Word() && met.Add((talks[at].DuplicateOf ?? talks[at].Id, talks[at].EventId)))
                .Where(at => Language(at) is not { } own || language is null || own == language).Select(at => talks[at])
                .Where(talk => talk.Words >= CorpusTalk.FewestWords),
        ];
        TalkRecord[] without = [.. could.Where(talk => !talk.Themes.Any(theme => theme.IsAbout))];

        var terms = TableData.Read(folder, TopicTables.Terms);
        var termsOf = Enumerable.Range(0, terms.RowCount).ToLookup(row => terms.Text(row, "topic_id"), row => (terms.Text(row, "term_id")!, terms.Text(row, "term")!), StringComparer.Ordinal);
        var topics = TableData.Read(folder, TopicTables.Topics);
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
