using TalkTrends.Core.Corpus;

namespace TalkTrends.Core.Topics;

/// <summary>Settles groups of short texts by their words: a mixture of multinomials fitted by expectation maximisation (Nigam and others 2000), slowly cooled.</summary>
/// <remarks>
/// Two titles of one subject seldom share a word, so that nearness says little of them; which words a whole group uses says more. Counts are TF-IDF weights,
/// smoothed towards the corpus. Sums run in the order of the talks.
/// </remarks>
internal static class WordMixture
{
    /// <summary>Texts with fewer terms than this, on average, are settled so; of longer ones the words say nothing that nearness does not.</summary>
    private const double ShortText = 20;

    private const int Rounds = 20;
    private const double Smoothing = 0.05;
    private const double Hottest = 8;
    private const double Cooling = 0.8;

    /// <summary>True where the talks are no more than titles.</summary>
    public static bool Suits(TermMatrix talks) => talks.Terms.Length < ShortText * talks.RowCount;

    /// <summary>The group of each talk once the words have their say; talks of no group stay so.</summary>
    public static int[] Settle(TermMatrix talks, int[] groups, int count)
    {
        var rows = WeightedRows.Of(talks, WeightedRows.InverseFrequencies(talks, sharpness: 1));
        var scale = (float)Math.Sqrt((double)talks.Terms.Length / Math.Max(1, talks.RowCount));
        var members = new float[talks.RowCount * count];
        for (var row = 0; row < talks.RowCount; row++)
            if (groups[row] >= 0)
                members[row * count + groups[row]] = 1;
        var settled = groups.ToArray();
        var heat = Hottest;
        for (var round = 0; round < Rounds; round++, heat = Math.Max(1, heat * Cooling))
        {
            var telling = Telling(rows, members, count, scale);
            for (var row = 0; row < talks.RowCount; row++)
                if (groups[row] >= 0)
                    settled[row] = Share(rows, row, telling, scale, heat, members.AsSpan(row * count, count));
        }
        return settled;
    }

    /// <summary>For each term (rows) and group the logarithm of how much likelier the term is there than anywhere.</summary>
    private static float[] Telling(WeightedRows rows, float[] members, int count, float scale)
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
    private static int Share(WeightedRows rows, int row, float[] telling, float scale, double heat, Span<float> members)
    {
        var count = members.Length;
        members.Clear();
        for (var i = rows.RowStarts[row]; i < rows.RowStarts[row + 1]; i++)
            Vectors.AddScaled(members, telling.AsSpan(rows.Terms[i] * count, count), rows.Weights[i] * scale);
        var best = 0;
        for (var group = 1; group < count; group++)
            if (members[group] > members[best])
                best = group;
        var most = members[best];
        double total = 0;
        for (var group = 0; group < count; group++)
            total += members[group] = (float)Math.Exp((members[group] - most) / heat);
        for (var group = 0; group < count; group++)
            members[group] = (float)(members[group] / total);
        return best;
    }
}
