using TalkTrends.Store.Runs;
using TalkTrends.Store.Tables;

namespace TalkTrends.Cli.Tests;

/// <summary><c>themes coverage</c>, <c>themes suggest</c>, and a theme that is new in the catalogue.</summary>
public class ThemesCoverageTests
{
    private static readonly string[] Trees = ["orchard", "cider", "apple press", "pruning", "blossom", "rootstock", "grafting knife", "windfall", "sapling", "crab apple"];
    private static readonly string[] Tables = ["PostgreSQL", "SQL", "database", "MySQL", "query planner", "transaction", "index", "replication", "schema", "join"];

    [Fact]
    public void Coverage_names_the_talks_events_and_topics_that_the_catalogue_misses()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Programme(30));
        Talktrends.Run(["run", "talks.csv", "--name", "trees", "--topics", "2"], null, folder.Path).Succeeded();
        var outcome = Talktrends.Run(["themes", "coverage", "--name", "trees"], null, folder.Path).Succeeded();
        Assert.StartsWith("30 of 60 (50%, ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("  meadow-2024: ", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("1 topic that no theme covers:", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("30 talks, 30 about no theme", outcome.Out, StringComparison.Ordinal);
        Assert.Equal(outcome.Out, Talktrends.Run(["themes", "coverage", "--name", "trees"], null, folder.Path).Succeeded().Out);
    }

    [Fact]
    public void A_suggestion_pasted_into_the_catalogue_is_a_theme_and_nothing_else_need_change()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Programme(30));
        Talktrends.Run(["run", "talks.csv", "--name", "trees", "--topics", "2"], null, folder.Path).Succeeded();
        var suggestion = Talktrends.Run(["themes", "suggest", "--name", "trees"], null, folder.Path).Succeeded().Out;
        var catalogue = File.ReadAllText(Path.Combine(Repository.Root, "data", "themes.yaml"));
        folder.Write("mine.yaml", catalogue.TrimEnd('\n') + "\n\n" + suggestion);
        Assert.EndsWith("no problem.\n", Talktrends.Run(["themes", "check", "mine.yaml"], null, folder.Path).Succeeded().Out, StringComparison.Ordinal);

        Talktrends.Run(["run", "talks.csv", "--name", "again", "--topics", "2", "--themes", "mine.yaml"], null, folder.Path).Succeeded();
        var themes = TableData.Read(folder.File("data/again"), ThemeTables.Themes);
        var before = TableData.Read(folder.File("data/trees"), ThemeTables.Themes);
        var shipped = Enumerable.Range(0, before.RowCount).Select(row => before.Text(row, "theme_id")).ToHashSet();
        var added = Enumerable.Range(0, themes.RowCount).Where(row => !shipped.Contains(themes.Text(row, "theme_id"))).ToList();
        Assert.Equal(shipped.Count + 1, themes.RowCount);
        Assert.InRange(themes.Int(Assert.Single(added), "talks_about")!.Value, 25, 30);
        Assert.Contains("A theme covers every topic.", Talktrends.Run(["themes", "coverage", "--name", "again"], null, folder.Path).Succeeded().Out, StringComparison.Ordinal);
        Assert.Contains("Nothing to suggest", Talktrends.Run(["themes", "suggest", "--name", "again", "--themes", "mine.yaml"], null, folder.Path).Succeeded().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_titles_and_terms_still_make_a_catalogue_that_loads()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Programme(30).Replace("cider", "cider: [x] & *y # {z} 'q' %t", StringComparison.Ordinal).Replace("windfall", "C#", StringComparison.Ordinal));
        Talktrends.Run(["run", "talks.csv", "--name", "trees", "--topics", "2"], null, folder.Path).Succeeded();
        var suggestion = Talktrends.Run(["themes", "suggest", "--name", "trees", "--least", "1"], null, folder.Path).Succeeded().Out;
        folder.Write("mine.yaml", "groups:\n  - id: others\n    name: Others\n    color: \"#64748b\"\nthemes:\n" + suggestion.Replace("group: ai-data", "group: others", StringComparison.Ordinal));
        Assert.EndsWith("no problem.\n", Talktrends.Run(["themes", "check", "mine.yaml"], null, folder.Path).Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corpus_file_pins_and_denies_a_theme_for_one_talk()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Programme(10));
        folder.Write("corpus.yaml", """
            inputs: [talks.csv]
            corrections:
              - document: talks.csv
                title: "Keeping 1"
                themes: { pin: [education], deny: [] }
              - document: talks.csv
                title: "Tables 1"
                themes: { deny: [databases] }
            options: { name: pinned }
            """);
        Talktrends.Run(["run", "corpus.yaml"], null, folder.Path).Succeeded();
        var talks = FinishedRun.Open(folder.File("data/pinned")).Talks;
        Assert.Contains(talks.Single(talk => talk.Title == "Keeping 1").Themes, theme => theme is { ThemeId: "education", IsAbout: true, IsCounted: true });
        Assert.DoesNotContain(talks.Single(talk => talk.Title == "Tables 1").Themes, theme => theme.ThemeId == "databases");
        Assert.Contains(talks.Single(talk => talk.Title == "Tables 2").Themes, theme => theme is { ThemeId: "databases", IsAbout: true });
    }

    [Theory]
    [InlineData("coverage")]
    [InlineData("suggest")]
    public void A_run_that_is_not_there_is_one_line(string verb)
    {
        using var folder = new TemporaryFolder();
        var outcome = Talktrends.Run(["themes", verb, "--name", "nothing"], null, folder.Path);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Single(outcome.ErrorLines);
        Assert.Contains("wanted the folder of a finished run", outcome.Error, StringComparison.Ordinal);
    }

    /// <summary>As many talks on apple trees, which no theme knows, as on databases.</summary>
    private static string Programme(int each)
    {
        var random = new Random(7);
        List<string> rows = ["title,abstract,conference,year"];
        for (var i = 1; i <= each; i++)
        {
            rows.Add($"Keeping {i},\"{Words(random, Trees)}\",Meadow,2024");
            rows.Add($"Tables {i},\"{Words(random, Tables)}\",Meadow,2024");
        }
        return string.Join('\n', rows) + "\n";
    }

    private static string Words(Random random, string[] words) =>
        string.Join(' ', Enumerable.Range(0, 30).Select(i => (i % 2 == 0 ? "near the " : "after a ") + words[random.Next(words.Length)]));
}
