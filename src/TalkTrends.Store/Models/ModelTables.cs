using System.Text.RegularExpressions;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Models;

/// <summary>The Parquet files of a saved model.</summary>
internal static partial class ModelTables
{
    private const string Terms = "terms.parquet";
    private const string Basis = "basis.parquet";
    private const string Vocabulary = "vocabulary.parquet";
    private const string Topics = "topics.parquet";
    private const string TopicTerms = "topic_terms.parquet";
    private const string Centroids = "centroids.parquet";

    // Kinds of rows of the vocabulary.
    private const string Acronym = "acronym";
    private const string Name = "name";
    private const string Phrase = "phrase";

    public static IReadOnlyList<string> Names { get; } = [Basis, Centroids, Terms, TopicTerms, Topics, Vocabulary];

    public static void Write(string folder, LearnedTopics learned)
    {
        var (terms, state, vocabulary) = (learned.Vocabulary.Terms, learned.Model.State, learned.Vocabulary);
        ModelFile.Write(folder, Terms,
            ("term_id", Texts(terms, term => term.Id)), ("term", Texts(terms, term => term.Text)), ("display", Texts(terms, term => term.Display)),
            ("kind", Texts(terms, term => term.Kind == TermKind.Phrase ? Phrase : "word")), ("talks_with", Ints(terms, term => term.TalksWith)),
            ("occurrences", Ints(terms, term => term.Occurrences)), ("weight", Numbers(state.TermWeights, weight => weight)));
        ModelFile.Write(folder, Basis,
            [("term_id", Texts(terms, term => term.Id)), .. Dimensions(state.Rank, d => Numbers([.. Enumerable.Range(0, terms.Count)], term => state.Basis[term * state.Rank + d]))]);
        List<(string Kind, string Words, string? StandsFor)> rows =
        [
            .. vocabulary.Acronyms.Select(pair => (Acronym, pair.Key, (string?)pair.Value)),
            .. vocabulary.Names.Select(name => (Name, name, (string?)null)),
            .. vocabulary.Phrases.Select(phrase => (Phrase, phrase, (string?)null)),
        ];
        ModelFile.Write(folder, Vocabulary,
            ("kind", Texts(rows, row => row.Kind)), ("words", Texts(rows, row => row.Words)), ("stands_for", Texts(rows, row => row.StandsFor)));
        var topics = state.Topics;
        int[] numbers = [.. Enumerable.Range(0, topics.Count)];
        var tree = learned.Tree;
        ModelFile.Write(folder, Topics,
            ("topic_id", Texts(topics, topic => topic.Id)), ("parent", Texts(tree.Parents, parent => parent)), ("label", Texts(topics, topic => topic.Label)),
            ("color", Texts(learned.Colors, color => color)), ("talks_learned", Ints(learned.Sizes, size => size)),
            ("coherence", Numbers(topics, topic => topic.Coherence)), ("exclusivity", Numbers(topics, topic => topic.Exclusivity)),
            ("stability", Numbers(topics, topic => topic.Stability)), ("least_cosine", Numbers(state.LeastCosines, least => least)));
        List<(string TopicId, int Rank, TopicTerm Term)> topicTerms = [.. topics.SelectMany(topic => topic.Terms.Select((term, i) => (topic.Id, i + 1, term)))];
        ModelFile.Write(folder, TopicTerms,
            ("topic_id", Texts(topicTerms, row => row.TopicId)), ("rank", Ints(topicTerms, row => row.Rank)), ("term_id", Texts(topicTerms, row => row.Term.TermId)),
            ("term", Texts(topicTerms, row => row.Term.Display)), ("weight", Numbers(topicTerms, row => row.Term.Weight)));
        ModelFile.Write(folder, Centroids,
            [("topic_id", Texts(topics, topic => topic.Id)), .. Dimensions(state.Rank, d => Numbers(numbers, topic => state.Centroids[topic][d]))]);
    }

