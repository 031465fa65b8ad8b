namespace TalkTrends.Cli.Tests;

/// <summary>A command line that says nothing sensible: exit code 1, one line.</summary>
public class WrongUsageTests
{
    [Theory]
    [InlineData("run x.txt --speed 3", "--speed")]
    [InlineData("run x.txt --pictures some", "--pictures some: wanted all, main or none.")]
    [InlineData("chart a,b,c,d,e,f,g", "wanted one to 6 words")]
    [InlineData("chart a --from 2020 --to 2010", "--from 2020: wanted a year up to --to 2010.")]
    [InlineData("run x.txt --workers 0", "--workers 0")]
    [InlineData("run x.txt --workers many", "--workers many: wanted a whole number from 1.")]
    [InlineData("run x.txt --topics 1", "--topics 1")]
    [InlineData("run x.txt --topics some", "--topics some")]
    [InlineData("run x.txt --seed 1.5", "--seed 1.5: wanted a whole number from -2147483648 to 2147483647.")]
    [InlineData("fit x.txt --model m --seed abc", "--seed abc: wanted a whole number")]
    [InlineData("evaluate x.txt --seed 2147483648", "--seed 2147483648: wanted a whole number")]
    [InlineData("run x.txt --as-of soon", "--as-of soon: wanted a year from 1900 to 2200.")]
    [InlineData("ingest x.txt --workers few", "--workers few: wanted a whole number from 1.")]
    [InlineData("themes suggest --least few", "--least few: wanted a whole number from 1.")]
    [InlineData("run x.txt --from 19", "--from 19")]
    [InlineData("run x.txt --to next", "--to next: wanted a year from 1900 to 2200.")]
    [InlineData("run x.txt --from 2020 --to 2010", "--from 2020 lies after --to 2010")]
    [InlineData("run x.txt --language english", "--language english")]
    [InlineData("run x.txt --out", "--out")]
    [InlineData("run -x", "-x")]
    [InlineData("ingest x.txt --explian", "--explian")]
    [InlineData("run", "run")]
    [InlineData("ingest", "ingest")]
    [InlineData("show talk", "talk")]
    [InlineData("themes", "command")]
    [InlineData("themes drop", "drop")]
    [InlineData("invent", "invent")]
    [InlineData("run x.txt --engine lda", "no engine 'lda'; wanted svd")]
    [InlineData("run x.txt --model m --topics 4", "--topics cannot stand beside --model")]
    [InlineData("run x.txt --model m --engine svd", "--engine cannot stand beside --model")]
    [InlineData("fit x.txt", "--model")]
    [InlineData("fit x.txt --model m --topics 1", "--topics 1")]
    [InlineData("fit x.txt --model m --like m/", "--model m is the folder of --like")]
    [InlineData("fit x.txt --model ./m --like m", "would be overwritten")]
    [InlineData("fit --model m", "fit")]
    [InlineData("assign x.txt --model m", "--out")]
    [InlineData("assign x.txt --out m", "--model")]
    [InlineData("evaluate x.txt --resamples -1", "--resamples")]
    [InlineData("evaluate x.txt --resamples few", "--resamples few: wanted a whole number from 0.")]
    [InlineData("evaluate x.txt --engine nothing", "--engine nothing")]
    public void Wrong_usage_is_named_in_one_line(string arguments, string found)
    {
        using var folder = new TemporaryFolder();
        var outcome = Talktrends.Run(arguments.Split(' '), null, folder.Path);
        outcome.FailedInOneLine(1, found, "--help");
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void No_command_at_all_is_wrong_usage() => Talktrends.Run([]).FailedInOneLine(1, "--help");

    [Fact]
    public void A_line_feed_in_an_option_breaks_no_line() => Talktrends.Run("run", "x.txt", "--topics", "a\nb").FailedInOneLine(1, "--topics a b");

    [Theory]
    [InlineData("../up")]
    [InlineData("Upper Case")]
    [InlineData("background")]
    public void A_name_that_is_no_folder_of_its_own_is_refused(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(3));
        var outcome = Talktrends.Run(["run", "talks.csv", "--name", name, "--quiet"], null, folder.Path);
        outcome.FailedInOneLine(1, "--name " + name);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("show theme --help")]
    [InlineData("--version")]
    public void Help_and_version_go_to_stdout(string arguments)
    {
        var outcome = Talktrends.Run(arguments.Split(' ')).Succeeded();
        Assert.NotEqual("", outcome.Out);
        Assert.Equal("", outcome.Error);
    }
}
