using System.Diagnostics;

namespace TalkTrends.Cli.Tests;

/// <summary>The page of a report in headless Chromium, through the script of <c>tests/browser</c>.</summary>
public sealed class BrowserTests(SeedsRun seeds)
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "browser");
    private static readonly string s_page = Path.Combine(Repository.Root, "src", "TalkTrends.Reports", "Page");

    [Fact]
    public void The_page_of_the_seeds_works_for_a_reader() => Open(seeds.Report, seeds.Tables);

    [Fact]
    public void The_page_of_ten_years_of_two_conferences_works_for_a_reader()
    {
        using var folder = new TemporaryFolder();
        // The second is smaller, and of the same years.
        var second = Samples.Csv(500, 7).Replace("ExampleConf", "OtherConf", StringComparison.Ordinal);
        folder.Write("talks.csv", Samples.Csv(900) + second[(second.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        Open(folder.File("reports/x"), folder.File("data/x"));
    }

    [Fact]
    public void The_page_of_hostile_titles_shows_them_and_runs_none()
    {
        using var folder = new TemporaryFolder();
        folder.Write("talks.csv", HostileTalksTests.Csv());
        Talktrends.Run(["run", "talks.csv", "--name", "x"], null, folder.Path).Succeeded();
        Open(folder.File("reports/x"), folder.File("data/x"));
    }

    [Fact]
    public void The_page_of_twenty_years_of_a_real_conference_works_for_a_reader()
    {
        var corpus = Path.Combine(Repository.Root, "..", "shared", "corpora", "fosdem");
        if (!Directory.Exists(corpus))
            Assert.Skip("The shared corpora are not beside the repository.");
        SkipWithoutBrowser();
        using var folder = new TemporaryFolder();
        Talktrends.Run("run", corpus, "--name", "fosdem", "--out", folder.Path, "--quiet").Succeeded();
        Open(folder.File("reports/fosdem"), folder.File("data/fosdem"));
    }

    [Fact]
    public void The_bundle_of_Observable_Plot_is_what_its_lock_file_builds()
    {
        var bundle = Path.Combine(s_page, "Bundle");
        if (!Directory.Exists(Path.Combine(bundle, "node_modules")))
            Assert.Skip("The bundle's packages are not installed: run 'npm ci' in src/TalkTrends.Reports/Page/Bundle.");
        using var folder = new TemporaryFolder();
        Node(Path.Combine(bundle, "build.mjs"), folder.Path);
        foreach (var name in (string[])["plot.js", "plot.LICENSES.txt"])
            Assert.Equal(File.ReadAllText(Path.Combine(s_page, "Assets", name)), File.ReadAllText(folder.File(name)));
    }

    [Fact]
    public void The_formulas_of_the_page_answer_the_file_that_those_of_the_tables_answer() =>
        Assert.Matches("^(\\d+) of \\1 agree", Node(Path.Combine(s_folder, "shares.mjs"), Path.Combine(s_page, "Assets", "statistics.js")));

    private static string Node(params string[] arguments)
    {
        var node = OnPath("node");
        if (node is null)
            Assert.Skip("There is no 'node' on the PATH.");
        var start = new ProcessStartInfo(node, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        Talktrends.WaitFor(process);
        Assert.True(process.ExitCode == 0, said);
        return said;
    }

    private static void Open(string report, string tables)
    {
        var (node, browser) = SkipWithoutBrowser();
        var start = new ProcessStartInfo(node, [Path.Combine(s_folder, "page.mjs"), browser, Path.Combine(report, "index.html"), tables, "fast"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Talktrends.WaitFor(process);
        Assert.True(process.ExitCode == 0 && lines.Length >= 15, string.Join('\n', lines.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal)).DefaultIfEmpty("no answer")) + errors.Result);
    }

    private static (string Node, string Browser) SkipWithoutBrowser()
    {
        if (!Directory.Exists(Path.Combine(s_folder, "node_modules")))
            Assert.Skip("The browser tests are not installed: run 'npm ci' in tests/browser.");
        var (node, browser) = (OnPath("node"), OnPath("chromium"));
        if (node is null)
            Assert.Skip("The browser tests run on Node, and there is no 'node' on the PATH.");
        if (browser is null)
            Assert.Skip("There is no 'chromium' on the PATH (Debian: chromium).");
        return (node, browser);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
