using TalkTrends.Store.Tables;

namespace TalkTrends.Cli.Tests;

/// <summary><c>talktrends report</c>: the report again, from the tables alone.</summary>
public sealed class ReportTests(SeedsRun seeds)
{
    [Fact]
    public void The_report_of_the_seeds_comes_again_byte_for_byte_with_the_documents_gone()
    {
        using var folder = Copy();
        Directory.Delete(folder.File("reports/seeds/charts"), true);
        File.WriteAllText(folder.File("reports/seeds/index.html"), "something else");
        Talktrends.Run("report", "seeds", "--out", folder.Path).Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(FolderContent.Of(seeds.Out), "The report drawn again differs from the run's");
    }

    [Fact]
    public void Documents_that_are_still_as_they_were_get_their_pages_again()
    {
        using var folder = Copy();
        Directory.Delete(folder.File("reports/seeds/documents"), true);
        Talktrends.Run(["report", "seeds", "--out", folder.Path], null, Path.Combine(Repository.Root, "seeds")).Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(FolderContent.Of(seeds.Out), "The pages of the documents differ");
    }

    [Fact]
    public void Documents_that_are_gone_are_said_in_one_line_and_nothing_links_to_them()
    {
        using var folder = Copy();
        Directory.Delete(folder.File("reports/seeds/documents"), true);
        var outcome = Talktrends.Run("report", "seeds", "--out", folder.Path).Succeeded();
        Assert.Single(outcome.ErrorLines, line => line.Contains("5 documents", StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.File("reports/seeds/documents")));
        Assert.DoesNotContain("documents/0", File.ReadAllText(folder.File("reports/seeds/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("documents/0", File.ReadAllText(folder.File("reports/seeds/report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Programmes_of_years_come_again_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", Samples.Csv(900));
        Talktrends.Run(["run", "talks.csv", "--name", "made-up"], null, folder.Path).Succeeded();
        var before = FolderContent.Of(folder.Path);
        Talktrends.Run(["report", "made-up"], null, folder.Path).Succeeded();
        FolderContent.Of(folder.Path).IsSameAs(before, "The report drawn again differs from the run's");
    }

    [Fact]
    public void Twenty_years_of_a_real_conference_come_again_byte_for_byte()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "corpora", "fosdem");
        if (!Directory.Exists(corpus))
            Assert.Skip("The shared corpora are not beside the repository.");
        using var folder = new TemporaryFolder();
        Talktrends.Run("run", corpus, "--name", "fosdem", "--out", folder.Path, "--quiet").Succeeded();
        var before = FolderContent.Of(folder.Path);
        var outcome = Talktrends.Run("report", "fosdem", "--out", folder.Path).Succeeded();
        Assert.EndsWith(Path.Combine("reports", "fosdem", "index.html"), outcome.OutLines[^1], StringComparison.Ordinal);
        FolderContent.Of(folder.Path).IsSameAs(before, "The report drawn again differs from the run's");
        Assert.InRange(new FileInfo(folder.File("reports/fosdem/index.html")).Length, 1, 3_000_000);
        var table = TableData.Read(folder.File("data/fosdem"), ThemeTables.Findings);
        int[] words = [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "sentence")!.Split(' ').Length).Order()];
        Assert.InRange(words[words.Length / 2], 1, 30);
        Assert.InRange(words[^1], 1, 38);
    }

    [Fact]
    public void The_same_sentences_stand_in_the_table_on_the_page_and_in_the_Markdown()
    {
        var (page, markdown) = (new AngleSharp.Html.Parser.HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(seeds.Report, "index.html"))), File.ReadAllLines(Path.Combine(seeds.Report, "report.md")));
        var table = TableData.Read(seeds.Tables, ThemeTables.Findings);
        string[] sentences = [.. Enumerable.Range(0, table.RowCount).Select(row => table.Text(row, "sentence")!)];
        Assert.NotEmpty(sentences);
        Assert.Equal(sentences, page.QuerySelectorAll("ol.findings > li").Select(item => item.FirstChild!.TextContent.Trim()));
        Assert.Equal(sentences, markdown.Where(line => char.IsAsciiDigit(line.FirstOrDefault()) && line.IndexOf(". ", StringComparison.Ordinal) is 1 or 2).Select(line => line[(line.IndexOf(". ", StringComparison.Ordinal) + 2)..].Replace("\\", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--deck-themes", "no-such-theme", 2)]
    [InlineData("--deck-themes", ",", 1)]
    [InlineData("--template", "nowhere.potx", 2)]
    [InlineData("--deck-colors", "template", 1)]
    [InlineData("--deck-colors", "blue", 1)]
    public void A_deck_that_cannot_be_made_as_asked_is_said_in_one_line_and_the_report_left_alone(string option, string value, int code)
    {
        using var folder = Copy();
        var before = FolderContent.Of(folder.Path);
        Talktrends.Run("report", "seeds", "--out", folder.Path, option, value).FailedInOneLine(code, value);
        FolderContent.Of(folder.Path).IsSameAs(before, "A report that failed changed something");
    }

    [Theory]
    [InlineData("nowhere", "there is no such file")]
    [InlineData("background", "is no name for a run")]
    [InlineData("../seeds", "is no name for a run")]
    public void A_run_that_is_not_there_is_said_in_one_line(string name, string problem) =>
        Talktrends.Run("report", name, "--out", seeds.Out).FailedInOneLine(name == "nowhere" ? 2 : 1, problem);

    [Theory]
    [InlineData("data/seeds/talks.parquet", false)]
    [InlineData("data/seeds/talks.parquet", true)]
    [InlineData("data/seeds/theme_years.parquet", true)]
    [InlineData("reports/seeds/run.json", false)]
    [InlineData("reports/seeds/run.json", true)]
    public void A_damaged_run_is_said_in_one_line_and_its_report_left_alone(string file, bool isThere)
    {
        using var folder = Copy();
        if (isThere)
            File.WriteAllBytes(folder.File(file), File.ReadAllBytes(folder.File(file))[..^9]);
        else
            File.Delete(folder.File(file));
        var before = FolderContent.Of(folder.Path);
        Talktrends.Run("report", "seeds", "--out", folder.Path).FailedInOneLine(2, Path.GetFileName(file));
        FolderContent.Of(folder.Path).IsSameAs(before, "A report that failed changed something");
    }

    [Theory]
    [InlineData("theme_trends", "theme security")]
    [InlineData("theme_events", "theme security")]
    [InlineData("talks", "theme security")]
    [InlineData("talk_topics", "theme security")]
    [InlineData("topic_terms", "topic t01")]
    [InlineData("talks", "topic t01")]
    public void A_damaged_table_leaves_no_half_of_an_answer(string table, string shown)
    {
        using var folder = Copy();
        var path = folder.File($"data/seeds/{table}.parquet");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^9]);
        Talktrends.Run([.. ("show " + shown).Split(' '), "--out", folder.Path]).FailedInOneLine(2, table + ".parquet");
    }

    [Theory]
    [InlineData("theme_trends", true)]
    [InlineData("theme_years", true)]
    [InlineData("theme_years", false)]
    public void An_earlier_run_that_is_damaged_is_compared_with_nothing(string table, bool isRecorded)
    {
        using var folder = Copy();
        folder.Write("talks.csv", Samples.Csv(5));
        var path = folder.File($"data/seeds/{table}.parquet");
        if (isRecorded)
            // Another run's table: whole, and not the one that the run wrote.
            File.Copy(Path.Combine(Copied(folder), table + ".parquet"), path, true);
        else
        {
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^9]);
            Directory.Delete(folder.File("reports"), true);
        }
        Talktrends.Run(["run", folder.File("talks.csv"), "--since", folder.File("data/seeds"), "--out", folder.File("new"), "--quiet"]).FailedInOneLine(2, table + ".parquet");
        Assert.False(Directory.Exists(folder.File("new")));
    }

    [Fact]
    public void An_earlier_run_with_a_damaged_record_is_refused()
    {
        using var folder = Copy();
        folder.Write("talks.csv", Samples.Csv(5));
        folder.Write("reports/seeds/run.json", "{");
        Talktrends.Run(["run", folder.File("talks.csv"), "--since", "seeds", "--out", folder.Path, "--quiet"]).FailedInOneLine(2, "run.json");
    }

    [Fact]
    public void The_coverage_of_themes_has_the_denominator_of_the_report()
    {
        var share = System.Text.RegularExpressions.Regex.Match(File.ReadAllText(Path.Combine(seeds.Report, "report.md")), @"of (\d+) talks with text");
        Assert.True(share.Success);
        var outcome = Talktrends.Run("themes", "coverage", "--out", seeds.Out).Succeeded();
        Assert.Contains($" of {share.Groups[1].Value} (", outcome.OutLines[0], StringComparison.Ordinal);
    }

    private static string Copied(TemporaryFolder folder)
    {
        Talktrends.Run(["run", folder.File("talks.csv"), "--out", folder.Path, "--name", "other", "--quiet"]).Succeeded();
        return folder.File("data/other");
    }

    [Fact]
    public void A_record_with_a_piece_missing_is_said_in_one_line()
    {
        using var folder = Copy();
        var path = folder.File("reports/seeds/run.json");
        var whole = File.ReadAllText(path);
        foreach (var (found, instead) in new[] { ("\"groups\"", "\"group\""), ("\"talks\": 58", "\"talks\": \"58\""), ("\"cannot_tell\"", "\"can_tell\""), ("\"name\": \"seeds\"", "\"name\": \"others\""), ("\"language\": \"en\"", "\"language\": null") })
        {
            Assert.Contains(found, whole, StringComparison.Ordinal);
            File.WriteAllText(path, whole.Replace(found, instead, StringComparison.Ordinal));
            Talktrends.Run("report", "seeds", "--out", folder.Path).FailedInOneLine(2, "run.json");
        }
    }

    private TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var path in Directory.GetFiles(seeds.Out, "*", SearchOption.AllDirectories))
        {
            var target = folder.File(Path.GetRelativePath(seeds.Out, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
        return folder;
    }
}
