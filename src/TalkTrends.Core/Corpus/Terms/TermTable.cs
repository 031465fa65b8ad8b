using TalkTrends.Core.Corpus.Identity;
using TalkTrends.Core.Text;
using TalkTrends.Core.Text.Languages;

namespace TalkTrends.Core.Corpus.Terms;

/// <summary>The vocabulary of the corpus and how often each term stands in each talk.</summary>
internal static class TermTable
{
    private const int SmallCorpus = 400;

    /// <summary>Topicality from which a single occurrence says something.</summary>
    private const double TellingAlone = 0.04;

    /// <summary>Terms sorted by id; row i of the matrix belongs to talk i; and how the words became terms.</summary>
    public static (IReadOnlyList<Term> Terms, TermMatrix Matrix, TermVocabulary Vocabulary) Build(IReadOnlyList<CorpusTalk> talks, TermBackground background, WordRules rules)
    {
        var table = new WordTable(rules);
        var streams = talks.Select(talk => WordStream.Of(talk.Tokens, table, talk.Teaches)).ToList();
        var acronyms = Acronyms.Find([.. talks.Select(talk => talk.Tokens)], table);
        var phrases = PhraseTable.Learn(streams, table, [.. acronyms.Values, .. KnownPhrases(background, table)], background.Talks > 0);
        var reader = new TermReader(table, phrases, acronyms, background);
        var names = NameWords(talks, streams, table);

        var rows = new List<TermReader.TalkTerms>(talks.Count);
        for (var i = 0; i < talks.Count; i++)
            rows.Add(reader.Read(streams[i], talks[i].Tokens, word => names.Global[word] || names.Own[i].Contains(word)));
        var (terms, matrix) = Compact(reader, background, rows, [.. talks.Select(talk => talk.Teaches)]);
        return (terms, matrix, TermVocabulary.Of(terms, table, phrases, acronyms, Enumerable.Range(0, table.Count).Where(word => names.Global[word])));
    }

    /// <summary>Phrases of the background all words of which the corpus has.</summary>
    private static IEnumerable<int[]> KnownPhrases(TermBackground background, WordTable table) => background.Terms.Where(term => term.IsPhrase)
        .Select(term => term.Id.Split('-').Select(table.Find).ToArray()).Where(words => words.Length is >= 2 and <= PhraseTable.LongestPhrase && !words.Contains(-1));

    /// <summary>
    /// The words that name a talk's own speakers, their companies and its conference: no terms of its topics. A word that in at least half of
    /// its talks names a speaker, and is never written small, is a name in all the others too.
    /// </summary>
    private static (HashSet<int>[] Own, bool[] Global) NameWords(IReadOnlyList<CorpusTalk> talks, List<WordStream> streams, WordTable table)
    {
        var own = new HashSet<int>[talks.Count];
        Dictionary<string, int[]> known = new(StringComparer.Ordinal);
        var (talksWith, namedIn, lastTalk) = (new int[table.Count], new int[table.Count], new int[table.Count]);
        for (var i = 0; i < talks.Count; i++)
        {
            var persons = Words(talks[i].Talk.Speakers.Select(speaker => speaker.Name)).ToHashSet();
            foreach (var word in streams[i].Words)
            {
                if (lastTalk[word] == i + 1)
                    continue;
                lastTalk[word] = i + 1;
                talksWith[word]++;
                namedIn[word] += persons.Contains(word) ? 1 : 0;
            }
            own[i] = [.. Words(talks[i].OwnNames)];
        }
        return (own, [.. Enumerable.Range(0, table.Count).Select(word => namedIn[word] * 2 >= talksWith[word] && namedIn[word] > 0 && table.IsAlwaysCapital(word))]);

        IEnumerable<int> Words(IEnumerable<string?> names) => names.OfType<string>().SelectMany(WordsOf);

        // The conference's name comes back with every talk.
        int[] WordsOf(string name) => known.TryGetValue(name, out var words) ? words
            : known[name] = [.. Persons.NameWords(name).Select(word => table.Find(table.Rules.Key(word))).Where(word => word >= 0)];
    }

    /// <summary>
    /// Keeps the terms that at least two teaching talks share (all of them where there are not four), and numbers them by id. In a small corpus a
    /// term of one talk stays where the background knows what it is near to: it may be the only one that tells what the talk is about.
    /// </summary>
    private static (IReadOnlyList<Term>, TermMatrix) Compact(TermReader reader, TermBackground background, List<TermReader.TalkTerms> rows, bool[] teaches)
    {
        var (talksWith, occurrences, taught) = (new int[reader.Count], new int[reader.Count], new int[reader.Count]);
        for (var i = 0; i < rows.Count; i++)
            foreach (var (term, count, _) in rows[i].Counts)
            {
                talksWith[term]++;
                occurrences[term] += count;
                taught[term] += teaches[i] ? 1 : 0;
            }
        var teaching = teaches.Count(t => t);
        var least = teaching < 4 ? 1 : 2;
        var kept = Enumerable.Range(0, reader.Count)
            .Where(term => taught[term] >= least || (taught[term] == 1 && teaching < SmallCorpus && background.Find(reader.IdOf(term)) is { Topicality: > TellingAlone }))
            .OrderBy(reader.IdOf, StringComparer.Ordinal).ToList();
        var number = new int[reader.Count];
        Array.Fill(number, -1);
        for (var i = 0; i < kept.Count; i++)
            number[kept[i]] = i;

        var terms = kept.ConvertAll(term => reader.Describe(term, talksWith[term], occurrences[term]));
        var starts = new int[rows.Count + 1];
        List<(int Term, int Count, bool InOpening)> row = [];
        List<int> columns = [];
        List<int> counts = [];
        List<bool> openings = [];
        for (var i = 0; i < rows.Count; i++)
        {
            row.Clear();
            foreach (var (term, count, inOpening) in rows[i].Counts)
                if (number[term] >= 0)
                    row.Add((number[term], count, inOpening));
            row.Sort();
            foreach (var (term, count, inOpening) in row)
            {
                columns.Add(term);
                counts.Add(count);
                openings.Add(inOpening);
            }
            starts[i + 1] = columns.Count;
        }
        return (terms, new TermMatrix(starts, [.. columns], [.. counts], terms.Count) { InOpening = [.. openings], Sequences = Sequences(rows, number) });
    }

    private static TermSequences Sequences(List<TermReader.TalkTerms> rows, int[] number)
    {
        var (starts, lengths) = (new int[rows.Count + 1], new int[rows.Count]);
        List<int> terms = [];
        List<int> places = [];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (term, place) in rows[i].Order)
                if (number[term] >= 0)
                {
                    terms.Add(number[term]);
                    places.Add(place);
                }
            (starts[i + 1], lengths[i]) = (terms.Count, rows[i].Length);
        }
        return new TermSequences(starts, [.. terms], [.. places], lengths);
    }
}
