using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics;
using TalkTrends.Core.Topics.Quality;

namespace TalkTrends.MlNet.Tests;

/// <summary>A corpus of titles alone: two titles of one subject seldom share a word, so that nearness says little of them.</summary>
public sealed class TitlesOnlyTests
{
    private const int Subjects = 8;
    private const int Words = 100;
    private const int Titles = 800;

    [Fact]
    public void Titles_are_grouped_by_the_words_of_whole_groups_and_not_by_nearness_alone()
    {
        var random = new Random(20260101);
        // Three words each of the hundred of a subject, and three that stand anywhere.
        var rows = Enumerable.Range(0, Titles).Select(i => Enumerable.Range(0, 3).Select(_ => (i % Subjects * Words) + random.Next(Words))
            .Concat(Enumerable.Range(0, 3).Select(_ => (Subjects * Words) + random.Next(Words))).Distinct().Order().ToArray()).ToList();
        var starts = new int[Titles + 1];
        for (var i = 0; i < Titles; i++)
            starts[i + 1] = starts[i] + rows[i].Length;
        var talks = new TermMatrix(starts, [.. rows.SelectMany(row => row)], [.. Enumerable.Repeat(1, starts[^1])], (Subjects + 1) * Words);
        var with = talks.Terms.CountBy(term => term).ToDictionary();
        Term[] terms = [.. Enumerable.Range(0, talks.TermCount).Select(term => new Term($"w{term}", $"w{term}", $"w{term}", TermKind.Word, with.GetValueOrDefault(term), with.GetValueOrDefault(term)))];

        var model = new SvdTopicEngine().Fit(talks, terms, new TopicOptions { TopicCount = Subjects })!;

        int[] truth = [.. Enumerable.Range(0, Titles).Select(i => i % Subjects)];
        int[] found = [.. model.Assign(talks).Select(shares => shares.Where(share => share.IsPrimary).Select(share => share.Topic).FirstOrDefault(Subjects))];
        // By nearness alone it is 0.04.
        Assert.InRange(GroupMeasures.AdjustedRand(truth, found), 0.3, 1);
    }
}
