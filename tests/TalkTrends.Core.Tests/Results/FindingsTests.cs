using TalkTrends.Core.Results;
using TalkTrends.Core.Talks;

namespace TalkTrends.Core.Tests.Results;

[Trait("Length", "Long")]
public class FindingsTests
{
    [Fact]
    public void Four_conferences_in_four_years_give_no_verdict_and_the_reason()
    {
        var corpus = new SmallCorpus();
        for (var i = 0; i < 4; i++)
            corpus.AddMany(SmallCorpus.Event("Moot" + (char)('A' + i), 2017 + i), 10, "Beekeeping", SmallCorpus.Filler);
        var (analysis, _) = corpus.Analyse();
        Assert.All(analysis.Trends.Trends, trend => Assert.Equal(Core.Trends.Verdicts.Verdict.CannotTell, trend.Verdict));
        Assert.Contains("year and conference cannot be separated", analysis.Caveats[0], StringComparison.Ordinal);
        Assert.DoesNotContain(analysis.Findings, finding => finding.IsOverYears);
    }

    [Fact]
    public void Two_of_nine_against_none_of_forty_is_no_difference_between_events()
    {
        var corpus = new SmallCorpus()
            .AddMany(SmallCorpus.Event("Small", 2019), 2, "Beekeeping", SmallCorpus.Filler)
            .AddMany(SmallCorpus.Event("Small", 2019), 7, "Something", SmallCorpus.Filler)
            .AddMany(SmallCorpus.Event("Large", 2020), 40, "Something", SmallCorpus.Filler);
        // A second theme that differs by nothing makes two tests of one.
        corpus.AddMany(SmallCorpus.Event("Small", 2019), 1, "Falconry", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Large", 2020), 4, "Falconry", SmallCorpus.Filler);
        var (analysis, _) = corpus.Analyse();
        Assert.DoesNotContain(analysis.Findings, finding => finding.Kind == "event difference");
        Assert.Contains(analysis.Caveats, caveat => caveat.Contains("no theme could be shown to be more frequent at one event", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_that_survives_the_number_of_tests_is_found_with_both_shares()
    {
        var (analysis, _) = new SmallCorpus()
            .AddMany(SmallCorpus.Event("Bee Moot", 2019), 15, "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Bee Moot", 2019), 5, "Something", SmallCorpus.Filler)
            .AddMany(SmallCorpus.Event("Other", 2020), 1, "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Other", 2020), 29, "Something", SmallCorpus.Filler)
            .Analyse();
        var finding = analysis.Findings[0];
        Assert.Equal(("event difference", "beekeeping", 15, 20), (finding.Kind, finding.Subject, finding.Counted, finding.Total));
        Assert.Contains("75% (15 of 20 talks)", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("1 of 30", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("(almost certain)", finding.Sentence, StringComparison.Ordinal);
        Assert.InRange(finding.Q!.Value, 0, 0.001);
    }

    [Fact]
    public void A_theme_that_rises_at_one_conference_over_ten_years_is_said_once_with_its_figures()
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2020; year++)
        {
            var about = 1 + ((year - 2010) * 3);
            corpus.AddMany(SmallCorpus.Event("Moot", year), about, "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Moot", year), 60 - about, "Something", SmallCorpus.Filler);
        }
        var (analysis, _) = corpus.Analyse();
        var finding = Assert.Single(analysis.Findings, finding => finding.Subject == "beekeeping" && finding.IsOverYears);
        // By hand: 22 + 25 + 28 of 180 in the last three years; 1 + 4 + 7 of 180 in the first three.
        Assert.StartsWith("Beekeeping rose at Moot from 7% (12 of 180) in 2010–2012 to 42% (75 of 180) in 2017–2019 (almost certain)", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((Finding.Rise, 75, 180), (finding.Kind, finding.Counted, finding.Total));
        Assert.Null(analysis.Trends.CannotTell);
    }

    [Fact]
    public void What_the_documents_hold_is_said_before_a_number_is_believed()
    {
        var (analysis, _) = new SmallCorpus()
            .AddMany(SmallCorpus.Event("Chosen", 2019, Coverage.Selection), 6, "Beekeeping", SmallCorpus.Filler)
            .AddMany(SmallCorpus.Event("Some", 2020, Coverage.Partial), 6, "Falconry", SmallCorpus.Filler)
            .Add(SmallCorpus.Event("Told", 2021, Coverage.Essay), "Section", SmallCorpus.Filler, talk => talk with { Kind = TalkKind.Section })
            .Analyse();
        Assert.Contains(analysis.Caveats, caveat => caveat.StartsWith("Chosen 2019 is what somebody chose to write up", StringComparison.Ordinal));
        Assert.Contains("Some 2020 is a part of the programme only.", analysis.Caveats);
        Assert.Contains(analysis.Caveats, caveat => caveat.StartsWith("Told 2021 is an essay", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_number_of_workers_gives_the_same_analysis()
    {
        var corpus = new SmallCorpus().AddMany(SmallCorpus.Event("A", 2019), 20, "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("B", 2020), 20, "Falconry", SmallCorpus.Filler);
        var (one, oneDetails) = corpus.Analyse(workers: 1);
        var (four, fourDetails) = corpus.Analyse(workers: 4);
        Assert.Equal(one.Findings, four.Findings);
        Assert.Equal(one.Topics.Select(topic => topic.Topic.Label), four.Topics.Select(topic => topic.Topic.Label));
        Assert.Equal(oneDetails.Places, fourDetails.Places);
    }

    [Fact]
    public void An_empty_corpus_gives_sentences_and_no_exception()
    {
        var (analysis, _) = new SmallCorpus().Add(SmallCorpus.Event("Moot", null), "Alone", "").Analyse();
        Assert.Empty(analysis.Topics);
        Assert.Contains("There are too few talks with text to learn topics from.", analysis.Caveats);
        Assert.DoesNotContain(analysis.Caveats, caveat => caveat.Contains("NaN", StringComparison.Ordinal));
    }
}
