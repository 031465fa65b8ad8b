using TalkTrends.Core.Results;

namespace TalkTrends.Core.Tests.Results;

public class VerdictChangesTests
{
    private static (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Caveats) Since(int lastBefore, Func<int, int>? before = null)
    {
        var earlier = Earlier(Corpus(lastBefore, before ?? About).Analyse().Analysis);
        var (analysis, _) = Corpus(2019, About).Analyse(since: earlier);
        return ([.. analysis.Findings.Where(finding => finding.Kind == "since")], analysis.Caveats);
    }

    [Fact]
    public void A_verdict_that_new_years_changed_is_said_with_them()
    {
        var (findings, caveats) = Since(2013);
        var finding = Assert.Single(findings);
        Assert.StartsWith("Beekeeping: now rising, in run “before” unclear: 2014–2019 were added (123 of 360 talks) and q of its slope went from ", finding.Sentence, StringComparison.Ordinal);
        SentenceRules.Check(finding.Sentence);
        Assert.Contains("Since run “before”, 1 of 2 verdicts changed.", caveats);
    }

    [Fact]
    public void A_verdict_that_edited_documents_changed_names_the_counts_of_both()
    {
        var (findings, _) = Since(2019, _ => 12);
        var finding = Assert.Single(findings);
        Assert.Contains("in the years of both, 120 of 600 became 145 of 600, after an edit of the documents", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_run_has_no_changed_verdict_and_says_so()
    {
        var (findings, caveats) = Since(2019);
        Assert.Empty(findings);
        Assert.Contains("Since run “before”, none of 2 verdicts changed.", caveats);
    }

    [Theory]
    [InlineData("unclear", 0.4, "the interval of its slope rules out doubling and halving now.")]
    [InlineData("rising", 0.003, "q of its slope went from 0.003 to ")]
    public void A_theme_that_is_steady_now_is_so_by_the_criterion_that_crossed(string verdict, double q, string why)
    {
        var (steady, _) = Corpus(2019, _ => 20).Analyse();
        var earlier = Earlier(steady);
        earlier = earlier with { Themes = earlier.Themes.ToDictionary(pair => pair.Key, pair => pair.Key == "beekeeping" ? pair.Value with { Verdict = verdict, Q = q } : pair.Value) };
        var sentence = Assert.Single(Corpus(2019, _ => 20).Analyse(since: earlier).Analysis.Findings, finding => finding.Kind == "since").Sentence;
        Assert.StartsWith($"Beekeeping: now steady, in run “before” {verdict}: {why}", sentence, StringComparison.Ordinal);
        SentenceRules.Check(sentence);
    }

    [Fact]
    public void Years_that_are_incomplete_now_and_then_are_no_cause()
    {
        // 2020 has ten talks only, and stands in no slope.
        SmallCorpus With2020() => Corpus(2019, About).AddMany(SmallCorpus.Event("Moot", 2020), 10, "Beekeeping", SmallCorpus.Filler);
        var earlier = Earlier(Corpus(2013, About).Analyse().Analysis);
        var finding = Assert.Single(With2020().Analyse(since: earlier).Analysis.Findings, finding => finding.Kind == "since");
        Assert.Contains("2014–2019 were added (123 of 360 talks) and q of its slope went from ", finding.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(", small enough for a trend.", finding.Sentence, StringComparison.Ordinal);
        SentenceRules.Check(finding.Sentence);
    }

    private static int About(int year) => 1 + ((year - 2010) * 3);

    private static SmallCorpus Corpus(int last, Func<int, int> about)
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year <= last; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), about(year), "Beekeeping", SmallCorpus.Filler)
                .AddMany(SmallCorpus.Event("Moot", year), 60 - about(year), "Something", SmallCorpus.Filler);
        return corpus;
    }

    private static EarlierRun Earlier(Analysis analysis) => new("before", "", analysis.Trends.Trends.ToDictionary(
        trend => trend.ThemeId,
        trend => new EarlierTheme(
            Core.Trends.Verdicts.TrendWords.Word(trend.Verdict), trend.Q,
            analysis.Trends.Years.Where(row => row.ThemeId == trend.ThemeId).ToDictionary(row => row.Year, row => new EarlierYear(row.TalksCounted, row.TalksTotal, row.Complete)))));
}
