using System.Text.RegularExpressions;
using TalkTrends.Core.Results;

namespace TalkTrends.Core.Tests.Results;

/// <summary>Sentences held to rules and not to copies, on made-up corpora of many shapes.</summary>
[Trait("Length", "Long")]
public class SentenceTests
{
    [Fact]
    public void Whatever_the_years_bring_sentences_stay_short_and_say_nothing_without_its_n()
    {
        var random = new Random(20260101);
        List<Finding> all = [];
        for (var round = 0; round < 24; round++)
        {
            var analysis = Simulated(random, conferences: 1 + (round % 3), years: round % 4 == 3 ? 1 : 4 + random.Next(8));
            SentenceRules.Check(analysis);
            all.AddRange(analysis.Findings);
        }
        SentenceRules.CheckLengths(all.Select(finding => finding.Sentence));
        SentenceRules.CheckLengths(all.Where(finding => finding.IsOverYears).Select(finding => finding.Sentence));
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { Finding.Rise, Finding.Fall, Finding.Size, Finding.YearProfile, Finding.EventProfile }, all.Select(finding => finding.Kind).ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Rust rose at Moot 2019 to 5%, from 2% (3 of 150) in 2016–2018.")]
    [InlineData("Rust rose at Moot 2019 to 5% (3 of 60), from 2% in 2016–2018.")]
    [InlineData("Rust rose at Moot 2019 to 5% (3 of 60 talks, 2–14%).")]
    [InlineData("Rust rose at Moot 2019 to 5% (3 of 60 talks; 2 in its own track).")]
    [InlineData("Rust fell at Moot 2019 to 0% (1 of 600 talks, 0–1%).")]
    [InlineData("Rust rose in the industry.")]
    [InlineData("Rust rose. It rose again.")]
    public void The_rules_strike_out_what_a_sceptic_would(string sentence) =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SentenceRules.Check(sentence));

    [Fact]
    public void A_sentence_begins_with_its_claim_and_says_where_when_how_much_and_how_sure()
    {
        var finding = Simulated(year => year == 2019 ? 25 : 6).Findings.Single(finding => finding.Subject == "beekeeping" && finding.IsOverYears);
        Assert.StartsWith("Beekeeping rose at Moot 2019 to 42% (25 of 60), from 10% (18 of 180) in 2016–2018 (almost certain), its highest.", finding.Sentence, StringComparison.Ordinal);
        Assert.InRange(finding.Q!.Value, 0, 0.001);
    }

