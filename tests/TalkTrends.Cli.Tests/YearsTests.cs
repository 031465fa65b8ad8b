namespace TalkTrends.Cli.Tests;

/// <summary>The years that a run is asked for: <c>--from</c>, <c>--to</c> and <c>--as-of</c>.</summary>
public sealed class YearsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public YearsTests() => _folder.Write("talks.csv", string.Join('\n', Samples.Csv(200).TrimEnd('\n').Split('\n')
        // Of 2019 hardly a talk is there.
        .Where((row, i) => !row.EndsWith("2019", StringComparison.Ordinal) || i < 30)) + "\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--from 2030", "--from 2030: the corpus ends in 2019; wanted a year of 2010–2019")]
    [InlineData("--to 1999", "--to 1999: the corpus begins in 2010; wanted a year of 2010–2019")]
    [InlineData("--as-of 1990", "--as-of 1990: the corpus begins in 2010; wanted a year of 2010–2019")]
    public void Years_that_leave_nothing_to_look_at_are_refused(string option, string problem)
    {
        Talktrends.Run(["run", "talks.csv", "--name", "x", "--quiet", .. option.Split(' ')], null, _folder.Path).FailedInOneLine(2, problem);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Such_a_year_of_a_corpus_file_is_said_to_be_the_files()
    {
        _folder.Write("corpus.yaml", "inputs:\n  - talks.csv\noptions:\n  as_of: 1990\n");
        Talktrends.Run(["run", "corpus.yaml", "--quiet"], null, _folder.Path).FailedInOneLine(2, "corpus.yaml: as_of 1990: the corpus begins in 2010");
    }

    [Fact]
    public void Years_that_reach_beyond_the_corpus_are_all_of_it() =>
        Assert.DoesNotContain("outside the years asked for", Report("--from", "1990", "--to", "2030"), StringComparison.Ordinal);

    [Fact]
    public void Later_events_that_are_set_aside_are_counted_and_not_warned_of()
    {
        Assert.Contains("2019 is incomplete", Report(), StringComparison.Ordinal);
        var asOf = Report("--as-of", "2017");
        Assert.Contains("What is said of years is said as of 2017: 2 later events (", asOf, StringComparison.Ordinal);
        Assert.DoesNotContain("2019 is incomplete", asOf, StringComparison.Ordinal);
        var to = Report("--to", "2017");
        Assert.Contains("2 events outside the years asked for", to, StringComparison.Ordinal);
        Assert.DoesNotContain("2019 is incomplete", to, StringComparison.Ordinal);
        Assert.DoesNotContain("said as of", to, StringComparison.Ordinal);
    }

    private string Report(params string[] options)
    {
        Talktrends.Run(["run", "talks.csv", "--name", "x", "--quiet", .. options], null, _folder.Path).Succeeded();
        return File.ReadAllText(_folder.File("reports/x/report.md"));
    }
}
