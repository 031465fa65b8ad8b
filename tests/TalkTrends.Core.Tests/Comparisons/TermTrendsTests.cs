using TalkTrends.Core.Comparisons.Terms;
using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Tests.Comparisons;

public class TermTrendsTests
{
    [Fact]
    public void Of_several_conferences_too_everything_is_as_a_theme_of_the_same_counts_would_have_it()
    {
        var corpus = new MadeUpCorpus("theme");
        foreach (var (conference, year, talks, with) in new[]
        {
            ("A", 2015, 400, 4), ("A", 2016, 420, 6), ("A", 2017, 390, 9), ("A", 2018, 410, 12), ("B", 2016, 200, 6), ("B", 2017, 220, 10), ("B", 2018, 210, 14), ("C", 2015, 300, 2), ("C", 2018, 310, 7),
        })
            corpus.Event(conference, year).Talks(with, [0], "llm").Talks(talks - with, []);
        var built = corpus.Build();
        var theme = TrendAnalysis.Analyse(built.Events, [.. built.Themes[0].Events.Select(count => new ThemeEventCounts("theme", built.Events[count.Event].EventId, count.Counted, count.Counted, 0))], new TrendOptions()).Trends[0];
        var term = Assert.Single(TermTrends.Of(built, new TrendOptions()));
        Assert.Equal((theme.First!.Share, theme.First.Bounds, theme.Last!.Share, theme.Last.Bounds), (term.FirstShare!.Value, term.FirstBounds!.Value, term.LastShare!.Value, term.LastBounds!.Value));
        Assert.Equal((theme.Verdict, theme.Slope!.Value, theme.Q), (term.Verdict, term.Slope!.Value, term.Q));
        Assert.InRange(term.FirstShare.Value, 0.012, 0.025);
        Assert.InRange(term.LastShare.Value, term.FirstShare.Value, 0.035);
        Assert.Equal(("llm", 2015, 4, 70), (term.TermId, term.FirstYear, term.Years, term.TalksCounted));
    }

    /// <summary>It sets in long after the first three years, at conferences that come and go: no share that the counts do not carry, an estimate and a test.</summary>
    [Fact]
    public void A_term_that_came_late_is_new_and_none_that_never_was_much_has_faded()
    {
        var corpus = new MadeUpCorpus();
        for (var c = 0; c < 30; c++)
            for (var year = 2008 + c / 2; year < Math.Min(2024, 2011 + c / 2); year++)
                corpus.Event($"C{c:00}", year).Talks(year > 2020 ? 6 : 0, [], "late").Talks(2, [], "always").Talks(90, []);
        var terms = corpus.Result().Terms;
        Assert.Equal([("always", Verdict.Steady), ("late", Verdict.New)], terms.Select(term => (term.TermId, term.Verdict)));
        Assert.All(terms, term => Assert.True(term is { Q: not null, FirstBounds: not null, LastBounds: not null }));
        Assert.InRange(terms[1].FirstShare!.Value, 0, 0.005);
        Assert.InRange(terms[1].LastShare!.Value, 0.04, 0.08);
    }

    [Fact]
    public void Of_one_conference_everything_is_as_a_theme_of_the_same_counts_would_have_it()
    {
        var random = new Random(20260101);
        var corpus = new MadeUpCorpus("theme");
        for (var year = 2005; year <= 2020; year++)
        {
            var with = (year - 2004) * (1 + random.Next(3));
            corpus.Event("A", year, complete: year != 2012).Talks(with, [0], "term").Talks(300 - with, []);
        }
        var built = corpus.Build();
        var theme = TrendAnalysis.Analyse(built.Events, [.. built.Themes[0].Events.Select(count => new ThemeEventCounts("theme", built.Events[count.Event].EventId, count.Counted, count.Counted, 0))], new TrendOptions()).Trends[0];
        var term = Assert.Single(TermTrends.Of(built, new TrendOptions()));
        Assert.Equal(((theme.First!.Counted, theme.First.Total), (theme.Last!.Counted, theme.Last.Total)), (term.FirstTalks!.Value, term.LastTalks!.Value));
        Assert.Equal((theme.Verdict, theme.First!.Share, theme.Last!.Share, theme.Slope!.Value), (term.Verdict, term.FirstShare!.Value, term.LastShare!.Value, term.Slope!.Value));
        Assert.Equal(theme.Q!.Value, term.Q!.Value, 1e-12);
        Assert.Equal(Verdict.Rising, term.Verdict);
    }

    [Fact]
    public void A_conference_that_joins_late_makes_no_trend()
    {
        var corpus = new MadeUpCorpus();
        for (var year = 2010; year <= 2020; year++)
        {
            corpus.Event("A", year).Talks(4, [], "term").Talks(196, []);
            if (year >= 2015)
                corpus.Event("B", year).Talks(40, [], "term").Talks(160, []);
        }
        var term = Assert.Single(corpus.Result().Terms);
        Assert.Equal(Verdict.Steady, term.Verdict);
        Assert.Equal(term.FirstShare!.Value, term.LastShare!.Value, 0.003);
    }

    [Fact]
    public void Without_three_years_of_a_conference_nothing_is_told_and_rare_terms_have_no_row()
    {
        var terms = new MadeUpCorpus().Event("A", 2019).Talks(15, [], "often").Talks(9, [], "rare").Talks(40, []).Event("A", 2020).Talks(15, [], "often").Talks(9, [], "rare").Result().Terms;
        var term = Assert.Single(terms);
        Assert.Equal(("often", Verdict.CannotTell, null, null, null), (term.TermId, term.Verdict, term.FirstShare, term.Slope, term.Q));
    }

    [Fact]
    public void Undated_talks_are_in_no_year()
    {
        var corpus = new MadeUpCorpus().Event("A", null).Talks(100, [], "term");
        Assert.Empty(corpus.Result().Terms);
    }

    [Fact]
    public void A_phrase_says_what_its_words_say()
    {
        TermTrend[] terms = [Rising("supply", 60), Rising("supply-chain", 55), Rising("chain", 130), Rising("rust", 40), Rising("rust-async", 3), Rising("cloud", 90), Rising("cloud-native", 30)];
        Assert.Equal(["cloud", "cloud-native", "rust", "supply-chain"], EmergingTerms.Of(terms, 10).Select(term => term.TermId).Order());
        Assert.Equal(["cloud", "supply-chain"], EmergingTerms.Of(terms, 2).Select(term => term.TermId));
    }

    private static TermTrend Rising(string id, int talks) => new()
    {
        TermId = id,
        Term = id,
        FirstYear = 2010,
        Years = 9,
        TalksCounted = talks,
        FirstShare = 0,
        LastShare = talks / 1000.0,
        Verdict = Verdict.Rising,
    };
}
