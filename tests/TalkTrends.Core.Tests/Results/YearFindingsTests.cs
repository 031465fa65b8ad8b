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
    public void A_theme_that_went_is_said_to_have_faded_with_its_counts_and_not_with_a_rounded_zero()
    {
        var finding = Only(year => year < 2014 ? 15 : 0, years: 12);
        Assert.Equal("year", finding.Kind);
        Assert.StartsWith("Beekeeping faded at Moot, from a peak of 25% (45 of 180) in ", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("0 of 60 talks (0–", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_of_a_level_theme_but_its_size()
    {
        var finding = Only(_ => 9);
        Assert.Equal("year profile", finding.Kind);
        Assert.EndsWith("at Moot 2019, of 60 talks with text: Beekeeping (9).", finding.Sentence, StringComparison.Ordinal);
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
