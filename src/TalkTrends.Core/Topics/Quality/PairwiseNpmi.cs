using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Quality;

/// <summary>Normalised pointwise mutual information of pairs of terms over talks (Bouma 2009).</summary>
internal static class PairwiseNpmi
{
    /// <summary>For each group of terms the NPMI of its pairs, in [−1, 1], symmetric. No term stands in two groups.</summary>
    public static IReadOnlyList<double[,]> Of(TermMatrix talks, IReadOnlyList<int[]> groups)
    {
        var groupOf = new int[talks.TermCount];
        var placeOf = new int[talks.TermCount];
        Array.Fill(groupOf, -1);
        for (var g = 0; g < groups.Count; g++)
            for (var i = 0; i < groups[g].Length; i++)
                (groupOf[groups[g][i]], placeOf[groups[g][i]]) = (g, i);
        var together = groups.Select(group => new int[group.Length, group.Length]).ToArray();
        List<(int Group, int Place)> seen = [];
        for (var row = 0; row < talks.RowCount; row++)
        {
            seen.Clear();
            foreach (var term in talks.RowTerms(row))
                if (groupOf[term] >= 0)
                    seen.Add((groupOf[term], placeOf[term]));
            foreach (var (group, place) in seen)
                foreach (var (other, otherPlace) in seen)
                    if (group == other)
                        together[group][place, otherPlace]++;
        }
        return [.. together.Select(counts => Npmi(counts, talks.RowCount))];
    }

    private static double[,] Npmi(int[,] together, int talks)
    {
        var size = together.GetLength(0);
        var npmi = new double[size, size];
        for (var a = 0; a < size; a++)
            for (var b = 0; b < size; b++)
                npmi[a, b] = Npmi(together[a, b], together[a, a], together[b, b], talks);
        return npmi;
    }

    /// <summary>ln[P(a, b) / (P(a)·P(b))] / −ln P(a, b), with 10⁻¹² added to P(a, b); −1 for terms that never meet.</summary>
    internal static double Npmi(int both, int left, int right, int talks)
    {
        if (both == 0)
            return -1;
        var joint = (double)both / talks + 1e-12;
        return joint >= 1 ? 1 : Math.Log(joint / ((double)left / talks * ((double)right / talks))) / -Math.Log(joint);
    }
}
