namespace TalkTrends.Cli.Tests;

/// <summary>Corpora too small for this or that: the run succeeds and says what it cannot do.</summary>
public class SmallCorporaTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void So_few_talks_have_a_report_that_claims_nothing_over_the_years(int talks)
    {
        var page = PageOf(Samples.Csv(talks));
        Assert.Contains(talks == 1 ? "What 1 talk was about" : $"What {talks} talks were about", page, StringComparison.Ordinal);
        Assert.DoesNotContain("· rising<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("· falling<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Talks_without_text_are_listed_and_in_no_share()
    {
        var page = PageOf("title,conference,year\nKubernetes at home,ExampleConf,2019\nDatabases at rest,ExampleConf,2019\n");
        Assert.Contains("Databases at rest", page, StringComparison.Ordinal);
        Assert.Contains("too few talks with text", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_dated_event_the_report_says_so()
    {
        var csv = string.Join('\n', Samples.Csv(12).TrimEnd('\n').Split('\n').Select(line => line[..line.LastIndexOf(',')])) + "\n";
        Assert.Contains("undated", PageOf(csv), StringComparison.Ordinal);
    }

    private static string PageOf(string csv)
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", csv);
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        return File.ReadAllText(folder.File("reports/x/index.html"));
    }
}
