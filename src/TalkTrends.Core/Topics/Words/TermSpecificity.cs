using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics.Words;

/// <summary>How specific each term is to a subject, from what the corpus and the background know together.</summary>
internal static class TermSpecificity
{
    /// <summary>A corpus of fewer talks cannot say which of its words stand anywhere: each word has its few talks and no other.</summary>
    public const int FewestTalks = 400;

    /// <summary>Cohesion from which a term counts fully.</summary>
    private const double Full = 0.08;

    /// <summary>Cohesion of a term that nothing is known of: names of products rather than words of every day are unknown.</summary>
    private const double Unknown = 0.06;

    /// <summary>Talks that the background's word, and the guess for unknown terms, weigh as much as.</summary>
    private const int BackgroundTalks = 60;
    private const int UnknownTalks = 10;

    /// <summary>Parts of a word's talks that have it in a phrase: from the first it tells less by itself, from the second least.</summary>
    private const double MostlyInPhrases = 0.6;
    private const double OnlyInPhrases = 0.9;
    private const double LeastAlone = 0.3;

    /// <summary>For each term how well it describes a topic, in (0, 1]: what it tells, less where it is hardly ever said alone ("continuous", "supply").</summary>
    public static double[] OfLabels(IReadOnlyList<Term> terms, TermBackground background, TfIdfMatrix rows, Embedding embedded)
    {
        Dictionary<string, int> inPhrases = new(StringComparer.Ordinal);
        foreach (var known in background.Terms)
            if (known.IsPhrase)
                foreach (var word in known.Id.Split('-'))
                    inPhrases[word] = inPhrases.GetValueOrDefault(word) + known.TalksWith;
        var specificity = Of([.. terms.Select(term => term.Id)], background, rows, embedded);
        for (var term = 0; term < specificity.Length; term++)
            if (terms[term].Kind == TermKind.Word && inPhrases.TryGetValue(terms[term].Id, out var with) && background.Find(terms[term].Id) is { } word)
                specificity[term] *= 1 - (1 - LeastAlone) * Math.Clamp(((double)with / word.TalksWith - MostlyInPhrases) / (OnlyInPhrases - MostlyInPhrases), 0, 1);
        return specificity;
    }

    /// <summary>For each term a factor in [0.02, 1].</summary>
    /// <param name="termIds">The terms.</param>
    /// <param name="background">What a large collection teaches.</param>
    /// <param name="rows">The talks; null where only the background speaks.</param>
    /// <param name="embedded">The same talks embedded.</param>
    public static double[] Of(IReadOnlyList<string> termIds, TermBackground background, TfIdfMatrix? rows = null, Embedding? embedded = null)
    {
        var with = new int[termIds.Count];
        var local = new double[termIds.Count];
        if (rows is not null && embedded is not null && rows.RowCount >= FewestTalks)
        {
            local = TermCohesion.Of(rows, embedded);
            foreach (var term in rows.Terms)
                with[term]++;
        }
        var specificity = new double[termIds.Count];
        for (var term = 0; term < specificity.Length; term++)
        {
            var known = background.Find(termIds[term]);
            var (prior, weight) = known is null ? (Unknown, UnknownTalks) : (known.Topicality, BackgroundTalks);
            var topicality = (prior * weight + local[term] * with[term]) / (weight + with[term]);
            specificity[term] = Math.Clamp((topicality - 0.01) / (Full - 0.01), 0.02, 1);
        }
        return specificity;
    }
}
