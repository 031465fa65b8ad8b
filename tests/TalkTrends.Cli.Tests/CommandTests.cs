using System.Text.Json;
using TalkTrends.Store.Runs;

namespace TalkTrends.Cli.Tests;

/// <summary>The other commands, and what goes to stdout and stderr.</summary>
public class CommandTests(SeedsRun seeds)
{
    [Fact]
    public void Results_of_a_run_go_to_stdout_and_stages_to_stderr()
    {
        Assert.StartsWith("Read 5 documents: 58 talks at 5 events of 2017–2020 ", seeds.Outcome.OutLines[0], StringComparison.Ordinal);
        Assert.Equal($"Report: {Path.Combine(seeds.Report, "index.html")}", seeds.Outcome.OutLines[^1]);
        Assert.Equal("reading 5 documents", seeds.Outcome.ErrorLines[0]);
        Assert.DoesNotContain('\u001b', seeds.Outcome.Out + seeds.Outcome.Error);
    }

    [Fact]
    public void Quiet_says_nothing()
    {
        using var folder = new TemporaryFolder();
        var outcome = Talktrends.Run("run", Repository.SeedCorpus, "--out", folder.Path, "--quiet").Succeeded();
        Assert.Equal(("", ""), (outcome.Out, outcome.Error));
    }

    [Fact]
    public void Json_is_one_document_on_stdout()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(5));
        using var json = JsonDocument.Parse(Talktrends.Run(["run", "talks.csv", "--json"], null, folder.Path).Succeeded().Out);
        Assert.Equal(5, json.RootElement.GetProperty("talks").GetInt32());
        Assert.True(Directory.Exists(Path.Combine(folder.Path, json.RootElement.GetProperty("data").GetString()!)));
    }

    [Fact]
    public void Standard_input_is_read_as_a_document()
    {
        using var folder = new TemporaryFolder();
        var outcome = Talktrends.Run(["run", "-", "--json"], null, folder.Path, Samples.Csv(5)).Succeeded();
        using var json = JsonDocument.Parse(outcome.Out);
        Assert.Equal(("run", 5), (json.RootElement.GetProperty("name").GetString(), json.RootElement.GetProperty("talks").GetInt32()));
    }

    [Fact]
    public void Ingest_lists_talks_by_line_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(4));
        var outcome = Talktrends.Run(["ingest", "talks.csv"], null, folder.Path).Succeeded();
        Assert.Equal(5, outcome.OutLines.Length);
        Assert.StartsWith("talks.csv: csv, ", outcome.OutLines[0], StringComparison.Ordinal);
        Assert.StartsWith("  2: Talk 0 on ", outcome.OutLines[1], StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Ingest_explains_every_document_of_notes()
    {
        var outcome = Talktrends.Run("ingest", Repository.SeedCorpus, "--explain").Succeeded();
        var plain = Talktrends.Run("ingest", Repository.SeedCorpus).Succeeded();
        Assert.Equal(5, outcome.OutLines.Count(line => !line.StartsWith(' ')));
        Assert.True(outcome.OutLines.Length > plain.OutLines.Length);
        Assert.Contains("attern", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Themes_are_listed_and_checked()
    {
        var list = Talktrends.Run("themes", "list").Succeeded();
        Assert.Contains("observability", list.Out, StringComparison.Ordinal);
        Assert.EndsWith("no problem.\n", Talktrends.Run("themes", "check").Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Checking_a_broken_catalogue_names_its_problems_by_line_and_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mine.yaml", "groups:\n  - id: a\n    nmae: A\nthemes:\n  - id: Not An Id\n");
        var outcome = Talktrends.Run(["themes", "check", "mine.yaml"], null, folder.Path);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Out));
        Assert.True(outcome.ErrorLines.Length >= 2, outcome.Error);
        Assert.All(outcome.ErrorLines, line => Assert.Matches(@"^mine\.yaml\(\d+\): ", line));
    }

    [Fact]
    public void Show_tells_why_a_talk_is_in_a_theme()
    {
        var talk = FinishedRun.Open(seeds.Tables).Talks.First(talk => talk.Themes.Any(theme => theme.IsCounted));
        var theme = talk.Themes.First(theme => theme.IsCounted);
        var shown = Talktrends.Run("show", "talk", talk.Id, "--out", seeds.Out).Succeeded();
        Assert.Equal(talk.Title, shown.OutLines[0]);
        Assert.Matches(FormattableString.Invariant($@"{System.Text.RegularExpressions.Regex.Escape(theme.Evidence[0].Term)} \([a-z, ]+; line {theme.Evidence[0].Line}\b"), shown.Out);
        Assert.Contains(talk.Title, Talktrends.Run("show", "theme", theme.ThemeId, "--out", seeds.Out).Succeeded().Out, StringComparison.Ordinal);
        Assert.NotEqual("", Talktrends.Run("show", "topic", "t01", "--out", seeds.Out).Succeeded().Out);
    }

    [Fact]
    public void Show_tells_what_the_context_made_of_a_score()
    {
        var (talk, theme) = FinishedRun.Open(seeds.Tables).Talks.SelectMany(talk => talk.Themes.Select(theme => (talk, theme))).First(pair => pair.theme.IsAbout && pair.theme.Context > 1.5);
        Assert.Contains(FormattableString.Invariant($"({theme.Score:0.00}, context ×{theme.Context:0.0})"), Talktrends.Run("show", "talk", talk.Id, "--out", seeds.Out).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_lists_a_talk_given_again_at_another_event_and_no_repeat_inside_one()
    {
        using var folder = new TemporaryFolder();
        var text = string.Join(' ', Enumerable.Range(0, 50).Select(i => "word" + (char)('a' + (i % 26)) + (char)('a' + (i / 26))));
        folder.Write("talks.csv", "title,abstract,speakers,conference,year\n" + string.Concat(((string[])["2018", "2018", "2019"]).Select(year => $"Kubernetes in our cluster,{text},Ada Example,ExampleConf,{year}\n")));
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        var shown = Talktrends.Run(["show", "theme", "containers-kubernetes", "--name", "x"], null, folder.Path).Succeeded();
        Assert.Contains("  2 talks about it at their events, 1 of them different, ", shown.Out, StringComparison.Ordinal);
        Assert.Contains("  2018:", shown.OutLines);
        Assert.Contains("  2019:", shown.OutLines);
    }

    [Theory]
    [InlineData("talk")]
    [InlineData("topic")]
    [InlineData("theme")]
    public void Show_names_what_it_does_not_find(string what)
    {
        Talktrends.Run("show", what, "nothing", "--out", seeds.Out).FailedInOneLine(2, $"no {what} 'nothing'");
        Talktrends.Run("show", what, "nothing", "--out", seeds.Out, "--name", "other").FailedInOneLine(2, "other");
    }
}
