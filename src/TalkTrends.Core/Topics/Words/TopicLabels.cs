using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Names topics by their most typical terms: phrases before their words, no stem twice, no label like another.</summary>
internal static class TopicLabels
{
    private const int LabelTerms = 3;

    /// <summary>Topics with terms, label and quality; entry i describes cluster i.</summary>
    public static IReadOnlyList<Topic> Describe(
        TermMatrix talks, IReadOnlyList<Term> terms, double[] specificity, LatentSpace space, int[] clusters, int topicCount, int termsPerTopic, double[] stability)
    {
        var weights = new ClassTfIdf(talks, clusters, topicCount);
        var sizes = new int[topicCount];
        foreach (var cluster in clusters)
            if (cluster >= 0)
                sizes[cluster]++;
        var stems = StemsOf(terms);
        var phrases = Phrases(terms);
        var ranked = Enumerable.Range(0, topicCount).Select(topic => Ranked(weights, terms, specificity, phrases, topic, sizes[topic])).ToList();
        var chosen = TopicTerms.Choose(talks, ranked, termsPerTopic, (a, b) => stems[a].Overlaps(stems[b]), space.Nearness, TermWeighting.SmallCorpusWeight(talks.RowCount));

        HashSet<string> used = new(StringComparer.Ordinal);
        var topics = new List<Topic>(topicCount);
        for (var topic = 0; topic < topicCount; topic++)
        {
            var typical = chosen[topic].Terms;
            var label = string.Join(Topic.LabelSeparator, Unused(typical, stems, used).Select(term => terms[term].Display));
            topics.Add(new Topic(
                TopicIds.Of('t', topic + 1, topicCount),
                label.Length > 0 ? label : FormattableString.Invariant($"Topic {topic + 1}"),
                [.. typical.Select((term, i) => new TopicTerm(terms[term].Id, terms[term].Display, chosen[topic].Scores[i]))],
                chosen[topic].Coherence,
                typical.Count == 0 ? 0 : typical.Average(term => weights.Exclusivity(topic, term)),
                stability[topic]));
        }
        return topics;
    }

    /// <summary>
    /// A topic's terms by class TF-IDF, exclusivity, how many of its talks have them and how much they tell. A term of a single talk is that
    /// talk's, not the topic's, unless the topic is that small, and one of hardly any of many talks is rare; a word that stands mostly inside one phrase
    /// ("open" in "open source") leaves the word to it.
    /// </summary>
    private static List<TopicTerms.Candidate> Ranked(
        ClassTfIdf weights, IReadOnlyList<Term> terms, double[] specificity, IReadOnlyList<(int Phrase, int[] Words)> phrases, int topic, int size)
    {
        var (fewest, usual) = size >= 4 ? (2, Math.Max(2, (int)(Math.Sqrt(size) / 2))) : (1, 1);
        var inPhrases = InPhrases(weights, phrases, topic);
        List<TopicTerms.Candidate> ranked = [];
        for (var term = 0; term < terms.Count; term++)
            if (weights.Talks(topic, term) >= fewest && !inPhrases.Contains(term))
                ranked.Add(new TopicTerms.Candidate(term, Score(term), weights.Talks(topic, term) < usual));
        ranked.Sort((a, b) => b.Score.CompareTo(a.Score) is var byScore && byScore != 0 ? byScore : a.Term.CompareTo(b.Term));
        return ranked;

        double Score(int term)
        {
            var phrase = terms[term].Kind == TermKind.Phrase ? 1.5 : 1;
            return weights.Weight(topic, term) * Math.Sqrt(weights.Exclusivity(topic, term)) * weights.Talks(topic, term) / size * phrase * specificity[term];
        }
    }

    /// <summary>The words that a topic uses mostly inside phrases: half of the time inside one, or three times of four inside any.</summary>
    private static HashSet<int> InPhrases(ClassTfIdf weights, IReadOnlyList<(int Phrase, int[] Words)> phrases, int topic)
    {
        HashSet<int> inPhrases = [];
        Dictionary<int, int> inAny = [];
        foreach (var (phrase, words) in phrases)
            if (weights.Talks(topic, phrase) is var with and > 1)
                foreach (var word in words)
                    if ((inAny[word] = inAny.GetValueOrDefault(word) + with) * 4 >= weights.Talks(topic, word) * 3 || (with > 2 && with * 2 >= weights.Talks(topic, word)))
                        inPhrases.Add(word);
        return inPhrases;
    }

    /// <summary>Each phrase with those of its words that are terms themselves.</summary>
    private static List<(int Phrase, int[] Words)> Phrases(IReadOnlyList<Term> terms)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        for (var term = 0; term < terms.Count; term++)
            if (terms[term].Kind == TermKind.Word)
                words[terms[term].Id] = term;
        List<(int, int[])> phrases = [];
        for (var term = 0; term < terms.Count; term++)
            if (terms[term].Kind == TermKind.Phrase)
                phrases.Add((term, [.. terms[term].Id.Split('-').Where(words.ContainsKey).Select(word => words[word])]));
        return phrases;
    }

    /// <summary>The first terms that say something new: no stem twice in one label ("micro", "microservices"), nor all stems of a term in others before.</summary>
    private static List<int> Unused(IReadOnlyList<int> typical, HashSet<string>[] stems, HashSet<string> used)
    {
        List<int> label = [];
        foreach (var term in typical)
        {
            if (stems[term].IsSubsetOf(used) || label.Exists(other => stems[other].Any(left => stems[term].Any(right => IsPrefix(left, right) || IsPrefix(right, left)))))
                continue;
            label.Add(term);
            if (label.Count == LabelTerms)
                break;
        }
        foreach (var term in label)
            used.UnionWith(stems[term]);
        return label;

        static bool IsPrefix(string whole, string start) => whole == start || (start.Length >= 5 && whole.StartsWith(start, StringComparison.Ordinal));
    }

    private static HashSet<string>[] StemsOf(IReadOnlyList<Term> terms) =>
        [.. terms.Select(term => term.Text.Split(' ').Where(word => !Text.StopWords.Contains(word)).Select(Stem).ToHashSet(StringComparer.Ordinal))];

    /// <summary>A rough stem, only to keep "monitor", "monitoring" and "monitored", "hire" and "hiring", out of one label.</summary>
    internal static string Stem(string word)
    {
        var stem = Text.WordForms.Key(word);
        for (var shorter = Shortened(stem); shorter != stem; shorter = Shortened(stem))
            stem = shorter;
        return stem;
    }

    private static string Shortened(string stem)
    {
        foreach (var ending in (ReadOnlySpan<string>)["isational", "izational", "isation", "ization", "ational", "ation", "ability", "ing", "ment", "ity", "ed", "er", "or", "al", "ion", "e", "y"])
            if (stem.Length - ending.Length >= (ending is "ing" or "e" ? 3 : 4) && stem.EndsWith(ending, StringComparison.Ordinal))
                return stem[..^ending.Length];
        return stem;
    }
}
