using TalkTrends.Core.Trends;
using TalkTrends.Core.Trends.Verdicts;

namespace TalkTrends.Core.Tests.Results;

/// <summary>Texts that grow longer from year to year carry every word more often: counted by title and opening words, a flat theme stays flat.</summary>
public class GrowingTextsTests
{
    private const int Talks = 120;

    [Fact]
    public void A_flat_theme_in_texts_that_grow_longer_does_not_rise_and_its_mentions_do()
    {
        var random = new Random(20261121);
        var corpus = new SmallCorpus();
        for (var year = 2008; year < 2020; year++)
            for (var talk = 0; talk < Talks; talk++)
                corpus.Add(SmallCorpus.Event("Moot", year), FormattableString.Invariant($"{(random.NextDouble() < 0.1 ? "Beekeeping" : "Something")} {year} {talk}"), Text(random, 60 + (20 * (year - 2008))));
        var (analysis, details) = corpus.Analyse();

        var mentioned = details.Corpus.Talks.Zip(details.Themes, (talk, themes) => (talk.Talk.EventId, IsMentioned: themes.Count > 0))
            .Where(talk => talk.IsMentioned).CountBy(talk => talk.EventId!).ToDictionary(StringComparer.Ordinal);
        var whole = TrendAnalysis.Analyse(
            [.. Enumerable.Range(2008, 12).Select(year => Trends.Example.Event("Moot", year, Talks))],
            [.. Enumerable.Range(2008, 12).Select(year => (Year: year, Talks: mentioned[SmallCorpus.Event("Moot", year).Id]))
                .Select(year => new ThemeEventCounts("beekeeping", Trends.Example.Id("Moot", year.Year), year.Talks, year.Talks, 0))],
            new());
        Assert.Equal(Verdict.Rising, Assert.Single(whole.Trends).Verdict);
        var counted = analysis.Trends.Trends.Single(trend => trend.ThemeId == "beekeeping");
        Assert.True(counted.Verdict is Verdict.Steady or Verdict.Unclear, counted.Reason);
        Assert.DoesNotContain(analysis.Findings, finding => finding.Subject == "beekeeping" && finding.IsOverYears);
    }

    /// <summary>Words of its own; the theme has the same chance at every place.</summary>
    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ =>
        random.NextDouble() < 0.004 ? "beekeeping" : $"plain{string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))))}"));
}
