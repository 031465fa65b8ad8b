using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Text;

namespace TalkTrends.Core.Topics.Words;

/// <summary>How much each term weighs beside its damped count: squared inverse document frequency, with the help of a background where talks are few.</summary>
internal static class TermWeighting
{
    /// <summary>Talks that the background's document frequencies weigh as much as.</summary>
    private const double BackgroundTalks = 200;

    /// <summary>One weight for each term: as if some talks of the background belonged to the corpus, times how much the background says that the term tells.</summary>
    public static float[] Learn(TermMatrix talks, IReadOnlyList<string> termIds, TermBackground background)
    {
        var part = BackgroundPart(talks.RowCount, background);
        if (part == 0)
            return TfIdfMatrix.InverseDocumentFrequencies(talks);
        var with = new int[talks.TermCount];
        foreach (var term in talks.Terms)
            with[term]++;
        var specificity = TermSpecificity.Of(termIds, background);
        var weights = new float[termIds.Count];
        for (var term = 0; term < weights.Length; term++)
        {
            var elsewhere = BackgroundTalks * part * (background.Find(termIds[term])?.TalksWith ?? 1) / background.Talks;
            weights[term] = (float)(TfIdfMatrix.InverseDocumentFrequency(with[term] + elsewhere, talks.RowCount + BackgroundTalks * part) * (1 - part + part * specificity[term]));
        }
        return weights;
    }

    /// <summary>The background's part of a talk's squared length: 0.9 to a hundred talks, then falling with the logarithm to nothing at five thousand.</summary>
    public static double BackgroundPart(int talks, TermBackground background) => background.Talks == 0 ? 0 : SmallCorpusWeight(talks);

    /// <summary>How little so many talks say of their terms by themselves: 0.9 to a hundred talks, then falling with the logarithm to 0 at five thousand.</summary>
    public static double SmallCorpusWeight(int talks) => Math.Clamp(0.9 * (1 - Math.Log(talks / 100.0) / Math.Log(50)), 0, 0.9);
}
