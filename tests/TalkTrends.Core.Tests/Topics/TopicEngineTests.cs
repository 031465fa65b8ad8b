using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Tests.Corpus;
using TalkTrends.Core.Text;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;
using TalkTrends.MlNet;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicEngineTests
{
    private static readonly string[][] Groups =
    [
        ["glaze", "kiln", "clay", "slip", "pottery", "engobe", "wheel", "bisque"],
        ["yarn", "loom", "weft", "warp", "shuttle", "fleece", "spindle", "wool"],
        ["rye", "dough", "crust", "oven", "yeast", "flour", "sourdough", "loaf"],
        ["chisel", "plane", "oak", "mortise", "tenon", "lathe", "veneer", "plank"],
    ];

    [Fact]
    public void Planted_groups_are_found_and_named_by_their_words()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 15, 12, seed: 1));
        var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = 4 })!;
        var found = model.Assign(talks);
        for (var i = 0; i < talks.RowCount; i++)
            Assert.True(found[i].Count == 0 || found[i][0].Topic == Group(found, i % 4), $"talk {i}");
        Assert.True(found.Count(shares => shares.Count == 0) <= talks.RowCount / 10);
        foreach (var topic in model.Topics)
        {
            var words = topic.Terms.Select(term => term.TermId).ToList();
            Assert.Contains(Groups, group => words.All(group.Contains));
        }
        Assert.Equal(4, model.Topics.Select(topic => topic.Label).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_number_of_planted_groups_is_found()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 20, 14, seed: 2));
        Assert.Equal(4, new SvdTopicEngine().Fit(talks, terms, new TopicOptions())!.Topics.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_number_of_workers_changes_no_bit(int workers)
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 12, 6, seed: 3));
        var background = Background(terms);
        var (one, other) = (Fit(1), Fit(workers));
        Assert.Equal(one.Topics.Select(Written), other.Topics.Select(Written));
        Assert.Equal(one.Assign(talks).SelectMany(shares => shares), other.Assign(talks).SelectMany(shares => shares));
        Assert.Equal(one.Map(talks), other.Map(talks));

        TopicModel Fit(int count) => new SvdTopicEngine(background).Fit(talks, terms, new TopicOptions { Workers = count })!;
        static string Written(Topic topic) => $"{topic.Id}|{topic.Label}|{topic.Coherence:R}|{topic.Stability:R}|{string.Join(',', topic.Terms.Select(term => $"{term.TermId}={term.Weight:R}"))}";
    }

    [Fact]
    public void Shares_sum_to_one_with_the_primary_topic_first()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 10, 5, seed: 4));
        foreach (var shares in new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = 4 })!.Assign(talks).Where(shares => shares.Count > 0))
        {
            Assert.Equal(1, shares.Sum(share => share.Weight), 9);
            Assert.Equal([true, .. Enumerable.Repeat(false, shares.Count - 1)], shares.Select(share => share.IsPrimary));
            Assert.Equal(shares.Max(share => share.Weight), shares[0].Weight);
        }
    }

    [Fact]
    public void A_word_that_is_hardly_ever_said_alone_describes_no_topic_as_well()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 12, 10, seed: 6));
        var background = new TermBackground(100, 1,
        [
            new BackgroundTerm("glaze", "glaze", false, 50, 0.2, [127]),
            new BackgroundTerm("kiln", "kiln", false, 50, 0.2, [127]),
            new BackgroundTerm("glaze-door", "glaze door", true, 30, 0.2, [127]),
            new BackgroundTerm("glaze-shelf", "glaze shelf", true, 20, 0.2, [127]),
            new BackgroundTerm("kiln-shelf", "kiln shelf", true, 20, 0.2, [127]),
        ]);
        var rows = TfIdfMatrix.Of(talks, TfIdfMatrix.InverseDocumentFrequencies(talks));
        var specificity = TermSpecificity.OfLabels(terms, background, rows, Embedding.Of(rows, new float[terms.Count * 2], 2, 1));
        var place = terms.Select((term, i) => (term.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        Assert.Equal(0.3 * specificity[place["kiln"]], specificity[place["glaze"]], 9);
        Assert.Equal(TermSpecificity.Of([.. terms.Select(term => term.Id)], background, rows)[place["kiln"]], specificity[place["kiln"]], 9);
    }

    [Fact]
    public void Two_dozen_talks_are_looked_at_as_three_topics_and_more()
    {
        Assert.Equal([3, 4], TopicCount.Grid(20));
        Assert.Equal([4, 5], TopicCount.Grid(25));
        Assert.Equal(8, TopicCount.Grid(60)[^1]);
        Assert.Equal(10, TopicCount.Grid(166)[^1]);
        Assert.Equal([2], TopicCount.Grid(9));
        Assert.Equal(50, TopicCount.Grid(10_000)[^1]);
    }

    [Fact]
    public void Where_hardly_a_talk_has_text_titles_teach_and_elsewhere_they_do_not()
    {
        var titles = Programme.Planted(Groups, 30, 4, seed: 7).Select(talk => talk with { Title = talk.Lines[0].Text, Lines = [] }).ToList();
        var (talks, terms) = Teaching(titles);
        Assert.Equal(titles.Count, talks.RowCount);
        var found = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = 4 })!;
        Assert.All(found.Topics, topic => Assert.Contains(Groups, group => topic.Terms.All(term => group.Contains(term.TermId))));
        var mixed = Programme.Corpus(titles.Skip(20).Concat(Programme.Planted(Groups, 5, 12, seed: 8)));
        Assert.Equal(20, mixed.Talks.Count(talk => talk.Teaches));
    }

    [Fact]
    public void Three_talks_teach_no_topics()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 1, 10, seed: 5).Take(3));
        Assert.Null(new SvdTopicEngine().Fit(talks, terms, new TopicOptions()));
    }

    [Fact]
    public void Talks_without_a_word_teach_no_topics() =>
        Assert.Null(new SvdTopicEngine().Fit(new TermMatrix(new int[21], [], [], 0), [], new TopicOptions()));

    [Fact]
    public void Identical_talks_are_one_topic_at_most_and_break_nothing()
    {
        var talks = new TermMatrix([.. Enumerable.Range(0, 13).Select(i => i * 2)], [.. Enumerable.Repeat((int[])[0, 1], 12).SelectMany(row => row)], [.. Enumerable.Repeat(1, 24)], 2);
        Term[] terms = [new("clay", "clay", "clay", TermKind.Word, 12, 12), new("kiln", "kiln", "kiln", TermKind.Word, 12, 12)];
        foreach (var count in (int?[])[null, 2, 5])
        {
            var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = count })!;
            Assert.Single(model.Topics);
            Assert.All(model.Map(talks), place => Assert.True(place is null || (double.IsFinite(place.Value.X) && double.IsFinite(place.Value.Y))));
        }
    }

    [Fact]
    public void More_topics_than_talks_are_not_made()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 3, 8, seed: 6));
        var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = 50 })!;
        Assert.InRange(model.Topics.Count, 2, talks.RowCount);
        Assert.All(model.Topics, topic => Assert.NotEqual("", topic.Label));
    }

    [Fact]
    public void A_talk_of_unknown_words_only_is_unassigned_and_has_no_place()
    {
        var (talks, terms) = Teaching(Programme.Planted(Groups, 10, 8, seed: 7));
        var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = 4 })!;
        var empty = new TermMatrix([0, 0], [], [], terms.Count);
        Assert.Empty(Assert.Single(model.Assign(empty)));
        Assert.Null(Assert.Single(model.Map(empty)));
    }

    [Fact]
    public void A_background_brings_talks_together_that_share_no_word()
    {
        // Each talk has two words of its group that few others have: only the background knows that they are near.
        var talks = Programme.Planted(Groups, 5, 3, seed: 8);
        var (rows, terms) = Teaching(talks);
        var with = Agreement(new SvdTopicEngine(Background(terms)));
        Assert.True(with >= Agreement(new SvdTopicEngine()), "the background makes it no worse");
        Assert.True(with > 0.9, $"agreement {with:0.00}");

        double Agreement(SvdTopicEngine engine) => GroupMeasures.AdjustedRand(
            [.. engine.Fit(rows, terms, new TopicOptions { TopicCount = 4 })!.Assign(rows).Select(shares => shares.Count == 0 ? -1 : shares[0].Topic)],
            [.. Enumerable.Range(0, rows.RowCount).Select(i => i % 4)]);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { TopicCount = 1 }.Checked());
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Workers = 0 }.Checked());
        Assert.Throws<ArgumentOutOfRangeException>(() => new TopicOptions { Restarts = 0 }.Checked());
    }

    private static int Group(IReadOnlyList<IReadOnlyList<TopicShare>> found, int group) =>
        Enumerable.Range(0, found.Count).Where(i => i % 4 == group && found[i].Count > 0).GroupBy(i => found[i][0].Topic).MaxBy(same => same.Count())!.Key;

    /// <summary>A background in which the words of a group lie in one direction.</summary>
    private static TermBackground Background(IReadOnlyList<Term> terms) => new(1000, Groups.Length,
        [.. terms.Select(term => (Term: term, Group: Array.FindIndex(Groups, group => group.Contains(term.Id)))).Where(pair => pair.Group >= 0)
            .Select(pair => new BackgroundTerm(pair.Term.Id, pair.Term.Display, false, 30, 0.3, [.. Enumerable.Range(0, Groups.Length).Select(d => (sbyte)(d == pair.Group ? 127 : 0))]))]);

    private static (TermMatrix Talks, IReadOnlyList<Term> Terms) Teaching(IEnumerable<Core.Talks.Talk> talks)
    {
        var corpus = Programme.Corpus(talks);
        return (corpus.Matrix, corpus.Terms);
    }
}
