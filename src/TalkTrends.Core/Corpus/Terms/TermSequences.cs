namespace TalkTrends.Core.Corpus.Terms;

/// <summary>In which order the terms stand in each talk: what only neighbours can tell, such as which words keep company.</summary>
/// <param name="Starts">Talk i lies at [Starts[i], Starts[i+1]) of the two lists below; one entry more than there are talks.</param>
/// <param name="Terms">Indices of terms, as they come. A phrase stands beside its words, at the place of its first.</param>
/// <param name="Places">0-based place of each term among the words of its talk, ascending within a talk; stop words take no place, other words that are no term do.</param>
/// <param name="Lengths">Number of places of each talk.</param>
public sealed record TermSequences(int[] Starts, int[] Terms, int[] Places, int[] Lengths)
{
    /// <summary>Number of talks.</summary>
    public int RowCount => Lengths.Length;

    /// <summary>The terms of one talk, as they come.</summary>
    public ReadOnlySpan<int> Row(int row) => Terms.AsSpan(Starts[row]..Starts[row + 1]);

    /// <summary>The talks named, in their order.</summary>
    public TermSequences Select(IReadOnlyList<int> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
            starts[i + 1] = starts[i] + Starts[rows[i] + 1] - Starts[rows[i]];
        var (terms, places, lengths) = (new int[starts[^1]], new int[starts[^1]], new int[rows.Count]);
        for (var i = 0; i < rows.Count; i++)
        {
            var range = Starts[rows[i]]..Starts[rows[i] + 1];
            Terms.AsSpan(range).CopyTo(terms.AsSpan(starts[i]));
            Places.AsSpan(range).CopyTo(places.AsSpan(starts[i]));
            lengths[i] = Lengths[rows[i]];
        }
        return new TermSequences(starts, terms, places, lengths);
    }

    /// <summary>The sequences of talks given as term indices in order; a negative index is a word that is no term.</summary>
    public static TermSequences Of(IReadOnlyList<IReadOnlyList<int>> talks)
    {
        var (starts, lengths) = (new int[talks.Count + 1], new int[talks.Count]);
        for (var i = 0; i < talks.Count; i++)
        {
            lengths[i] = talks[i].Count;
            starts[i + 1] = starts[i];
            for (var place = 0; place < lengths[i]; place++)
                starts[i + 1] += talks[i][place] >= 0 ? 1 : 0;
        }
        var (terms, places, at) = (new int[starts[^1]], new int[starts[^1]], 0);
        for (var i = 0; i < talks.Count; i++)
            for (var place = 0; place < lengths[i]; place++)
                if (talks[i][place] >= 0)
                    (terms[at], places[at++]) = (talks[i][place], place);
        return new TermSequences(starts, terms, places, lengths);
    }
}
