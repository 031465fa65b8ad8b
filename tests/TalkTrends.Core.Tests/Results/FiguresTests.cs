using TalkTrends.Core.Trends.Statistics;
using TalkTrends.Core.Trends.Verdicts;
using TalkTrends.Core.Wording;

namespace TalkTrends.Core.Tests.Results;

public class FiguresTests
{
    [Theory]
    [InlineData("2019", 2019)]
    [InlineData("2018–2019", 2018, 2019)]
    [InlineData("2007–2009", 2007, 2008, 2009)]
    [InlineData("2022–2023 and 2026", 2022, 2023, 2026)]
    [InlineData("2010, 2012–2014 and 2016", 2010, 2012, 2013, 2014, 2016)]
    public void Years_without_a_gap_are_one_span(string expected, params int[] years) => Assert.Equal(expected, Figures.Years(years));

    [Theory]
    [InlineData("Go and Rust", "Go", "Rust")]
    [InlineData("Perl and Raku; Rust", "Perl and Raku", "Rust")]
    [InlineData("Licensing, law and policy; Rust", "Licensing, law and policy", "Rust")]
    public void Names_that_hold_an_and_or_a_comma_are_told_apart(string expected, params string[] names) => Assert.Equal(expected, Figures.Names(names));

    [Fact]
    public void A_share_that_would_be_written_as_zero_is_written_as_counts_with_its_interval()
    {
        Assert.Equal("5% (3 of 60 talks)", Figures.Talks(3, 60));
        Assert.Equal("1 of 3,000 talks", Figures.Talks(1, 3000));
        Assert.Equal("0 of 60 talks", Figures.Talks(0, 60));
    }

    [Fact]
    public void A_share_that_its_counts_do_not_give_is_called_adjusted()
    {
        var window = new WindowShare([2017, 2018, 2019], 8, 100, 0.12, new Interval(0.06, 0.2), true);
        Assert.Equal("12% (adjusted; 8 of 100) in 2017–2019", Figures.In(window));
        Assert.Equal("8% (8 of 100) in 2017–2019", Figures.In(window with { Share = 0.08, Adjusted = false }));
    }
}
