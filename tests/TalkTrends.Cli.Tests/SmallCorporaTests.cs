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
        Assert.Contains(talks == 1 ? "what 1 talk was about" : $"what {talks} talks were about", page, StringComparison.Ordinal);
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

    [Theory]
    [InlineData(3, true)]
    [InlineData(12, false)]
    [InlineData(40, true)]
    public void A_person_sees_in_a_few_lines_what_was_read_what_was_found_what_was_not_possible_and_where_to_look(int talks, bool isDated)
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", string.Join('\n', Samples.Csv(talks).TrimEnd('\n').Split('\n').Select(line => isDated ? line[..^1] + (char.IsDigit(line[^1]) ? "9" : "r") : line[..line.LastIndexOf(',')])) + "\n");
        var lines = Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded().OutLines;
        Assert.InRange(lines.Length, 5, 14);
        Assert.StartsWith($"Read 1 document: {talks} talks at ExampleConf", lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^- .* of \d+ talks.*: .+ \(\d+", lines[1]);
        Assert.Contains(lines, line => line.Contains("so nothing can be said about years", StringComparison.Ordinal) || line.Contains("year and conference cannot be separated", StringComparison.Ordinal));
        Assert.StartsWith("Tables: ", lines[^2], StringComparison.Ordinal);
        Assert.StartsWith("Report: ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Talks_that_are_titles_alone_are_told_by_their_titles()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", "title,conference,year\nKubernetes at home,ExampleConf,2019\nA cluster on Kubernetes,ExampleConf,2019\nDatabases at rest,ExampleConf,2019\n");
        var outcome = Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        Assert.Contains("of 3 talks: Containers and Kubernetes (2).", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("too few talks with text", outcome.Out, StringComparison.Ordinal);
    }

    private static string PageOf(string csv)
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", csv);
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        return File.ReadAllText(folder.File("reports/x/index.html"));
    }
}
