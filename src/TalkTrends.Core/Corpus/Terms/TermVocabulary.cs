namespace TalkTrends.Core.Corpus.Terms;

/// <summary>How words become terms, learned from one corpus: with it the talks of another are read as the same terms, without learning again.</summary>
/// <remarks>
/// A talk's terms depend on the talk and on this alone, never on the talks beside it. The talks that the vocabulary was learned from have the same
/// terms and counts as in their own corpus. Words are keys (<see cref="Text.Languages.WordRules.Key"/>): all inflected forms of a word share one.
/// </remarks>
public sealed record TermVocabulary
{
    /// <summary>Two-letter code of the language by whose rules words are compared.</summary>
    public required string Language { get; init; }

    /// <summary>The terms, sorted by id: the columns of what <see cref="Read"/> returns.</summary>
    public required IReadOnlyList<Term> Terms { get; init; }

    /// <summary>Two to four words joined by spaces, sorted. Those that are no term are here too: where they stand no shorter phrase is read.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Acronyms and the phrase that each stands for, sorted.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Acronyms { get; init; }

    /// <summary>Words that name speakers wherever they stand, sorted: never read as terms.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The terms of each talk; row i belongs to talk i.</summary>
    /// <param name="talks">Talks of any corpus.</param>
    /// <param name="workers">Threads at work at once; changes no result.</param>
    public TermMatrix Read(IReadOnlyList<CorpusTalk> talks, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var reader = new VocabularyReader(this);
        var rows = new List<(int Term, int Count)>[talks.Count];
        Parallel.For(0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => rows[i] = reader.Read(talks[i]));
        var starts = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
            starts[i + 1] = starts[i] + rows[i].Count;
        return new TermMatrix(starts, [.. rows.SelectMany(row => row, (_, cell) => cell.Term)], [.. rows.SelectMany(row => row, (_, cell) => cell.Count)], Terms.Count);
    }

    /// <summary>The vocabulary of a corpus that was just read.</summary>
    internal static TermVocabulary Of(IReadOnlyList<Term> terms, WordTable words, PhraseTable phrases, SortedDictionary<int, int[]> acronyms, IEnumerable<int> names)
    {
        HashSet<string> found = new(phrases.Phrases.Count, StringComparer.Ordinal);
        foreach (var phrase in phrases.Phrases)
            // No phrase is looked for at a stop word; saying so here keeps the stop words themselves out.
            if (!words.IsStop(phrase[0]))
                found.Add(Spelled(phrase));
        return new TermVocabulary
        {
            Language = words.Rules.Language,
            Terms = terms,
            Phrases = [.. found.Order(StringComparer.Ordinal)],
            Acronyms = [.. acronyms.Where(pair => !words.IsStop(pair.Key)).Select(pair => KeyValuePair.Create(words.KeyOf(pair.Key), Spelled(pair.Value)))
                .Where(pair => found.Contains(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal)],
            Names = [.. names.Select(words.KeyOf).Order(StringComparer.Ordinal)],
        };

        string Spelled(int[] phrase) => string.Join(' ', phrase.Select(words.KeyOf));
    }
}
