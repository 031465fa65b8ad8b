using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Numerics;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Groups short texts by their words: a mixture of multinomials fitted by expectation maximisation (Nigam and others 2000) with deterministic annealing (Ueda and Nakano 1998), from groups that are there.</summary>
/// <remarks>
/// Two titles of one subject seldom share a word, so that nearness says little of them; which words a whole group uses says more. Counts are TF-IDF weights,
/// smoothed towards the corpus. Sums run in the order of the talks.
/// </remarks>
internal static class MultinomialMixture
{
    /// <summary>Texts with fewer terms than this, on average, are grouped so; of longer ones the words say nothing that nearness does not.</summary>
    private const double ShortText = 20;

    private const int Rounds = 20;
    private const double Smoothing = 0.05;
    private const double InitialTemperature = 8;
    private const double Cooling = 0.8;

    /// <summary>True where the talks are no more than titles.</summary>
    public static bool HasShortTexts(TermMatrix talks) => talks.Terms.Length < ShortText * talks.RowCount;

    /// <summary>The likeliest group of each talk after the last round; talks of no group stay so.</summary>
    public static int[] Fit(TermMatrix talks, int[] groups, int count)
    {
        var rows = TfIdfMatrix.Of(talks, TfIdfMatrix.InverseDocumentFrequencies(talks, sharpness: 1));
        var scale = (float)Math.Sqrt((double)talks.Terms.Length / Math.Max(1, talks.RowCount));
        var members = new float[talks.RowCount * count];
        for (var row = 0; row < talks.RowCount; row++)
            if (groups[row] >= 0)
                members[row * count + groups[row]] = 1;
        var assigned = groups.ToArray();
        var temperature = InitialTemperature;
        for (var round = 0; round < Rounds; round++, temperature = Math.Max(1, temperature * Cooling))
        {
            var logRatios = LogLikelihoodRatios(rows, members, count, scale);
            for (var row = 0; row < talks.RowCount; row++)
                if (groups[row] >= 0)
                    assigned[row] = Posterior(rows, row, logRatios, scale, temperature, members.AsSpan(row * count, count));
        }
        return assigned;
    }

    /// <summary>For each term (rows) and group the logarithm of how much likelier the term is there than anywhere.</summary>
    private static float[] LogLikelihoodRatios(TfIdfMatrix rows, float[] members, int count, float scale)
    {
        var used = new float[rows.TermCount * count];
        for (var row = 0; row < rows.RowCount; row++)
        {
            var (terms, weights) = (rows.Terms, rows.Weights);
            for (var i = rows.RowStarts[row]; i < rows.RowStarts[row + 1]; i++)
                Vectors.AddScaled(used.AsSpan(terms[i] * count, count), members.AsSpan(row * count, count), weights[i] * scale);
        }
        var (ofGroup, ofTerm) = (new double[count], new double[rows.TermCount]);
        for (var term = 0; term < rows.TermCount; term++)
            for (var group = 0; group < count; group++)
            {
                ofGroup[group] += used[term * count + group];
                ofTerm[term] += used[term * count + group];
            }
        var (all, prior) = (Math.Max(1e-9, ofTerm.Sum()), Smoothing * rows.TermCount);
        for (var term = 0; term < rows.TermCount; term++)
            for (var group = 0; group < count; group++)
                if (ofTerm[term] > 0)
                    used[term * count + group] = (float)Math.Log((used[term * count + group] * all / ofTerm[term] + prior) / (ofGroup[group] + prior));
        return used;
    }

    /// <summary>Fills in how much of a talk belongs to each group, and returns the likeliest, the lowest on a tie.</summary>
    private static int Posterior(TfIdfMatrix rows, int row, float[] logRatios, float scale, double temperature, Span<float> members)
    {
        var count = members.Length;
        members.Clear();
        for (var i = rows.RowStarts[row]; i < rows.RowStarts[row + 1]; i++)
            Vectors.AddScaled(members, logRatios.AsSpan(rows.Terms[i] * count, count), rows.Weights[i] * scale);
        var best = 0;
        for (var group = 1; group < count; group++)
            if (members[group] > members[best])
                best = group;
        var most = members[best];
        double total = 0;
        for (var group = 0; group < count; group++)
            total += members[group] = (float)Math.Exp((members[group] - most) / temperature);
        for (var group = 0; group < count; group++)
            members[group] = (float)(members[group] / total);
        return best;
    }
}
