using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Chooses each topic's terms: typical of it, of no other topic, and at home in the same talks.</summary>
internal static class TopicTerms
{
    /// <summary>Candidates looked at for each topic.</summary>
    private const int Candidates = 40;

    /// <summary>
    /// How much being typical counts beside keeping company, whose measure lies in [−1, 1]; more by this many over the number of talks: in a few
    /// talks any two rare words may meet.
    /// </summary>
    private const double Typical = 0.3;
    private const double TypicalOfFew = 100;

    /// <summary>A topic's terms and how well they belong together.</summary>
    /// <param name="Terms">Most typical first.</param>
    /// <param name="Scores">What they are ranked by; entry i belongs to term i.</param>
    /// <param name="Coherence">Mean normalised pointwise mutual information of their pairs over talks; 0 where there is no pair.</param>
    internal sealed record Choice(IReadOnlyList<int> Terms, IReadOnlyList<double> Scores, double Coherence);

    /// <summary>For each topic up to <paramref name="count"/> terms; no term goes to two topics.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="scores">For each topic its terms with their scores, above 0, best first.</param>
    /// <param name="count">Terms wanted.</param>
    /// <param name="alike">True for two terms of which one topic wants only one.</param>
    public static IReadOnlyList<Choice> Choose(
        TermMatrix talks, IReadOnlyList<IReadOnlyList<(int Term, double Score)>> scores, int count, Func<int, int, bool> alike)
    {
        var owned = Owned(scores, talks.TermCount, alike);
        var company = Company.Of(talks, [.. owned.Select(own => own.Select(pair => pair.Term).ToArray())]);
        return [.. owned.Select((own, topic) => Greedy(own, company[topic], Typical + TypicalOfFew / Math.Max(1, talks.RowCount), count))];
    }

    /// <summary>Each term stays with the topic that it is most typical of; the lowest topic wins a tie.</summary>
    private static List<(int Term, double Score)>[] Owned(
        IReadOnlyList<IReadOnlyList<(int Term, double Score)>> scores, int terms, Func<int, int, bool> alike)
    {
        var owner = new int[terms];
        var best = new double[terms];
        for (var topic = 0; topic < scores.Count; topic++)
            foreach (var (term, score) in scores[topic])
                if (score > best[term])
                    (owner[term], best[term]) = (topic, score);
        var owned = new List<(int Term, double Score)>[scores.Count];
        for (var topic = 0; topic < owned.Length; topic++)
        {
            owned[topic] = [];
            foreach (var pair in scores[topic])
            {
                // Of "security" and "securing" the more typical stands for both.
                if (owner[pair.Term] == topic && !owned[topic].Exists(other => alike(other.Term, pair.Term)))
                    owned[topic].Add(pair);
                if (owned[topic].Count == Candidates)
                    break;
            }
        }
        return owned;
    }

    private static Choice Greedy(List<(int Term, double Score)> candidates, double[,] npmi, double typical, int count)
    {
        List<int> chosen = [];
        var together = new double[candidates.Count];
        double pairs = 0;
        while (chosen.Count < count)
        {
            var (best, bestValue) = (-1, double.NegativeInfinity);
            for (var c = 0; c < candidates.Count; c++)
            {
                if (chosen.Contains(c))
                    continue;
                var value = typical * candidates[c].Score / candidates[0].Score + (chosen.Count == 0 ? 0 : together[c] / chosen.Count);
                if (value > bestValue)
                    (best, bestValue) = (c, value);
            }
            if (best < 0)
                break;
            pairs += together[best];
            chosen.Add(best);
            for (var c = 0; c < candidates.Count; c++)
                together[c] += npmi[best, c];
        }
        var coherence = chosen.Count < 2 ? 0 : pairs / (chosen.Count * (chosen.Count - 1) / 2.0);
        chosen.Sort();
        return new Choice([.. chosen.Select(c => candidates[c].Term)], [.. chosen.Select(c => candidates[c].Score)], coherence);
    }
}
