using TalkTrends.Core.Talks;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>The talks of a finished run, read from its tables.</summary>
/// <param name="Talks">In the order of their ids.</param>
public sealed record RunTables(IReadOnlyList<TalkRecord> Talks)
{
    /// <summary>Reads the tables of talks.</summary>
    /// <exception cref="InputException">The folder holds no finished run.</exception>
    internal static RunTables Read(FinishedRun run)
    {
        var evidence = Group(run.Read(TalkTables.Evidence), (data, row) =>
            (Key: (data.Text(row, "talk_id")!, data.Text(row, "theme_id")!),
                Value: new EvidenceRecord(data.Text(row, "term")!, data.Text(row, "place")!, data.Int(row, "line")!.Value)));
        var themes = Group(run.Read(TalkTables.Themes), (data, row) =>
        {
            var (talk, theme) = (data.Text(row, "talk_id")!, data.Text(row, "theme_id")!);
            return (Key: talk, Value: new ThemeRecord(
                theme, data.Text(row, "level") == "about", data.Flag(row, "counted"), data.Number(row, "score")!.Value, data.Number(row, "context")!.Value, evidence.GetValueOrDefault((talk, theme)) ?? []));
        });
        var memberships = run.Read(TalkTables.Topics);
        var closeness = TopicCloseness.Read(run, memberships);
        var topics = Group(memberships, (data, row) =>
        {
            var (talk, isPrimary) = (data.Text(row, "talk_id")!, data.Flag(row, "is_primary"));
            return (Key: talk, Value: new TopicRecord(
                data.Text(row, "topic_id")!, data.Number(row, "weight")!.Value, isPrimary, isPrimary ? closeness.GetValueOrDefault(talk) : 0));
        });
        var table = run.Read(TalkTables.Talks);
        return new RunTables([.. Enumerable.Range(0, table.RowCount).Select(row => Talk(table, row, themes, topics))]);
    }

    /// <summary>
    /// Talks that belong to each topic most, the most typical first: those with enough text to be counted, then by weight, then by how close their terms are to
    /// the topic's. The weight alone is 1 for most.
    /// </summary>
    public ILookup<string, TalkRecord> ByTopic() => Talks
        .SelectMany(talk => talk.Topics.Where(topic => topic.IsPrimary).Select(topic => (Talk: talk, Topic: topic)))
        .OrderByDescending(pair => pair.Talk.HasText)
        .ThenByDescending(pair => pair.Topic.Weight).ThenByDescending(pair => pair.Topic.Closeness).ThenBy(pair => pair.Talk.Id, StringComparer.Ordinal)
        .ToLookup(pair => pair.Topic.TopicId, pair => pair.Talk, StringComparer.Ordinal);

    private static TalkRecord Talk(TableData table, int row, Dictionary<string, List<ThemeRecord>> themes, Dictionary<string, List<TopicRecord>> topics)
    {
        var id = table.Text(row, "talk_id")!;
        return new TalkRecord
        {
            Id = id,
            DocumentId = table.Text(row, "document_id")!,
            Source = table.Text(row, "source")!,
            LineStart = table.Int(row, "line_start")!.Value,
            LineEnd = table.Int(row, "line_end")!.Value,
            EventId = table.Text(row, "event_id"),
            Event = table.Text(row, "event"),
            Year = table.Int(row, "year"),
            Kind = AnalysisTables.Word<TalkKind>(table.Text(row, "kind")!),
            Status = AnalysisTables.Word<TalkStatus>(table.Text(row, "status")!),
            Track = table.Text(row, "track"),
            TrackIsRoom = table.Flag(row, "track_is_room"),
            Title = table.Text(row, "title")!,
            Speakers = table.Text(row, "speakers"),
            Affiliations = table.Text(row, "affiliations"),
            Text = table.Text(row, "text"),
            Language = table.Text(row, "language"),
            Words = table.Int(row, "words")!.Value,
            Url = table.Text(row, "url"),
            Confidence = table.Number(row, "confidence")!.Value,
            DuplicateOf = table.Text(row, "duplicate_of"),
            RepeatsAtEvent = table.Flag(row, "repeats_at_event"),
            EntersShares = table.Flag(row, "enters_shares"),
            MapX = table.Number(row, "map_x"),
            MapY = table.Number(row, "map_y"),
            Themes = themes.GetValueOrDefault(id) ?? [],
            Topics = topics.GetValueOrDefault(id) ?? [],
        };
    }

    private static Dictionary<TKey, List<TValue>> Group<TKey, TValue>(TableData data, Func<TableData, int, (TKey Key, TValue Value)> read)
        where TKey : notnull
    {
        Dictionary<TKey, List<TValue>> groups = [];
        for (var row = 0; row < data.RowCount; row++)
        {
            var (key, value) = read(data, row);
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = [];
            group.Add(value);
        }
        return groups;
    }
}
