using System.Security.Cryptography;
using TalkTrends.Core.Corpus;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Topics;
using TalkTrends.MlNet;
using TalkTrends.Store.Models;
using TalkTrends.Store.ParquetFiles;

namespace TalkTrends.Store.Tests.Models;

public sealed class ModelFolderTests : IDisposable
{
    private static readonly string[][] s_groups =
    [
        ["glaze", "kiln", "clay", "slip casting", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
    ];

    private readonly IngestFixture _fixture = new();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public void A_model_comes_back_as_it_was_and_places_talks_to_the_bit()
    {
        var (model, corpus) = Made();
        var hash = ModelFolder.Write(_fixture.Folder, model);
        var read = ModelFolder.Read(_fixture.Folder);
        Assert.Equal(hash, read.Hash);
        Assert.Equal(("svd", "en", 3, 7, "ab", null), (read.Engine, read.Language, read.TopicsAsked, read.Seed, read.BackgroundHash, read.LikeHash));
        Assert.Equal(model.Inputs, read.Inputs);
        Assert.Equal(model.Learned.Vocabulary.Terms, read.Learned.Vocabulary.Terms);
        Assert.Equal(model.Learned.Vocabulary.Phrases, read.Learned.Vocabulary.Phrases);
        Assert.Equal(model.Learned.Vocabulary.Names, read.Learned.Vocabulary.Names);
        Assert.Equal(model.Learned.Vocabulary.Acronyms, read.Learned.Vocabulary.Acronyms);
        Assert.Equal((model.Learned.TalksLearned, model.Learned.NextNumber), (read.Learned.TalksLearned, read.Learned.NextNumber));
        Assert.Equal(model.Learned.Sizes, read.Learned.Sizes);
        Assert.Equal(model.Learned.Colors, read.Learned.Colors);
        var (one, other) = (model.Learned.Model.State, read.Learned.Model.State);
        Assert.Equal(one.Basis, other.Basis);
        Assert.Equal(one.TermWeights, other.TermWeights);
        Assert.Equal(one.Centroids.SelectMany(centroid => centroid), other.Centroids.SelectMany(centroid => centroid));
        Assert.Equal(one.LeastCosines, other.LeastCosines);
        Assert.Equal(one.Topics.Select(topic => (topic.Id, topic.Label, topic.Coherence, topic.Exclusivity, topic.Stability)), other.Topics.Select(topic => (topic.Id, topic.Label, topic.Coherence, topic.Exclusivity, topic.Stability)));
        Assert.Equal(one.Topics.SelectMany(topic => topic.Terms), other.Topics.SelectMany(topic => topic.Terms));
        Assert.Equal(
            model.Learned.Model.Assign(corpus.Matrix).SelectMany(shares => shares),
            read.Learned.Model.Assign(read.Learned.Vocabulary.Read(corpus.Talks)).SelectMany(shares => shares));
    }

    [Fact]
    public void The_same_model_is_the_same_bytes()
    {
        var other = Directory.CreateDirectory(Path.Combine(_fixture.Folder, "other")).FullName;
        var one = Directory.CreateDirectory(Path.Combine(_fixture.Folder, "one")).FullName;
        ModelFolder.Write(one, Made(workers: 1).Model);
        ModelFolder.Write(other, Made(workers: 3).Model);
        Assert.Equal(ModelFolder.Names.Order(StringComparer.Ordinal), Directory.GetFiles(one).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var name in ModelFolder.Names)
            Assert.True(File.ReadAllBytes(Path.Combine(one, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(other, name))), name);
    }

    [Fact]
    public void A_damaged_file_is_named_whatever_was_done_to_it()
    {
        ModelFolder.Write(_fixture.Folder, Made().Model);
        var random = new Random(20260101);
        foreach (var name in ModelFolder.Names)
        {
            var path = Path.Combine(_fixture.Folder, name);
            var good = File.ReadAllBytes(path);
            for (var round = 0; round < 40; round++)
            {
                var bad = good.ToArray();
                if (round % 4 == 0)
                    bad = bad[..random.Next(bad.Length)];
                else
                    for (var changes = random.Next(1, 4); changes > 0; changes--)
                        bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, bad);
                try
                {
                    // A record in which a name or a figure of no consequence changed is still one.
                    ModelFolder.Read(_fixture.Folder);
                    Assert.Equal(ModelFolder.RecordName, name);
                }
                catch (InputException problem)
                {
                    Assert.StartsWith(_fixture.Folder, problem.File, StringComparison.Ordinal);
                    Assert.DoesNotContain('\n', problem.Message);
                }
            }
            File.WriteAllBytes(path, good);
        }
        ModelFolder.Read(_fixture.Folder);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "a model of version 2; wanted version 1")]
    [InlineData("talktrends-model", "another-thing", "no record of a model")]
    [InlineData("\"rank\": ", "\"rank\": 9", "rows in 9")]
    [InlineData("\"rank\": ", "\"rank\": -", "rows in -")]
    [InlineData("\"temperature\": 0.08", "\"temperature\": 0", "temperature")]
    [InlineData("\"next_topic\"", "\"next\"", "no record of a model can be read")]
    [InlineData("\"seed\": 7", "\"seed\": 7e99", "no record of a model can be read")]
    [InlineData("\"seed\": 7", "\"seed\": \"7\"", "no record of a model can be read")]
    [InlineData("{", "[", "no record of a model can be read")]
    public void A_record_of_something_else_is_refused_in_one_line(string from, string to, string problem)
    {
        ModelFolder.Write(_fixture.Folder, Made().Model);
        var path = Path.Combine(_fixture.Folder, ModelFolder.RecordName);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(problem, Assert.Throws<InputException>(() => ModelFolder.Read(_fixture.Folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Contains("wanted the folder of a model made by `talktrends fit`", Refusal(), StringComparison.Ordinal);
        ModelFolder.Write(_fixture.Folder, Made().Model);
        File.Delete(Path.Combine(_fixture.Folder, "basis.parquet"));
        Assert.Contains("basis.parquet: there is no such file; wanted all files of the model", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("color", "#fff\" onload=\"alert(1)", "#rrggbb")]
    [InlineData("topic_id", "<b>", "t01, t02")]
    [InlineData("label", null, "a text in every row")]
    public void A_file_made_by_somebody_else_brings_in_no_markup(string column, string? value, string problem)
    {
        ModelFolder.Write(_fixture.Folder, Made().Model);
        Forge("topics.parquet", column, value);
        Assert.Contains(problem, Refusal(), StringComparison.Ordinal);
    }

    private string Refusal() => Assert.Throws<InputException>(() => ModelFolder.Read(_fixture.Folder)).Message;

    /// <summary>Puts a value into the first row of a text column, and the file's new hash into the record.</summary>
    private void Forge(string name, string column, string? value)
    {
        var path = Path.Combine(_fixture.Folder, name);
        var before = HashOf(path);
        List<(ParquetColumn Definition, ColumnData Data)> columns = [];
        using (var reader = ParquetTable.Open(File.OpenRead(path), path))
            for (var i = 0; i < reader.Columns.Count; i++)
            {
                var (definition, data) = (reader.Columns[i], reader.Read(0, i));
                if (definition.Name == column)
                    (definition, data) = (new ParquetColumn(column, ParquetType.String, true), new TextColumn([value, .. ((TextColumn)data).Values.ToArray().Skip(1)]));
                columns.Add((definition, data));
            }
        using (var writer = new ParquetTableWriter(File.Create(path), [.. columns.Select(pair => pair.Definition)]))
        {
            writer.WriteGroup([.. columns.Select(pair => pair.Data)]);
            writer.Complete();
        }
        var record = Path.Combine(_fixture.Folder, ModelFolder.RecordName);
        File.WriteAllText(record, File.ReadAllText(record).Replace(before, HashOf(path), StringComparison.Ordinal));
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static (SavedModel Model, TalkCorpus Corpus) Made(int workers = 1)
    {
        var random = new Random(1);
        var gathering = new Event("gathering-2020", "Gathering", "Gathering 2020", 2020, Coverage.Programme);
        var talks = Enumerable.Range(1, 42).Select(i => new Talk
        {
            Id = FormattableString.Invariant($"made-up-{i:0000}"),
            DocumentId = "made-up",
            EventId = gathering.Id,
            Title = $"Number {(char)('a' + i % 26)}{(char)('a' + i / 26)}xyz",
            LineStart = i,
            LineEnd = i,
            Speakers = [new Speaker($"Person{(char)('a' + i % 26)}{(char)('a' + i / 26)} Quuxly", null)],
            Lines = [new TextLine(i, string.Join(", ", Enumerable.Range(0, 45).Select(_ => s_groups[i % 3][random.Next(8)])) + (i % 3 == 0 ? ", upper glaze limit (UGL), UGL, thanks to Quuxly" : ""))],
        });
        var document = new Document("made-up", "made-up.txt", "00ff", 0, "notes", Coverage.Programme, 0);
        var corpus = CorpusBuilder.Build([MappedDocument.Of(new DocumentReading(document, [gathering], [.. talks], []))]);
        var learned = LearnedTopics.Learn(corpus, TopicEngines.Create("svd"), new TopicOptions { TopicCount = 3, Workers = workers })!;
        Assert.NotEmpty(learned.Vocabulary.Acronyms);
        Assert.NotEmpty(learned.Vocabulary.Names);
        return (new SavedModel
        {
            Learned = learned,
            Engine = "svd",
            Language = "en",
            TopicsAsked = 3,
            Seed = 7,
            BackgroundHash = "ab",
            Inputs = [.. corpus.Documents.Select(d => new ModelInput(d.Id, d.Source, d.Sha256))],
        }, corpus);
    }
}
