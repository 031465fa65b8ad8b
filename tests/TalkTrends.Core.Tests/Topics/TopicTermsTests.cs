using TalkTrends.Core.Corpus.Terms;
using TalkTrends.Core.Topics.Words;

namespace TalkTrends.Core.Tests.Topics;

public sealed class TopicTermsTests
{
    [Fact]
    public void Of_terms_that_are_as_typical_those_stay_that_stand_together()
    {
        // In each talk 0, 1, 2 stand side by side, 3 and 4 far from them and from one another.
        int[] filler = [.. Enumerable.Repeat(-1, 15)];
        int[][] talks = [.. Enumerable.Range(0, 400).Select(i => i % 4 == 0 ? (int[])[0, 1, 2, .. filler, 3, .. filler, 4] : filler)];
        var chosen = Choose(Matrix(talks, 5), [[.. Enumerable.Range(0, 5).Select(term => (4 - term, 1.0))]], 3);
        Assert.Equal([0, 1, 2], chosen[0].Terms.Order());
    }

    [Fact]
    public void No_term_serves_two_topics_and_none_is_invented()
    {
        int[][] talks = [.. Enumerable.Range(0, 60).Select(i => i % 2 == 0 ? (int[])[0, 1, 2] : [2, 3, 4])];
        var chosen = Choose(Matrix(talks, 5), [[(2, 0.9), (0, 0.8), (1, 0.7)], [(3, 0.9), (2, 0.8), (4, 0.7)]], 10);
        Assert.Equal([0, 1, 2], chosen[0].Terms.Order());
        Assert.Equal([3, 4], chosen[1].Terms.Order());
    }

    [Fact]
    public void Without_an_order_of_words_the_talks_are_the_company()
    {
        int[][] talks = [.. Enumerable.Range(0, 400).Select(i => (i % 4) switch { 0 => (int[])[0, 1, 2], 1 => [3], 2 => [4], _ => [] })];
        var chosen = Choose(Matrix(talks, 5) with { Sequences = null }, [[.. Enumerable.Range(0, 5).Select(term => (4 - term, 1.0))]], 3);
        Assert.Equal([0, 1, 2], chosen[0].Terms.Order());
    }

    [Fact]
    public void A_topic_with_few_terms_of_its_own_takes_rare_ones_before_it_has_too_few_to_choose_from()
    {
        int[][] talks = [.. Enumerable.Range(0, 40).Select(i => (int[])[0, 1, 2])];
        IReadOnlyList<TopicTerms.Candidate> usual = [.. Enumerable.Range(0, 35).Select(term => new TopicTerms.Candidate(term + 3, 1, false))];
        IReadOnlyList<TopicTerms.Candidate> rare = [.. Enumerable.Range(0, 3).Select(term => new TopicTerms.Candidate(term, 2, true))];
        Assert.DoesNotContain(TopicTerms.Choose(Matrix(talks, 38), [[.. rare, .. usual]], 5, (_, _) => false, (_, _) => 0, 0)[0].Terms, term => term < 3);
        Assert.Equal([0, 1, 2], TopicTerms.Choose(Matrix(talks, 38), [[.. rare, .. usual.Take(2)]], 5, (_, _) => false, (_, _) => 0, 0)[0].Terms.Where(term => term < 3));
    }

    [Fact]
    public void Where_talks_are_few_terms_stay_together_that_lie_near_one_another()
    {
        // No two of the terms ever meet; of all pairs only 0, 2 and 4 lie near one another.
        int[][] talks = [.. Enumerable.Range(0, 20).Select(i => (int[])[i % 5])];
        var chosen = TopicTerms.Choose(Matrix(talks, 5), [[.. Enumerable.Range(0, 5).Select(term => new TopicTerms.Candidate(term, 1, false))]], 3, (_, _) => false, (a, b) => a % 2 == 0 && b % 2 == 0 ? 1 : 0, 0.9);
        Assert.Equal([0, 2, 4], chosen[0].Terms);
    }

    private static IReadOnlyList<TopicTerms.Choice> Choose(TermMatrix talks, IReadOnlyList<IReadOnlyList<(int Term, double Score)>> scores, int count) =>
        TopicTerms.Choose(talks, [.. scores.Select(own => own.Select(pair => new TopicTerms.Candidate(pair.Term, pair.Score, false)).ToList())], count, (_, _) => false, (_, _) => 0, 0);

    private static TermMatrix Matrix(int[][] talks, int terms)
    {
        var rows = talks.Select(talk => talk.Where(term => term >= 0).Distinct().Order().ToArray()).ToList();
        int[] starts = [0, .. rows.Select((_, i) => rows.Take(i + 1).Sum(row => row.Length))];
        return new TermMatrix(starts, [.. rows.SelectMany(row => row)], [.. rows.SelectMany(row => row.Select(_ => 1))], terms) { Sequences = TermSequences.Of(talks) };
    }
}
