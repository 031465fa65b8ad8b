using TalkTrends.Core.Results;

namespace TalkTrends.Core.Tests.Results;

public class YearFindingsTests
{
    private static Finding Only(Func<int, int> about, string theme = "beekeeping", int years = 10, Func<SmallCorpus, SmallCorpus>? with = null)
    {
        var corpus = new SmallCorpus();
        for (var year = 2020 - years; year < 2020; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), about(year), "Beekeeping", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 60 - about(year), "Something", SmallCorpus.Filler);
        return Assert.Single((with?.Invoke(corpus) ?? corpus).Analyse().Analysis.Findings, finding => finding.Subject == theme);
    }

    [Fact]
    public void A_jump_of_the_last_year_is_said_with_both_shares_the_certainty_and_that_it_never_stood_higher()
    {
        var finding = Only(year => year == 2019 ? 25 : 6);
        Assert.Equal(
            "Beekeeping: 42% of the talks at Moot 2019 (25 of 60, 30–54%), up from 10% (18 of 180) in 2016–2018 (almost certain, q below 0.001); it never stood higher.",
            finding.Sentence);
        Assert.InRange(finding.Q!.Value, 0, 0.001);
    }

    [Fact]
    public void A_theme_that_went_is_said_to_have_faded_with_its_counts_and_not_with_a_rounded_zero()
    {
        var finding = Only(year => year < 2014 ? 15 : 0, years: 12);
        Assert.Equal("year", finding.Kind);
        Assert.StartsWith("Beekeeping: 0 of 60 talks at Moot 2019, no clear change from 0 of 180 in 2016–2018; it has faded from its peak of ", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_a_level_theme_but_its_size()
    {
        var finding = Only(_ => 9);
        Assert.Equal("year profile", finding.Kind);
        Assert.Equal("Of the other themes at Moot 2019, Beekeeping (9) had most of the 60 talks with text.", finding.Sentence);
    }

    [Fact]
    public void No_theme_is_said_twice()
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2020; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), 1 + ((year - 2010) * 3), "Beekeeping", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 30 - ((year - 2010) * 3), "Falconry", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 20, "Something", SmallCorpus.Filler);
        var findings = corpus.Analyse().Analysis.Findings;
        Assert.Equal(findings.Count, findings.Select(finding => finding.Subject).Distinct().Count());
        Assert.Equal(["beekeeping", "falconry"], findings.Select(finding => finding.Subject).Order());
    }
}
