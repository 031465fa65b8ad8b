using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics.Quality;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Chooses each topic's terms: typical of it, of no other topic, and at home in the same sentences.</summary>
internal static class TopicTerms
{
    /// <summary>Candidates looked at for each topic.</summary>
    private const int Candidates = 60;

    /// <summary>Candidates that a topic finds among its usual terms, or else among its rare ones too: nobody should have to take ten of eleven.</summary>
    private const int Enough = 30;

    /// <summary>
    /// How much being typical counts beside keeping company, whose measure lies in [−1, 1]; more by this many over the number of talks: in a few
    /// talks any two rare words may meet.
    /// </summary>
    private const double Typical = 0.2;
    private const double TypicalOfFew = 100;

    private const int MostExchanges = 40;

    /// <summary>A term that a topic may be described by.</summary>
    /// <param name="Term">Which.</param>
    /// <param name="Score">How typical it is of the topic; above 0.</param>
    /// <param name="Rare">True where hardly any talk of the topic has it.</param>
    internal readonly record struct Candidate(int Term, double Score, bool Rare);

    /// <summary>A topic's terms and how well they belong together.</summary>
    /// <param name="Terms">Most typical first.</param>
    /// <param name="Scores">What they are ranked by; entry i belongs to term i.</param>
    /// <param name="Coherence">Mean normalised pointwise mutual information of their pairs over talks; 0 where there is no pair.</param>
    internal sealed record Choice(IReadOnlyList<int> Terms, IReadOnlyList<double> Scores, double Coherence);

    /// <summary>For each topic up to <paramref name="count"/> terms; no term goes to two topics.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="candidates">For each topic what it may be described by, best first.</param>
    /// <param name="count">Terms wanted.</param>
    /// <param name="alike">True for two terms of which one topic wants only one.</param>
    /// <param name="near">How near two terms lie in the space of the talks, in [−1, 1].</param>
    /// <param name="nearness">What part of the company of terms that nearness stands for, in [0, 1]: few talks cannot show which terms belong together.</param>
    public static IReadOnlyList<Choice> Choose(
        TermMatrix talks, IReadOnlyList<IReadOnlyList<Candidate>> candidates, int count, Func<int, int, bool> alike,
        Func<int, int, double> near, double nearness)
    {
        var owned = Owned(candidates, talks.TermCount, alike);
        var groups = owned.Select(own => own.Select(pair => pair.Term).ToArray()).ToList();
        var overTalks = PairwiseNpmi.Of(talks, groups);
        var company = talks.Sequences is { } sequences && SlidingWindows.Count(sequences, talks.TermCount, groups) is var (counted, all)
            ? [.. counted.Select(group => Elsewhere(group, all))]
            : overTalks.ToArray();
        if (nearness > 0)
            for (var topic = 0; topic < owned.Length; topic++)
                company[topic] = Mixed(company[topic], groups[topic], near, nearness);
        var typical = Typical + TypicalOfFew / Math.Max(1, talks.RowCount);
        return [.. owned.Select((own, topic) => Chosen(own, company[topic], overTalks[topic], typical, count))];
    }

    /// <summary>Each term stays with the topic that it is most typical of; the lowest topic wins a tie.</summary>
    private static List<Candidate>[] Owned(IReadOnlyList<IReadOnlyList<Candidate>> candidates, int terms, Func<int, int, bool> alike)
    {
        var owner = new int[terms];
        var best = new double[terms];
        for (var topic = 0; topic < candidates.Count; topic++)
            foreach (var candidate in candidates[topic])
                if (candidate.Score > best[candidate.Term])
                    (owner[candidate.Term], best[candidate.Term]) = (topic, candidate.Score);
        var owned = new List<Candidate>[candidates.Count];
        for (var topic = 0; topic < owned.Length; topic++)
        {
            var own = owned[topic] = [];
            Take(candidate => !candidate.Rare, Candidates);
            Take(candidate => candidate.Rare, Enough);
            own.Sort((a, b) => b.Score.CompareTo(a.Score) is var byScore && byScore != 0 ? byScore : a.Term.CompareTo(b.Term));

            void Take(Func<Candidate, bool> wanted, int most)
            {
                foreach (var candidate in candidates[topic].Where(wanted))
                {
                    if (own.Count >= most)
                        return;
                    // Of "security" and "securing" the more typical stands for both.
                    if (owner[candidate.Term] == topic && !own.Exists(other => alike(other.Term, candidate.Term)))
                        own.Add(candidate);
                }
            }
        }
        return owned;
    }

