using TalkTrends.Core.Corpus;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Corpus;

public sealed class TermVocabularyTests
{
    private static readonly string[] s_words =
    [
        "glaze", "glazes", "kiln", "kilns", "clay", "guys", "guy", "upper glaze limit (UGL)", "UGL", "UGLs", "kiln as code", "kiln door", "kiln doors", "Zorbo", "Quuxly",
        "non-porous", "ad hoc", "C#", "the", "of", "talk", ".", ";", "raku", "slip casting", "slip-casting",
    ];

    [Fact]
    public void The_talks_learned_from_are_read_as_they_were()
    {
        for (var seed = 1; seed <= 12; seed++)
        {
            var corpus = Made(seed, 40);
            Equal(corpus.Matrix, corpus.Vocabulary.Read(corpus.Talks));
            Equal(corpus.Matrix, corpus.Vocabulary.Read(corpus.Talks, workers: 3));
        }
    }

    [Fact]
    public void A_talk_is_read_alike_whatever_stands_beside_it()
    {
        var vocabulary = Made(1, 40).Vocabulary;
        var others = Made(2, 30).Talks;
        var together = vocabulary.Read(others);
        for (var i = 0; i < others.Count; i++)
            Equal(together.Select([i]), vocabulary.Read([others[i]]));
    }

    [Fact]
    public void Inflections_phrases_and_acronyms_of_new_talks_are_those_learned()
    {
        var learned = Programme.Corpus(Enumerable.Range(1, 8).Select(i => Programme.Talk(i, "Kilns", i == 1
            ? "the upper glaze limit (UGL) is a number; an upper glaze limit matters for each kiln as code" : "we set an UGL and keep below the UGL; kiln as code")));
        var fresh = Programme.Corpus(Programme.Talk(9, "A kiln", "kilns, an upper glaze limit, UGL, kiln as code, and a word nobody wrote"));
        var matrix = learned.Vocabulary.Read(fresh.Talks);
        var counts = matrix.RowTerms(0).ToArray().Zip(matrix.RowCounts(0).ToArray()).ToDictionary(pair => learned.Terms[pair.First].Id, pair => pair.Second);
        Assert.Equal(2, counts["upper-glaze-limit"]);
        Assert.Equal(1, counts["kiln-as-code"]);
        Assert.Equal(3, counts["kiln"]);
    }

    [Fact]
    public void Speakers_of_a_new_talk_are_no_terms_of_it()
    {
        var learned = Programme.Corpus(Enumerable.Range(1, 6).Select(i => Programme.Talk(i, "Ledgers", "quuxly ledgers of clay")));
        var fresh = Programme.Corpus(Programme.Talk(7, "Ledgers", "quuxly ledgers", new Speaker("Ann Orr", "Quuxly")), Programme.Talk(8, "More", "quuxly ledgers", new Speaker("Bo Ahl", null)));
        var matrix = learned.Vocabulary.Read(fresh.Talks);
        Assert.DoesNotContain("quuxly", matrix.RowTerms(0).ToArray().Select(term => learned.Terms[term].Id));
        Assert.Contains("quuxly", matrix.RowTerms(1).ToArray().Select(term => learned.Terms[term].Id));
    }

    [Fact]
    public void A_corpus_can_be_read_in_the_terms_of_another()
    {
        var learned = Made(1, 40);
        var documents = new[] { MappedDocument.Of(new DocumentReading(new Document("made-up", "made-up.txt", "", 0, "notes", Coverage.Programme, 0), [Gathering], Talks(1, 40), [])) };
        var placed = CorpusBuilder.Place(documents, learned.Vocabulary);
        Assert.Same(learned.Terms, placed.Terms);
        Equal(learned.Matrix, placed.Matrix);
    }

    private static Event Gathering { get; } = new("gathering-2020", "Gathering", "Gathering 2020", 2020, Coverage.Programme);

    private static TalkCorpus Made(int seed, int talks) => Programme.Corpus(Talks(seed, talks));

    private static List<Talk> Talks(int seed, int talks)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, talks).Select(i => Programme.Talk(
            i, $"Number {(char)('a' + i % 26)}{(char)('a' + i / 26)}xyz", string.Join(' ', Enumerable.Range(0, 30).Select(_ => s_words[random.Next(s_words.Length)])),
            random.Next(3) == 0 ? [new Speaker("Zorbo Blim", "Quuxly")] : []))];
    }

    private static void Equal(TermMatrix expected, TermMatrix actual)
    {
        Assert.Equal(expected.RowStarts, actual.RowStarts);
        Assert.Equal(expected.Terms, actual.Terms);
        Assert.Equal(expected.Counts, actual.Counts);
        Assert.Equal(expected.TermCount, actual.TermCount);
    }
}
