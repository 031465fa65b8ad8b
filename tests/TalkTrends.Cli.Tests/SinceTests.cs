using System.Globalization;

namespace TalkTrends.Cli.Tests;

/// <summary><c>run --since</c>: what an earlier run said otherwise.</summary>
public class SinceTests
{
    [Fact]
    public void A_run_with_three_more_years_lists_the_verdicts_that_changed_and_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Programme(2010, 2021));
        Talktrends.Run(["run", "talks.csv", "--name", "old", "--to", "2014"], null, folder.Path).Succeeded();
        var outcome = Talktrends.Run(["run", "talks.csv", "--name", "new", "--since", "old"], null, folder.Path).Succeeded();
        Assert.Contains("Since run “old”, 1 of ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("Databases: now rising, in run “old” ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("2015–2021 were added (", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("in run “old” ", File.ReadAllText(folder.File("reports/new/report.md")), StringComparison.Ordinal);
        Assert.Contains("\"since\": \"old\"", File.ReadAllText(folder.File("reports/new/run.json")), StringComparison.Ordinal);

        var again = Talktrends.Run(["run", "talks.csv", "--name", "new", "--since", folder.File("data/new")], null, folder.Path).Succeeded();
        Assert.Contains("Since run “new”, none of ", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_not_there_is_one_line_and_nothing_is_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(5));
        var outcome = Talktrends.Run(["run", "talks.csv", "--since", "nothing"], null, folder.Path);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--since nothing: there is no such run; wanted the name of an earlier run, or the folder of its tables", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    /// <summary>Sixty talks a year, of which more and more are about databases.</summary>
    private static string Programme(int from, int to)
    {
        var rows = new List<string> { "title,abstract,conference,year" };
        for (var year = from; year <= to; year++)
            for (var talk = 0; talk < 60; talk++)
            {
                var own = string.Join(' ', Enumerable.Range(0, 45).Select(i => "w" + string.Concat(((((year * 60) + talk) * 45) + i).ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))))));
                rows.Add(FormattableString.Invariant($"{(talk < 2 + (2 * (year - from)) ? "PostgreSQL databases" : "Gardens")} {year} number {talk},{own},ExampleConf,{year}"));
            }
        return string.Join('\n', rows) + "\n";
    }
}
