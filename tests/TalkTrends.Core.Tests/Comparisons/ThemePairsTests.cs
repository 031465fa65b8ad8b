using TalkTrends.Core.Comparisons;

namespace TalkTrends.Core.Tests.Comparisons;

public class ThemePairsTests
{
    // Fisher's p by scipy.stats.fisher_exact, scipy 1.10.1.
    [Theory]
    [InlineData(12, 60, 45, 600, 4.5, 2.6666666666666665, 0.0007133884829968838)]
    [InlineData(0, 30, 25, 500, 1.5, 0.0, 0.3879780940565406)]
    [InlineData(3, 20, 15, 100, 3.0, 1.0, 1.0)]
    public void Expected_lift_and_p_are_those_of_an_independent_program(int both, int ofA, int ofB, int total, double expected, double lift, double p)
    {
        var pair = Assert.Single(ThemePairs.Of(new MadeUpCorpus("a", "b").Event("X", 2020)
            .Talks(both, [0, 1]).Talks(ofA - both, [0]).Talks(ofB - both, [1]).Talks(total - ofA - ofB + both, []).Build()));
        Assert.Equal((both, expected, lift), (pair.TalksBoth, pair.Expected, pair.Lift));
        Assert.Equal(p, pair.P, 1e-9);
        Assert.Equal(p, pair.Q, 1e-9);
    }

    [Fact]
    public void Themes_of_under_ten_talks_make_no_pair_and_one_in_every_talk_is_a_pair_without_a_finding()
    {
        var pairs = ThemePairs.Of(new MadeUpCorpus("all", "rare", "some").Event("X", 2020).Talks(9, [0, 1]).Talks(20, [0, 2]).Talks(20, [0]).Build());
        var pair = Assert.Single(pairs);
        Assert.Equal(("all", "some", 20, 1.0, 1.0), (pair.ThemeA, pair.ThemeB, pair.TalksBoth, pair.Lift, pair.P));
    }
}
