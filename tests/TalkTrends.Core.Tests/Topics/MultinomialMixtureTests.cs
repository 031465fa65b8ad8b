using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics.Quality;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Tests.Topics;

public sealed class MultinomialMixtureTests
{
    private const int Subjects = 4;

    [Fact]
    public void Titles_wrongly_grouped_are_settled_by_the_words_of_their_group()
    {
        var random = new Random(20260101);
        var talks = Titles(800, random);
        int[] truth = [.. Enumerable.Range(0, 800).Select(i => i % Subjects)];
        int[] begun = [.. truth.Select(subject => random.NextDouble() < 0.35 ? random.Next(Subjects) : subject)];
        var settled = MultinomialMixture.Fit(talks, begun, Subjects);
        Assert.True(GroupMeasures.AdjustedRand(truth, begun) < 0.6);
        Assert.True(GroupMeasures.AdjustedRand(truth, settled) > 0.9);
    }

    [Fact]
    public void Talks_of_no_group_stay_so()
    {
        int[] begun = [.. Enumerable.Range(0, 40).Select(i => i == 7 ? -1 : i % Subjects)];
        Assert.Equal(-1, MultinomialMixture.Fit(Titles(40, new Random(2)), begun, Subjects)[7]);
    }

    [Fact]
    public void Only_titles_need_it()
    {
        Assert.True(MultinomialMixture.HasShortTexts(Titles(40, new Random(3))));
        Assert.False(MultinomialMixture.HasShortTexts(new TermMatrix([0, 30], [.. Enumerable.Range(0, 30)], [.. Enumerable.Repeat(1, 30)], 30)));
    }

    /// <summary>Four words each, of the thirty of a subject; title i is of subject i modulo four.</summary>
    private static TermMatrix Titles(int count, Random random)
    {
        var rows = Enumerable.Range(0, count).Select(i => Enumerable.Range(0, 4).Select(_ => i % Subjects * 30 + random.Next(30)).Distinct().Order().ToArray()).ToList();
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
            starts[i + 1] = starts[i] + rows[i].Length;
        return new TermMatrix(starts, [.. rows.SelectMany(row => row)], [.. Enumerable.Repeat(1, starts[^1])], Subjects * 30);
    }
}
