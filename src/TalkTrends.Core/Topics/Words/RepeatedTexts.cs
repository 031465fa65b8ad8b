using TalkTrends.Core.Corpus.Terms;

namespace TalkTrends.Core.Topics.Words;

/// <summary>Texts that were handed in several times, under whatever title: one voice, not many.</summary>
internal static class RepeatedTexts
{
    /// <summary>Rarest terms by which a text is known again.</summary>
    private const int Signature = 7;

    /// <summary>The rows that no earlier row repeats: none before has the same seven rarest terms. Rows of fewer terms are all kept.</summary>
    public static IReadOnlyList<int> FirstRows(TermMatrix talks)
    {
        var with = new int[talks.TermCount];
        foreach (var term in talks.Terms)
            with[term]++;
        HashSet<(int, int, int, int, int, int, int)> met = [];
        List<int> first = [];
        for (var row = 0; row < talks.RowCount; row++)
        {
            var terms = talks.RowTerms(row).ToArray();
            if (terms.Length >= Signature)
            {
                Array.Sort(terms, (a, b) => with[a] != with[b] ? with[a].CompareTo(with[b]) : a.CompareTo(b));
                if (!met.Add((terms[0], terms[1], terms[2], terms[3], terms[4], terms[5], terms[6])))
                    continue;
            }
            first.Add(row);
        }
        return first;
    }
}
