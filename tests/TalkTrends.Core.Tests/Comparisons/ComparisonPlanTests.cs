using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Talks;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Tests.Comparisons;

public class ComparisonPlanTests
{
    [Fact]
    public void Conferences_are_compared_with_each_other_and_small_ones_left_out()
    {
        var corpus = new MadeUpCorpus().Event("B", 2019).Talks(30, []).Event("A", 2019).Talks(20, []).Event("Small", 2019).Talks(19, []).Event("C", null).Talks(25, []).Build();
        Assert.Equal(["A/B", "A/C", "B/C"], Pairs(corpus));
    }

    [Fact]
    public void Of_many_conferences_the_eight_largest_are_compared()
    {
        var corpus = new MadeUpCorpus();
        for (var i = 0; i < 12; i++)
            corpus.Event(FormattableString.Invariant($"C{i:00}"), 2019).Talks(20 + i, []);
        Assert.Equal(28, Pairs(corpus.Build()).Length);
        Assert.StartsWith("C04/", Pairs(corpus.Build())[0], StringComparison.Ordinal);
    }

    [Fact]
    public void One_conference_has_its_last_complete_year_held_against_the_three_before()
    {
        var corpus = new MadeUpCorpus().Event("A", 2016).Talks(30, []).Event("A", 2017).Talks(30, []).Event("A", 2018, complete: false).Talks(30, [])
            .Event("A", 2019).Talks(30, []).Event("A", 2020).Talks(30, []).Event("A", 2021, complete: false).Talks(30, []).Build();
        Assert.Equal(["A:2020/A:2016-2017,2019"], Pairs(corpus));
        Assert.Equal("A 2016–2017, 2019", ComparisonPlan.Of(corpus, new TrendOptions()).Pairs[0].Right.Label);
        Assert.Equal(6, ComparisonPlan.Of(corpus, new TrendOptions()).Groups.Count);
    }

    [Fact]
    public void Events_without_years_enough_are_held_against_all_others()
    {
        var corpus = new MadeUpCorpus().Event("A", 2016).Talks(9, []).Event("B", null).Talks(9, []).Event(null, null, "x").Talks(9, []).Event("E", 2017, coverage: Coverage.Essay).Build();
        Assert.Equal(["a-2016/all other events", "b-/all other events", "x/all other events"], Pairs(corpus));
        var two = new MadeUpCorpus().Event("A", 2016).Talks(9, []).Event("A", 2017).Talks(9, []).Build();
        Assert.Equal(["a-2016/a-2017"], Pairs(two));
    }

    [Fact]
    public void One_event_or_no_talk_is_compared_with_nothing()
    {
        Assert.Empty(Pairs(new MadeUpCorpus("t").Event("A", 2016).Talks(50, [0]).Build()));
        Assert.Empty(Pairs(new MadeUpCorpus("t").Event("A", 2016).Event("A", 2017).Build()));
        Assert.Empty(Pairs(new MadeUpCorpus("t").Build()));
    }

    [Fact]
    public void Hostile_sizes_give_finite_numbers_and_no_failure()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 60; round++)
        {
            var corpus = new MadeUpCorpus("every", "none", "some");
            for (var e = random.Next(0, 8); e >= 0; e--)
            {
                corpus.Event(random.Next(4) == 0 ? null : "C" + random.Next(3), random.Next(4) == 0 ? null : 2015 + random.Next(8), FormattableString.Invariant($"e{e}"), random.Next(3) > 0, (Coverage)random.Next(3));
                for (var talks = random.Next(4) switch { 0 => 0, 1 => 1, _ => random.Next(60) }; talks > 0; talks--)
                    corpus.Talks(1, random.Next(2) == 0 ? [0] : [0, 2], random.Next(2) == 0 ? ["always", "often"] : ["always"]);
            }
            var (one, four) = (corpus.Result(1), corpus.Result(4));
            Assert.Equal(one.Distances.Select(distance => distance.Measure), four.Distances.Select(distance => distance.Measure));
            foreach (var item in one.Comparisons.SelectMany(comparison => comparison.Items))
                Assert.True(Finite(item.LogOdds, item.Z, item.Q, item.LeftShare, item.RightShare, item.Bounds.Low, item.Bounds.High));
            foreach (var pair in one.Pairs)
                Assert.True(Finite(pair.Expected, pair.Lift, pair.P, pair.Q));
            foreach (var term in one.Terms)
                Assert.True(Finite(term.FirstShare, term.LastShare, term.Slope, term.Q) && term.LastShare is null or (>= 0 and <= 1));
            foreach (var distance in one.Distances)
                Assert.True(distance.Measure is { Distance: >= 0 and <= 1, NullMean: >= 0 and <= 1, P: > 0 and <= 1 });
        }
    }

    [Fact]
    public void Three_thousand_events_are_compared_in_a_moment()
    {
        var (random, talks) = (new Random(1), new List<TalkItems>());
        EventCounts[] events = [.. Enumerable.Range(0, 3000).Select(i => new EventCounts(
            FormattableString.Invariant($"e{i:0000}"), FormattableString.Invariant($"c{i % 300:000}"), 2010 + (i / 300), Coverage.Programme, true, null, 10))];
        for (var i = 0; i < 30_000; i++)
            talks.Add(new TalkItems(i / 10, [random.Next(40)], [.. new SortedSet<int> { random.Next(300), random.Next(300) }]));
        var corpus = ComparedCorpus.Of(
            events, [.. events.Select(e => e.EventId)], [.. Enumerable.Range(0, 40).Select(i => new ItemName(FormattableString.Invariant($"t{i:00}"), "t"))],
            [.. Enumerable.Range(0, 300).Select(i => new ItemName(FormattableString.Invariant($"w{i:000}"), "w"))], talks);
        var result = ComparisonResult.Of(corpus, new TrendOptions(), 1);
        Assert.Equal((28, 1770, 780, 300), (result.Comparisons.Count, result.Distances.Count, result.Pairs.Count, result.Terms.Count));
        Assert.True(result.Terms.Count(term => term.Verdict is Verdict.Rising or Verdict.Falling or Verdict.Faded or Verdict.Peaked or Verdict.New) <= 15);
    }

    private static bool Finite(params double?[] values) => values.All(value => value is null || double.IsFinite(value.Value));

    private static string[] Pairs(ComparedCorpus corpus) =>
        [.. ComparisonPlan.Of(corpus, new TrendOptions()).Pairs.Select(pair => $"{pair.Left.Name}/{pair.Right.Name}")];
}
