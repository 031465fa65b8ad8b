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
        var found = (with?.Invoke(corpus) ?? corpus).Analyse().Analysis.Findings.Where(finding => finding.Subject == theme).ToList();
        return found.Count == 1 ? found[0] : Assert.Single(found, finding => finding.IsOverYears);
    }

    [Fact]
    public void A_theme_that_went_is_said_to_have_faded_with_its_counts_and_not_with_a_rounded_zero()
    {
        var finding = Only(year => year < 2014 ? 15 : 0, years: 12);
        Assert.Equal(Finding.Fall, finding.Kind);
        Assert.Equal("Beekeeping faded at Moot, from a peak of 25% (45 of 180) in 2008–2010 to 0 of 180 in 2017–2019.", finding.Sentence);
    }

    [Fact]
    public void Nothing_is_said_of_a_level_theme_but_its_size()
    {
        var finding = Only(_ => 9);
        Assert.Equal("year profile", finding.Kind);
        Assert.EndsWith("at Moot 2019, of 60 talks with text: Beekeeping (9).", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rises_stands_before_what_falls_and_the_largest_are_listed_whatever_is_said_of_them()
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2020; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), 1 + ((year - 2010) * 3), "Beekeeping", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 30 - ((year - 2010) * 3), "Falconry", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 20, "Something", SmallCorpus.Filler);
        var findings = corpus.Analyse().Analysis.Findings;
        Assert.Equal([(Finding.Rise, "beekeeping"), (Finding.Fall, "falconry")], findings.Where(finding => finding.IsOverYears).Select(finding => (finding.Kind, finding.Subject)));
        // 28 and 3 talks of 2019: the larger has a verdict, and leads the list all the same.
        Assert.Contains(": Beekeeping (28), Falconry (3).", Assert.Single(findings, finding => finding.Kind == Finding.YearProfile).Sentence, StringComparison.Ordinal);
    }
}
