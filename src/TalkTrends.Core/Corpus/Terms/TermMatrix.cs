namespace TalkTrends.Core.Corpus.Terms;

/// <summary>How often each term occurs in each talk: compressed rows, terms ascending within a row.</summary>
/// <param name="RowStarts">Row i lies at [RowStarts[i], RowStarts[i+1]); one entry more than there are talks.</param>
/// <param name="Terms">Indices of terms.</param>
/// <param name="Counts">Occurrences, at least 1.</param>
/// <param name="TermCount">Number of columns.</param>
public sealed record TermMatrix(int[] RowStarts, int[] Terms, int[] Counts, int TermCount)
{
    /// <summary>Beside <see cref="Terms"/>: true where the term stands in the title or the opening of its talk. Empty where nobody asked; <see cref="Select"/> leaves it out.</summary>
    public bool[] InOpening { get; init; } = [];

    /// <summary>Number of talks.</summary>
    public int RowCount => RowStarts.Length - 1;

    /// <summary>The order of the terms in the same talks; null where it is not known.</summary>
    public TermSequences? Sequences { get; init; }

    /// <summary>The terms of one talk.</summary>
    public ReadOnlySpan<int> RowTerms(int row) => Terms.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    /// <summary>The counts of one talk, beside <see cref="RowTerms"/>.</summary>
    public ReadOnlySpan<int> RowCounts(int row) => Counts.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    /// <summary>The rows named, in their order.</summary>
    public TermMatrix Select(IReadOnlyList<int> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var i = 0; i < rows.Count; i++)
            starts[i + 1] = starts[i] + RowStarts[rows[i] + 1] - RowStarts[rows[i]];
        var (terms, counts) = (new int[starts[^1]], new int[starts[^1]]);
        for (var i = 0; i < rows.Count; i++)
        {
            RowTerms(rows[i]).CopyTo(terms.AsSpan(starts[i]));
            RowCounts(rows[i]).CopyTo(counts.AsSpan(starts[i]));
        }
        return new TermMatrix(starts, terms, counts, TermCount) { Sequences = Sequences?.Select(rows) };
    }
}