    /// <exception cref="InputException">A file does not hold what it should.</exception>
    /// <exception cref="ArgumentException">The files do not fit one another.</exception>
    public static LearnedTopics Read(string folder, IReadOnlyDictionary<string, byte[]> files, ModelRecord record)
    {
        var (terms, topics, topicTerms) = (Open(Terms), Open(Topics), Open(TopicTerms));
        List<Term> known = [.. Rows(terms).Select(row => new Term(
            terms.Text(row, "term_id"), terms.Text(row, "term"), terms.Text(row, "display"), terms.Text(row, "kind") == Phrase ? TermKind.Phrase : TermKind.Word,
            terms.Int(row, "talks_with"), terms.Int(row, "occurrences")))];
        Require(IsAscending(known.ConvertAll(term => term.Id)), terms, "term_id", "each term once, in order");
        var ids = known.Select(term => term.Id).ToHashSet(StringComparer.Ordinal);
        var termsOf = Rows(topicTerms).ToLookup(row => topicTerms.Text(row, "topic_id"), row => new TopicTerm(
            topicTerms.Text(row, "term_id"), topicTerms.Text(row, "term"), topicTerms.Number(row, "weight")), StringComparer.Ordinal);
        Require(termsOf.All(group => group.All(term => ids.Contains(term.TermId))), topicTerms, "term_id", "terms of the model");
        List<Topic> found = [.. Rows(topics).Select(row => new Topic(
            topics.Text(row, "topic_id"), topics.Text(row, "label"), [.. termsOf[topics.Text(row, "topic_id")]],
            topics.Number(row, "coherence"), topics.Number(row, "exclusivity"), topics.Number(row, "stability")))];
        Require(IsAscending(found.ConvertAll(topic => topic.Id)) && found.TrueForAll(topic => TopicIdPattern().IsMatch(topic.Id)), topics, "topic_id", "t01, t02, …, each once, in order");
        string[] colors = [.. Rows(topics).Select(row => topics.Text(row, "color"))];
        Require(Array.TrueForAll(colors, color => ColorPattern().IsMatch(color)), topics, "color", "#rrggbb");
        var state = new TopicModelState
        {
            Topics = found,
            TermWeights = Floats(terms.Numbers("weight")),
            Basis = RowMajor(Open(Basis), record.Rank, known.Count),
            Rank = record.Rank,
            Centroids = [.. RowMajor(Open(Centroids), record.Rank, found.Count).Chunk(Math.Max(1, record.Rank))],
            LeastCosines = Floats(topics.Numbers("least_cosine")),
            Temperature = record.Temperature,
            LeastShare = record.LeastShare,
        };
        return new LearnedTopics
        {
            Model = TopicModel.Of(state),
            Vocabulary = VocabularyOf(Open(Vocabulary), known, record.Language),
            Sizes = [.. Rows(topics).Select(row => Math.Max(0, topics.Int(row, "talks_learned")))],
            Colors = colors,
            TalksLearned = record.TalksLearned,
            NextNumber = Math.Max(record.NextNumber, found.Max(topic => TopicIds.NumberOf(topic.Id)) + 1),
        };

        ModelFile Open(string name) => ModelFile.Read(folder, name, files[name]);
    }

    private static TermVocabulary VocabularyOf(ModelFile file, List<Term> terms, string language)
    {
        var rows = Rows(file).ToLookup(row => file.Text(row, "kind"), StringComparer.Ordinal);
        return new TermVocabulary
        {
            Language = language,
            Terms = terms,
            Phrases = [.. rows[Phrase].Select(row => file.Text(row, "words"))],
            Acronyms = [.. rows[Acronym].Select(row => KeyValuePair.Create(file.Text(row, "words"), file.Text(row, "stands_for")))],
            Names = [.. rows[Name].Select(row => file.Text(row, "words"))],
        };
    }

    private static float[] RowMajor(ModelFile file, int rank, int rows)
    {
        // Before anything of that size is made: the record may say what it likes.
        if (file.RowCount != rows || file.ColumnCount != rank + 1L)
            throw file.Wrong(DimensionName(0), FormattableString.Invariant($"{rows} rows in {rank} dimensions"));
        var values = new float[(long)rows * rank];
        for (var d = 0; d < rank; d++)
        {
            var column = file.Numbers(DimensionName(d));
            for (var row = 0; row < rows; row++)
                values[row * rank + d] = (float)column[row];
        }
        return values;
    }

    private static IEnumerable<(string, ColumnData)> Dimensions(int rank, Func<int, ColumnData> column) =>
        Enumerable.Range(0, rank).Select(d => (DimensionName(d), column(d)));

    private static string DimensionName(int dimension) => FormattableString.Invariant($"d{dimension + 1:000}");

    private static TextColumn Texts<T>(IReadOnlyList<T> rows, Func<T, string?> text) =>
        new([.. rows.Select(row => text(row) is { } value ? UnicodeText.WellFormed(value) : null)]);

    private static ValueColumn<int> Ints<T>(IReadOnlyList<T> rows, Func<T, int> number) => new((int[])[.. rows.Select(number)]);

    private static ValueColumn<double> Numbers<T>(IReadOnlyList<T> rows, Func<T, double> number) => new((double[])[.. rows.Select(number)]);

    private static float[] Floats(ReadOnlySpan<double> numbers)
    {
        var floats = new float[numbers.Length];
        for (var i = 0; i < floats.Length; i++)
            floats[i] = (float)numbers[i];
        return floats;
    }

    private static IEnumerable<int> Rows(ModelFile file) => Enumerable.Range(0, file.RowCount);

    private static void Require(bool holds, ModelFile file, string column, string wanted)
    {
        if (!holds)
            throw file.Wrong(column, wanted);
    }

    private static bool IsAscending(List<string> ids)
    {
        for (var i = 1; i < ids.Count; i++)
            if (string.CompareOrdinal(ids[i - 1], ids[i]) >= 0)
                return false;
        return true;
    }

    [GeneratedRegex(@"^t[0-9]{2,9}\z")]
    private static partial Regex TopicIdPattern();

    [GeneratedRegex(@"^#[0-9a-f]{6}\z")]
    private static partial Regex ColorPattern();
}