    /// <summary>
    /// What company the terms of a group may be expected to keep in as many other texts. Two terms that met in two talks here may not meet at all there,
    /// with probability e^−n where they met in n talks (Poisson), and that costs more than any pair gains.
    /// </summary>
    private static double[,] Elsewhere(SlidingWindows.Group group, long windows)
    {
        var met = WindowedCoherence.Npmi(group.Together, windows);
        var apart = WindowedCoherence.Npmi(OnlyDiagonal(group.Together), windows);
        for (var a = 0; a < met.GetLength(0); a++)
            for (var b = 0; b < met.GetLength(1); b++)
                met[a, b] += (apart[a, b] - met[a, b]) * Math.Exp(-group.Talks[a, b]);
        return met;
    }

    private static double[,] Mixed(double[,] company, int[] terms, Func<int, int, double> near, double nearness)
    {
        var mixed = new double[terms.Length, terms.Length];
        for (var a = 0; a < terms.Length; a++)
            for (var b = 0; b < terms.Length; b++)
                mixed[a, b] = company[a, b] * (1 - nearness) + near(terms[a], terms[b]) * nearness;
        return mixed;
    }

    private static int[,] OnlyDiagonal(int[,] together)
    {
        var diagonal = new int[together.GetLength(0), together.GetLength(1)];
        for (var i = 0; i < diagonal.GetLength(0); i++)
            diagonal[i, i] = together[i, i];
        return diagonal;
    }

    private static Choice Chosen(List<Candidate> candidates, double[,] company, double[,] overTalks, double typical, int count)
    {
        var worth = candidates.ConvertAll(candidate => typical * candidate.Score / candidates[0].Score);
        var chosen = Greedy(worth, company, count);
        Exchange(chosen, worth, company);
        chosen.Sort();
        double pairs = 0;
        for (var a = 0; a < chosen.Count; a++)
            for (var b = a + 1; b < chosen.Count; b++)
                pairs += overTalks[chosen[a], chosen[b]];
        var coherence = chosen.Count < 2 ? 0 : pairs / (chosen.Count * (chosen.Count - 1) / 2.0);
        return new Choice([.. chosen.Select(c => candidates[c].Term)], [.. chosen.Select(c => candidates[c].Score)], coherence);
    }

    /// <summary>One term after the other: the one that is worth most and keeps most company with those before it.</summary>
    private static List<int> Greedy(List<double> worth, double[,] company, int count)
    {
        List<int> chosen = [];
        var together = new double[worth.Count];
        while (chosen.Count < count)
        {
            var (best, bestValue) = (-1, double.NegativeInfinity);
            for (var c = 0; c < worth.Count; c++)
                if (!chosen.Contains(c) && worth[c] + (chosen.Count == 0 ? 0 : together[c] / chosen.Count) is var value && value > bestValue)
                    (best, bestValue) = (c, value);
            if (best < 0)
                break;
            chosen.Add(best);
            for (var c = 0; c < worth.Count; c++)
                together[c] += company[best, c];
        }
        return chosen;
    }

    /// <summary>Puts one term in another's place as long as the whole gains by it: the first terms were chosen before there was company.</summary>
    private static void Exchange(List<int> chosen, List<double> worth, double[,] company)
    {
        // Half the mean company of a pair is what a term brings along: each pair is counted with both.
        var share = 1.0 / Math.Max(1, chosen.Count - 1);
        for (var exchange = 0; exchange < MostExchanges; exchange++)
        {
            var (bestOut, bestIn, bestGain) = (-1, -1, 1e-9);
            for (var o = 0; o < chosen.Count; o++)
            {
                var before = Value(chosen[o], o);
                for (var c = 0; c < worth.Count; c++)
                    if (!chosen.Contains(c) && Value(c, o) - before is var gain && gain > bestGain)
                        (bestOut, bestIn, bestGain) = (o, c, gain);
            }
            if (bestOut < 0)
                return;
            chosen[bestOut] = bestIn;
        }

        double Value(int candidate, int without)
        {
            double sum = 0;
            for (var i = 0; i < chosen.Count; i++)
                if (i != without)
                    sum += company[candidate, chosen[i]];
            return worth[candidate] + sum * share;
        }
    }
}
