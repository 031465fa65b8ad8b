using TalkTrends.Core.Corpus;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Trends;

namespace TalkTrends.Core.Results;

/// <summary>Topics over years and events, by the rules of themes.</summary>
/// <remarks>
/// A talk is counted for one topic at most: the one to which its title and the first 60 words of its text alone are nearest. The whole text would not do: a talk has a topic only where it lies
/// nearer to it than random talks do, and longer texts do more often, so that every topic would grow with the length of abstracts; and a long text may lie elsewhere than its opening.
/// The denominator is that of themes, all talks with text, those near no topic among them. What topics a talk has is told by its whole text all the same,
/// as its themes are.
/// </remarks>
internal static class TopicYears
{
    /// <summary>Shares and verdicts of the topics; empty where nobody learned any.</summary>
    public static TrendResult Of(TalkDetails details, LearnedTopics? learned, IReadOnlyList<EventCounts> events, AnalysisOptions options)
    {
        if (learned is null)
            return TrendResult.Empty;
        List<string> ids = [.. learned.Model.Topics.Select(topic => topic.Id)];
        return TrendAnalysis.Analyse(events, Count(details, learned, ids, options.Topics.Workers), options.Trends with { Themes = ids });
    }

    private static List<ThemeEventCounts> Count(TalkDetails details, LearnedTopics learned, List<string> ids, int workers)
    {
        var talks = details.Corpus.Talks;
        List<int> rows = [.. Enumerable.Range(0, talks.Count).Where(i => talks[i] is { EntersShares: true, Event: not null })];
        var byOpening = learned.Model.Assign(learned.Vocabulary.Read([.. rows.Select(i => Opening(talks[i]))], workers));
        var numberOf = Enumerable.Range(0, talks.Count).ToDictionary(i => talks[i].Talk.Id, StringComparer.Ordinal);
        SortedDictionary<(int Topic, string Event), (int About, int Counted)> cells = new(Comparer<(int Topic, string Event)>.Create((left, right) =>
            left.Topic != right.Topic ? left.Topic.CompareTo(right.Topic) : string.CompareOrdinal(left.Event, right.Event)));
        foreach (var (i, opening) in rows.Zip(byOpening))
        {
            // A repeat at another event has the topic of the talk that it repeats.
            var whole = details.Topics[talks[i].DuplicateOf is { } first ? numberOf[first] : i];
            if (whole.Count > 0)
                Add(whole[0].Topic, talks[i].Event!.Id, 1, 0);
            if (opening.Count > 0)
                Add(opening[0].Topic, talks[i].Event!.Id, 0, 1);
        }
        return [.. cells.Select(cell => new ThemeEventCounts(ids[cell.Key.Topic], cell.Key.Event, cell.Value.About, cell.Value.Counted, 0))];

        void Add(int topic, string e, int about, int counted)
        {
            var (a, c) = cells.GetValueOrDefault((topic, e));
            cells[(topic, e)] = (a + about, c + counted);
        }
    }

    /// <summary>The talk without the words after its opening.</summary>
    private static CorpusTalk Opening(CorpusTalk talk) =>
        talk with { Tokens = talk.Tokens with { Tokens = [.. talk.Tokens.Tokens.TakeWhile(token => token.Place != Place.Body)] } };
}
