using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Names topics by their most typical terms: phrases before their words, no stem twice, no label like another.</summary>
internal static class TopicLabels
{
    private const int LabelTerms = 3;

    /// <summary>Topics with terms, label and quality; entry i describes cluster i.</summary>
    public static IReadOnlyList<Topic> Describe(
        TermMatrix talks, IReadOnlyList<Term> terms, double[] telling, int[] clusters, int topicCount, int termsPerTopic, double[] stability)
    {
        var weights = new ClassTfIdf(talks, clusters, topicCount);
        var sizes = new int[topicCount];
        foreach (var cluster in clusters.Where(c => c >= 0))
            sizes[cluster]++;
        HashSet<string> used = new(StringComparer.Ordinal);
        var topics = new List<Topic>(topicCount);
        for (var topic = 0; topic < topicCount; topic++)
        {
            var ranked = Ranked(weights, terms, telling, topic, sizes[topic]);
            var typical = Distinct(ranked, terms, termsPerTopic, []);
            var label = string.Join(" · ", Distinct(ranked, terms, LabelTerms, used).Select(term => terms[term].Display));
            topics.Add(new Topic(
                FormattableString.Invariant($"t{topic + 1:00}"),
                label.Length > 0 ? label : FormattableString.Invariant($"Topic {topic + 1}"),
                [.. typical.Select(term => new TopicTerm(terms[term].Id, terms[term].Display, weights.Weight(topic, term)))],
                TopicQuality.Coherence(talks, typical),
                typical.Count == 0 ? 0 : typical.Average(term => weights.Exclusivity(topic, term)),
                stability[topic]));
        }
        return topics;
    }

    /// <summary>Terms by weight times exclusivity. A term of a single talk is that talk's, not the topic's, unless the topic is that small.</summary>
    private static List<int> Ranked(ClassTfIdf weights, IReadOnlyList<Term> terms, double[] telling, int topic, int size)
    {
        var fewest = size >= 4 ? 2 : 1;
        var inPhrases = InPhrases(weights, terms, topic);
        return [.. Enumerable.Range(0, terms.Count)
            .Where(term => weights.Talks(topic, term) >= fewest && !inPhrases.Contains(terms[term].Id))
            .Select(term => (Term: term, Score: Score(term)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Term)
            .Select(pair => pair.Term)];

        double Score(int term)
        {
            var phrase = terms[term].Kind == TermKind.Phrase ? 1.5 : 1;
            return weights.Weight(topic, term) * Math.Sqrt(weights.Exclusivity(topic, term)) * Math.Sqrt((double)weights.Talks(topic, term) / size) * phrase * telling[term];
        }
    }

    /// <summary>Words that in this topic stand mostly inside one phrase ("open" in "open source"): the phrase speaks for them.</summary>
    private static HashSet<string> InPhrases(ClassTfIdf weights, IReadOnlyList<Term> terms, int topic)
    {
        Dictionary<string, int> talksWith = new(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
            if (terms[term].Kind == TermKind.Word)
                talksWith[terms[term].Id] = weights.Talks(topic, term);
        HashSet<string> inside = new(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
            if (terms[term].Kind == TermKind.Phrase && weights.Talks(topic, term) > 1)
                foreach (var word in terms[term].Id.Split('-'))
                    if (weights.Talks(topic, term) * 2 >= talksWith.GetValueOrDefault(word, int.MaxValue))
                        inside.Add(word);
        return inside;
    }

    /// <summary>The first terms that share no stem with one chosen before, here or in <paramref name="used"/>, which grows by their stems.</summary>
    private static List<int> Distinct(List<int> ranked, IReadOnlyList<Term> terms, int count, HashSet<string> used)
    {
        List<int> chosen = [];
        foreach (var term in ranked)
        {
            var stems = terms[term].Text.Split(' ').Where(word => !Text.StopWords.Contains(word)).Select(Stem).ToList();
            if (stems.Any(used.Contains))
                continue;
            used.UnionWith(stems);
            chosen.Add(term);
            if (chosen.Count == count)
                break;
        }
        return chosen;
    }

    /// <summary>A rough stem, only to keep "monitor", "monitoring" and "monitored" out of one label.</summary>
    internal static string Stem(string word)
    {
        var stem = Text.WordForms.Key(word);
        foreach (var ending in (ReadOnlySpan<string>)["isation", "ization", "ational", "ation", "ability", "ing", "ment", "ity", "ed", "er", "or", "al", "ion", "e", "y"])
            if (stem.Length - ending.Length >= 4 && stem.EndsWith(ending, StringComparison.Ordinal))
                return stem[..^ending.Length];
        return stem;
    }
}
