using System.Text.RegularExpressions;

namespace TalkTrends.Cli.Tests;

/// <summary>The README says what is so.</summary>
public partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Theory]
    [InlineData("README.md")]
    [InlineData("reports/README.md")]
    [InlineData("src/README.md")]
    [InlineData("src/CONTRIBUTING.md")]
    public void Every_file_that_a_page_links_is_there(string page)
    {
        var path = Path.Combine(Repository.Root, page);
        foreach (var target in LinkPattern().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).Where(target => !target.Contains("://", StringComparison.Ordinal)))
            Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, target.Split('#')[0])), $"{target} is linked from {page} and not there");
    }

    [Fact]
    public void Every_command_of_the_README_is_one_the_program_understands()
    {
        var commands = CommandPattern().Matches(Text).Select(match => match.Groups[1].Value.Split('#')[0].Trim()).ToList();
        Assert.Contains("", commands);
        Assert.Contains("test", commands);
        Assert.True(commands.Count >= 6, "The README shows the commands.");
        foreach (var command in commands.Where(command => command is not ("" or "test")))
        {
            var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var outcome = Talktrends.Run([.. words.TakeWhile(word => word[0] is >= 'a' and <= 'z' && !word.Contains('/', StringComparison.Ordinal)).Take(2).Where(IsVerb), "--help"]);
            outcome.Succeeded();
            foreach (var option in words.Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help"))
                Assert.Contains(option, outcome.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_folder_and_project_that_the_README_names_is_there()
    {
        foreach (var path in PathPattern().Matches(Text).Select(match => match.Groups[1].Value))
            Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), $"{path} is named and not there");
    }

    [Fact]
    public void Every_file_that_the_page_beside_the_projects_names_is_there()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "src", "README.md"));
        var named = RoomPattern().Matches(page).Select(match => $"src/TalkTrends.{match.Groups[1].Value}/{match.Groups[2].Value}").ToList();
        Assert.True(named.Count >= 20, "The page names the files of a talk's way.");
        foreach (var path in named)
            Assert.True(Directory.GetFileSystemEntries(Path.Combine(Repository.Root, Path.GetDirectoryName(path)!), Path.GetFileName(path)).Length > 0, $"{path} is named and not there");
    }

    private static bool IsVerb(string word) => word is "run" or "chart" or "query" or "ingest" or "fit" or "assign" or "evaluate" or "show" or "themes" or "background" or "talk" or "topic" or "theme" or "list" or "check" or "build" or "compare" or "report" or "coverage" or "suggest" or "sample";

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^\./run\.sh ?([^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"`((?:src|tests)/[\w./]+)`")]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"`(Core|Charts|Store|Ingest|Reports|Pipelines|Cli|MlNet)/([\w./*]+)`")]
    private static partial Regex RoomPattern();
}
