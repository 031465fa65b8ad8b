using TalkTrends.Store.ParquetFiles;
using TalkTrends.Store.Runs;

namespace TalkTrends.Store.Tables;

/// <summary>How typical a talk is of its topic, from the tables of a run: what orders the talks under a topic.</summary>
internal static class TopicCloseness
{
    /// <summary>
    /// For each talk with a topic, the cosine between the weights of its terms (<c>talk_terms</c>) and those of its primary topic's terms
    /// (<c>topic_terms</c>), in [0, 1]; a talk that is missing has 0.
    /// </summary>
    public static Dictionary<string, double> Read(FinishedRun run, TableData memberships)
    {
        Dictionary<string, string> primary = new(StringComparer.Ordinal);
        for (var row = 0; row < memberships.RowCount; row++)
            if (memberships.Flag(row, "is_primary"))
                primary[memberships.Text(row, "talk_id")!] = memberships.Text(row, "topic_id")!;
        if (primary.Count == 0)
            return [];
        var (profiles, lengths) = Profiles(run.Read(TopicTables.Terms));
        var sums = new Dictionary<string, (double Shared, double Squares)>(StringComparer.Ordinal);
        foreach (var (talks, terms, weights) in TalkTermGroups.Read<ValueColumn<double>>(run, "weight"))
            for (var row = 0; row < talks.Count; row++)
            {
                if (!primary.TryGetValue(talks[row]!, out var topic))
                    continue;
                var weight = weights.Values[row];
                var (shared, squares) = sums.GetValueOrDefault(talks[row]!);
                sums[talks[row]!] = (shared + (weight * profiles.GetValueOrDefault((topic, terms[row]!))), squares + (weight * weight));
            }
        return sums.Where(talk => talk.Value.Shared > 0).ToDictionary(
            talk => talk.Key, talk => Math.Min(1, talk.Value.Shared / Math.Sqrt(talk.Value.Squares * lengths[primary[talk.Key]])), StringComparer.Ordinal);
    }

    /// <summary>Weights by topic and term, and the sum of their squares by topic.</summary>
    private static (Dictionary<(string Topic, string Term), double> Weights, Dictionary<string, double> Squares) Profiles(TableData terms)
    {
        Dictionary<(string, string), double> weights = [];
        Dictionary<string, double> squares = new(StringComparer.Ordinal);
        for (var row = 0; row < terms.RowCount; row++)
        {
            var (topic, weight) = (terms.Text(row, "topic_id")!, terms.Number(row, "weight")!.Value);
            weights[(topic, terms.Text(row, "term_id")!)] = weight;
            squares[topic] = squares.GetValueOrDefault(topic) + (weight * weight);
        }
        return (weights, squares);
    }
}