    [Fact]
    public void A_year_that_fell_is_held_against_the_three_before_it()
    {
        var finding = Simulated(year => year == 2019 ? 3 : year is > 2011 and < 2015 ? 36 : 20).Findings.Single(finding => finding.Subject == "beekeeping" && finding.IsOverYears);
        Assert.Equal(Finding.Year, finding.Kind);
        Assert.StartsWith("Beekeeping fell at Moot 2019 to 5% (3 of 60), from 33% (60 of 180) in 2016–2018 (", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_year_that_does_not_go_the_way_of_the_verdict_is_no_end_of_it()
    {
        var finding = Simulated(year => year is < 2003 or 2019 ? 1 : Math.Min(5, 1 + ((year - 2003) / 3)), first: 2000).Findings.Single(finding => finding.Subject == "beekeeping" && finding.IsOverYears);
        Assert.Equal(Finding.Rise, finding.Kind);
        Assert.StartsWith("Beekeeping rose at Moot from 2% (3 of 180) in 2000–2002 to 6% (11 of 180) in 2017–2019 ", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains(", off its peak", finding.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("; 2019 alone: 2% (1 of 60).", finding.Sentence, StringComparison.Ordinal);
        SentenceRules.Check(finding.Sentence);
    }

    [Fact]
    public void What_rose_and_came_down_again_is_told_with_its_peak()
    {
        var finding = Simulated(year => year < 2007 ? 0 : year is 2018 or 2019 ? 6 : Math.Min(9, year - 2006), first: 2000).Findings.Single(finding => finding.Subject == "beekeeping" && finding.IsOverYears);
        Assert.Matches(new Regex(@"^Beekeeping rose at Moot from 0 of 180 in 2000–2002 to 12% \(21 of 180\) in 2017–2019 \([a-z ]+\), off its peak of 15% \(27 of 180\) in 2015–2017; 2019 alone: 10% \(6 of 60\)\.$"), finding.Sentence);
        SentenceRules.Check(finding.Sentence);
    }

    [Fact]
    public void A_track_that_is_gone_is_called_a_programme_change_and_stands_after_what_is_certain()
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2020; year++)
        {
            var e = SmallCorpus.Event("Moot", year);
            for (var i = 0; i < 80; i++)
            {
                var isTracked = i < 12 && year < 2019;
                corpus.Add(e, i < 12 ? isTracked ? $"Beekeeping {i}" : $"Something {i}" : i < 14 + (year == 2019 ? 20 : 4) ? $"Falconry {i}" : $"Something {i}", SmallCorpus.Filler,
                    talk => talk with { Title = $"{talk.Title} {year}", Track = isTracked ? "Bees" : "Main" });
            }
        }
        var analysis = corpus.Analyse(topics: 2).Analysis;
        SentenceRules.Check(analysis);
        var findings = analysis.Findings;
        Assert.Equal(["falconry", "beekeeping"], findings.Where(finding => finding.Kind == "year").Select(finding => finding.Subject));
        Assert.Contains("a programme change, not a trend", findings[1].Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("fell", findings[1].Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("certain", findings[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Themes_of_one_size_are_none_of_them_the_most_frequent()
    {
        var analysis = new SmallCorpus().AddMany(SmallCorpus.Event("Moot", 2019), 5, "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Moot", 2019), 5, "Falconry", SmallCorpus.Filler).Analyse().Analysis;
        Assert.Equal(2, analysis.Findings.Count(finding => finding.Kind == "theme"));
        Assert.DoesNotContain(analysis.Findings, finding => finding.Sentence.Contains("most frequent", StringComparison.Ordinal));
    }

    [Fact]
    public void Talks_with_hardly_any_text_are_told_by_their_titles_and_given_no_share()
    {
        var corpus = new SmallCorpus();
        for (var i = 0; i < 9; i++)
            corpus.Add(SmallCorpus.Event("Moot", 2019), $"Beekeeping number {i}", "");
        var finding = Assert.Single(corpus.Analyse().Analysis.Findings);
        Assert.Contains("of 9 talks: Beekeeping (9).", finding.Sentence, StringComparison.Ordinal);
        Assert.Null(finding.Share);
    }

    [Fact]
    public void Events_of_one_edition_that_lack_the_same_are_named_once()
    {
        var corpus = new SmallCorpus();
        for (var year = 2010; year < 2014; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), 40, "Beekeeping", SmallCorpus.Filler);
        foreach (var city in (string[])["Ghent", "Oslo"])
            corpus.AddMany(SmallCorpus.Event("Moot", 2014) with { Id = "moot-2014-" + city, Name = $"Moot {city} 2014" }, 3, "Beekeeping", SmallCorpus.Filler);
        var caveat = Assert.Single(corpus.Analyse().Analysis.Caveats, caveat => caveat.Contains("incomplete", StringComparison.Ordinal));
        Assert.StartsWith("Moot 2014, with 2 events here, is incomplete", caveat, StringComparison.Ordinal);
        Assert.Contains("6 talks", caveat, StringComparison.Ordinal);
    }

    private static Analysis Simulated(Func<int, int> about, int first = 2010)
    {
        var corpus = new SmallCorpus();
        for (var year = first; year < 2020; year++)
            corpus.AddMany(SmallCorpus.Event("Moot", year), about(year), "Beekeeping", SmallCorpus.Filler).AddMany(SmallCorpus.Event("Moot", year), 60 - about(year), "Something", SmallCorpus.Filler);
        return corpus.Analyse(topics: 2).Analysis;
    }

    /// <summary>Two themes that wander, jump, come and go.</summary>
    private static Analysis Simulated(Random random, int conferences, int years)
    {
        var corpus = new SmallCorpus();
        for (var conference = 0; conference < conferences; conference++)
        {
            var (bees, falcons) = (random.NextDouble() * 0.5, random.NextDouble() * 0.5);
            var drift = (random.NextDouble() - 0.5) * 0.08;
            for (var year = 2020 - years; year < 2020; year++)
            {
                bees = Math.Clamp(bees + drift + ((random.NextDouble() - 0.5) * 0.05), 0, 0.6);
                falcons = random.Next(6) == 0 ? random.NextDouble() * 0.4 : falcons;
                var e = SmallCorpus.Event("Moot " + (char)('A' + conference), year);
                var talks = 30 + random.Next(30);
                corpus.AddMany(e, (int)(bees * talks), "Beekeeping", SmallCorpus.Filler).AddMany(e, (int)(falcons * talks), "Falconry", SmallCorpus.Filler)
                    .AddMany(e, talks - (int)(bees * talks) - (int)(falcons * talks), "Something", SmallCorpus.Filler);
            }
        }
        return corpus.Analyse(topics: 2).Analysis;
    }
}
