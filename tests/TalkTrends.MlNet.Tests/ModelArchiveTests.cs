using Microsoft.ML.Data;
using Microsoft.ML;
using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics;

namespace TalkTrends.MlNet.Tests;

public sealed class ModelArchiveTests
{
    [Fact]
    public void A_saved_model_places_new_talks_as_the_topics_do()
    {
        var learned = Pottery.Learned(Pottery.Corpus());
        var corpus = Pottery.OfTwoCrafts();
        var read = learned.Vocabulary.Read(corpus.Talks);
        var without = new TermMatrix([.. read.RowStarts, read.RowStarts[^1]], read.Terms, read.Counts, read.TermCount);
        var (expected, found) = (learned.Model.Assign(without), Placed(learned, without));
        Assert.Equal(without.RowCount, found.Count);
        Assert.Contains(expected, shares => shares.Count > 0);
        Assert.Contains(expected.SkipLast(1), shares => shares.Count == 0);
        for (var row = 0; row < found.Count; row++)
        {
            var nearest = (int)found[row].PredictedLabel - 1;
            var belongs = found[row].Reach[nearest] <= 1;
            Assert.Equal(expected[row].Count > 0, belongs);
            if (!belongs)
                continue;
            Assert.Equal(expected[row][0].Topic, nearest);
            foreach (var share in expected[row])
                Assert.Equal(share.Weight, found[row].Shares[share.Topic], 1e-3);
            Assert.Equal(1, found[row].Shares.Sum(), 1e-4);
        }
    }

    [Fact]
    public void A_talk_of_unknown_words_has_no_topic()
    {
        var learned = Pottery.Learned(Pottery.Corpus());
        var context = new MLContext();
        var stranger = new TokenizedTalk { TalkId = "a", Tokens = ["quux", "frob"] };
        var row = Assert.Single(Rows(context, Load(context, learned).Transform(context.Data.LoadFromEnumerable([stranger]))));
        Assert.True(row.Reach[(int)row.PredictedLabel - 1] > 1);
    }

    [Fact]
    public void A_saved_model_knows_the_ids_of_its_topics()
    {
        var learned = Pottery.Learned(Pottery.Corpus());
        var context = new MLContext();
        var view = Load(context, learned).Transform(TokenizedTalk.View(context, new TermMatrix([0], [], [], 0), []));
        VBuffer<ReadOnlyMemory<char>> ids = default;
        view.Schema["TopicIds"].GetKeyValues(ref ids);
        Assert.Equal(learned.Model.Topics.Select(topic => topic.Id), ids.DenseValues().Select(id => id.ToString()));
    }

    [Fact]
    public void The_same_topics_give_the_same_bytes()
    {
        var learned = Pottery.Learned(Pottery.Corpus());
        Assert.Equal(Saved(learned), Saved(learned));
        Assert.Equal(Saved(learned), Saved(Pottery.Learned(Pottery.Corpus())));
    }

    [Fact]
    public void What_is_saved_names_no_assembly_of_ours()
    {
        var text = System.Text.Encoding.Latin1.GetString(Unpacked(Saved(Pottery.Learned(Pottery.Corpus())))).Replace("\0", "", StringComparison.Ordinal);
        Assert.Contains("Microsoft.ML", text, StringComparison.Ordinal);
        Assert.DoesNotContain("TalkTrends", text, StringComparison.Ordinal);
    }

    private static List<PlacedRow> Placed(LearnedTopics learned, TermMatrix talks)
    {
        var context = new MLContext();
        return Rows(context, Load(context, learned).Transform(TokenizedTalk.View(context, talks, [.. learned.Vocabulary.Terms.Select(term => term.Id)])));
    }

    private static ITransformer Load(MLContext context, LearnedTopics learned) => context.Model.Load(new MemoryStream(Saved(learned)), out _);

    private static List<PlacedRow> Rows(MLContext context, IDataView view) => [.. context.Data.CreateEnumerable<PlacedRow>(view, reuseRowObject: false)];

    private static byte[] Saved(LearnedTopics learned)
    {
        using MemoryStream stream = new();
        ModelArchive.Write(stream, learned);
        return stream.ToArray();
    }

    private static byte[] Unpacked(byte[] archive)
    {
        using System.IO.Compression.ZipArchive zip = new(new MemoryStream(archive));
        using MemoryStream all = new();
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            content.CopyTo(all);
        }
        return all.ToArray();
    }
}
