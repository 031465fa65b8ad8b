using TalkTrends.Core.Comparisons;
using TalkTrends.Core.Trends.Statistics;

namespace TalkTrends.Core.Tests.Comparisons;

public class ComparisonTests
{
    [Fact]
    public void Both_shares_their_difference_and_the_first_years_are_given()
    {
        var corpus = new MadeUpCorpus("rare", "theme").Event("A", 2018).Talks(40, []).Event("A", 2019).Talks(30, [1], "kernel").Talks(30, [])
            .Event("B", 2015).Talks(5, [1], "kernel").Talks(45, [], "common").Event("B", 2016).Talks(9, [0]).Talks(41, [1]).Build();
        var comparison = Comparison.Of(corpus, Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B"));
        Assert.Equal(["common", "kernel", "theme"], comparison.Items.Select(item => item.Id));
        var kernel = comparison.Items[1];
        Assert.Equal((30, 100, 5, 100, 2019, 2015), (kernel.LeftCounted, kernel.LeftTotal, kernel.RightCounted, kernel.RightTotal, kernel.LeftFirstYear, kernel.RightFirstYear));
        Assert.Equal(0.25, kernel.Difference, 1e-12);
        Assert.Equal(Newcombe.Difference(30, 100, 5, 100), kernel.Bounds);
        Assert.True(kernel.Differs);
        Assert.Equal(-0.16, comparison.Items[2].Difference, 1e-12);
    }

    [Fact]
    public void Two_random_halves_of_one_set_rarely_differ()
    {
        var random = new Random(20260101);
        var (rounds, withAny, named, items) = (200, 0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var corpus = new MadeUpCorpus([.. Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"theme-{i:00}"))]);
            foreach (var half in new[] { "A", "B" })
            {
                corpus.Event(half, 2020);
                for (var talk = 0; talk < 300; talk++)
                    // From 30 % of all talks down to 1 %.
                    corpus.Talks(1, [.. Enumerable.Range(0, 40).Where(theme => random.NextDouble() < 0.3 / (1 + (0.7 * theme)))]);
            }
            var built = corpus.Build();
            var comparison = Comparison.Of(built, Sides.Conference(built, "A"), Sides.Conference(built, "B"));
            var differing = comparison.Items.Count(item => item.Q <= 0.05);
            (withAny, named, items) = (withAny + (differing > 0 ? 1 : 0), named + differing, items + comparison.Items.Count);
        }
        Assert.True(items > 4000);
        Assert.True(named <= 0.05 * items, $"{named} of {items} items of random halves have q up to .05");
        Assert.True(withAny <= 0.1 * rounds, $"{withAny} of {rounds} pairs of random halves have an item with q up to .05");
    }

    [Fact]
    public void A_planted_difference_is_found()
    {
        var corpus = new MadeUpCorpus("planted", "steady").Event("A", 2020).Talks(60, [0]).Talks(60, [1]).Talks(180, []).Event("B", 2020).Talks(20, [0]).Talks(60, [1]).Talks(220, []).Build();
        var comparison = Comparison.Of(corpus, Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B"));
        Assert.Equal([true, false], comparison.Items.Select(item => item.Differs));
    }

    [Theory]
    [InlineData(0, 160, 60, 840)]
    [InlineData(60, 840, 0, 160)]
    [InlineData(0, 160, 160, 840)]
    [InlineData(1, 160, 60, 840)]
    [InlineData(160, 840, 2, 160)]
    public void A_theme_that_a_small_side_lacks_is_found(int counted, int total, int otherCounted, int otherTotal)
    {
        var corpus = new MadeUpCorpus("lacked", "steady").Event("A", 2020).Talks(counted, [0]).Talks(total / 4, [1]).Talks(total - counted - (total / 4), [])
            .Event("B", 2020).Talks(otherCounted, [0]).Talks(otherTotal / 4, [1]).Talks(otherTotal - otherCounted - (otherTotal / 4), []).Build();
        var comparison = Comparison.Of(corpus, Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B"));
        Assert.Equal([true, false], comparison.Items.Select(item => item.Differs));
        // Two items: the smaller p counts double.
        Assert.Equal(2 * FisherExact.P(counted, total, otherCounted, otherTotal)!.Value, comparison.Items[0].Q!.Value, 1e-12);
        Assert.Equal(Math.Sign(comparison.Items[0].Difference), Math.Sign(comparison.Items[0].Z!.Value));
    }

    [Fact]
    public void A_side_that_years_choose_is_a_time_and_any_other_a_place()
    {
        var corpus = new MadeUpCorpus("t").Event("A", 2019).Talks(5, []).Event("A", 2020).Talks(7, []).Event("2600", 2020).Talks(1, []).Build();
        Assert.Equal("in 2020", Sides.Year(corpus, 2020).Where);
        Assert.Equal("in 2019–2020", Sides.Years(corpus, null, [2019, 2020]).Where);
        Assert.Equal("at A 2019–2020", Sides.Years(corpus, "A", [2019, 2020]).Where);
        Assert.Equal("at 2600", Sides.Conference(corpus, "2600").Where);
    }

    [Fact]
    public void A_theme_in_every_talk_has_no_log_odds_and_one_in_none_no_row()
    {
        var corpus = new MadeUpCorpus("every", "none").Event("A", 2020).Talks(30, [0]).Event("B", 2020).Talks(30, [0]).Build();
        var item = Assert.Single(Comparison.Of(corpus, Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B")).Items);
        Assert.Equal((null, null, null, 0.0, false), (item.LogOdds, item.Z, item.Q, item.Difference, item.Differs));
    }

    [Fact]
    public void Small_sides_are_said_to_be_too_small_and_empty_ones_have_no_items()
    {
        var corpus = new MadeUpCorpus("t").Event("A", 2020).Talks(19, [0]).Event("B", 2020).Talks(30, []).Event("C", 2020).Build();
        Assert.False(Comparison.Of(corpus, Sides.Conference(corpus, "A"), Sides.Conference(corpus, "B")).IsEnough);
        Assert.Empty(Comparison.Of(corpus, Sides.Conference(corpus, "C"), Sides.Conference(corpus, "B")).Items);
    }

    [Fact]
    public void What_a_side_holds_can_be_taken_from_the_other()
    {
        var corpus = new MadeUpCorpus("t").Event("A", 2019).Talks(5, []).Event("A", 2020).Talks(7, []).Build();
        var (whole, year) = (Sides.Conference(corpus, "A"), Sides.Years(corpus, "A", [2020]));
        Assert.Equal(5, whole.Without(year).Total(corpus.Events));
        Assert.Throws<ArgumentException>(() => year.Without(whole));
    }

    [Theory]
    [InlineData("devops", "DevOpsDays", true)]
    [InlineData("DevOps", "DevOpsDays 2015–2017", true)]
    [InlineData("Python", "EuroPython 2019", true)]
    [InlineData("Tel Aviv", "DevOpsDays Tel-Aviv 2017", true)]
    [InlineData("kernel", "KernelConf", true)]
    [InlineData("Rust", "RustConf", true)]
    [InlineData("operations", "DevOpsDays", false)]
    [InlineData("days", "Monday", false)]
    [InlineData("2017", "DevOpsDays 2017", false)]
    [InlineData("devops culture", "DevOpsDays", false)]
    [InlineData("", "DevOpsDays", false)]
    public void A_term_that_names_a_side_is_known(string term, string side, bool expected) => Assert.Equal(expected, Namesakes.Names(term, side));
}
